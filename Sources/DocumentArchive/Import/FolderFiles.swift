import Foundation

/// The files of a folder outside of the drafts.
package enum FolderFiles {
    /// Whether a folder lies at a path.
    package static func isFolder(_ path: String) -> Bool {
        WorkingFile.kind(of: path.hasSuffix("/") ? "\(path)." : "\(path)/.") == .folder
    }

    /// Whether anything lies at a path.
    package static func isThere(_ path: String) -> Bool { WorkingFile.kind(of: path) != nil }

    /// All files and links of a folder but hidden ones, by their paths from there, sorted.
    package static func all(in folder: String) -> [String] {
        var files: [String] = []
        walk(folder, "", &files)
        return files.sorted()
    }

    private static func walk(_ folder: String, _ path: String, _ files: inout [String]) {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")
        for name in names ?? [] where !name.hasPrefix(".") {
            let inner = path.isEmpty ? name : "\(path)/\(name)"
            switch WorkingFile.kind(of: "\(folder)/\(inner)") {
            case .folder: walk(folder, inner, &files)
            case .file, .link: files.append(inner)
            case nil: break
            }
        }
    }
}

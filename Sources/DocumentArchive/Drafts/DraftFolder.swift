package import DocumentControl
import Foundation
import Git

/// The drafts of a repository: the Markdown files below the tier folders.
///
/// A `README.md` explains a folder and is no document; `manual/standards` holds catalogues.
package struct DraftFolder: Hashable, Sendable {
    /// In the order of their paths.
    package let drafts: [Draft]
    /// The paths of symbolic links below the tier folders, from the root.
    let links: [String]

    /// Reads the drafts.
    ///
    /// - Parameters:
    ///   - root: The folder of the repository, without a slash at the end.
    ///   - former: What was read before: a draft with the same bytes is not taken apart again.
    package init(root: String, former: DraftFolder? = nil) {
        let known = Dictionary(
            former?.drafts.map { ($0.path, $0) } ?? [], uniquingKeysWith: { first, _ in first })
        var drafts: [Draft] = []
        var links: [String] = []
        for tier in Tier.folders {
            Self.walk(root, tier) { path, isLink in
                if isLink {
                    links.append(path)
                } else if Self.isDraft(path), let bytes = FileBytes.read("\(root)/\(path)") {
                    let same = known[path].flatMap { $0.bytes == bytes ? $0 : nil }
                    drafts.append(same ?? Draft(path: path, bytes: bytes))
                }
            }
        }
        self.drafts = drafts.sorted { $0.path < $1.path }
        self.links = links.sorted()
    }

    /// The drafts of one document, in the order of their paths: of all others only the front matter is read.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - root: The folder of the repository, without a slash at the end.
    /// - Returns: One draft, unless somebody copied a file; none where nobody wrote one.
    package static func files(of id: DocumentID, root: String) -> [DraftFile] {
        var files: [DraftFile] = []
        for tier in Tier.folders {
            walk(root, tier) { path, isLink in
                guard !isLink, isDraft(path), let bytes = FileBytes.read("\(root)/\(path)"),
                    let text = try? DocumentText(bytes, file: path), text.document == id
                else { return }
                files.append(DraftFile(path: path, bytes: bytes, text: text))
            }
        }
        return files.sorted { $0.path < $1.path }
    }

    /// Whether the file at a path is a document.
    package static func isDraft(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return name.lowercased().hasSuffix(".md") && name.lowercased() != "readme.md"
            && !path.hasPrefix("\(CatalogueFile.folder)/")
            && Tier.folders.contains { path.hasPrefix("\($0)/") }
    }

    /// Visits files and links; a link is never followed.
    private static func walk(
        _ root: String, _ path: String, _ visit: (_ path: String, _ isLink: Bool) -> Void
    ) {
        switch WorkingFile.kind(of: "\(root)/\(path)") {
        case .link: visit(path, true)
        case .file: visit(path, false)
        case .folder:
            let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)")
            for name in names ?? [] where name != ".git" { walk(root, "\(path)/\(name)", visit) }
        case nil: break
        }
    }
}

/// A draft of which only the front matter was read.
package struct DraftFile: Hashable, Sendable {
    /// From the root of the repository.
    package let path: String
    package let bytes: [UInt8]
    package let text: DocumentText
}

/// What lies at a path of the working tree.
enum WorkingFile {
    enum Kind { case file, folder, link }

    /// Nothing where nothing lies there; a link is not followed.
    static func kind(of path: String) -> Kind? {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else {
            return nil
        }
        switch facts[.type] as? FileAttributeType {
        case .typeDirectory: return .folder
        case .typeSymbolicLink: return .link
        default: return .file
        }
    }

    /// The first part of `path` that is a symbolic link.
    ///
    /// - Parameters:
    ///   - path: From the root.
    ///   - root: The folder of the repository.
    /// - Returns: The path of the link from the root, or nothing.
    static func link(on path: String, root: String) -> String? {
        var place = ""
        for part in path.split(separator: "/") {
            place += place.isEmpty ? String(part) : "/\(part)"
            if kind(of: "\(root)/\(place)") == .link { return place }
        }
        return nil
    }
}

import Foundation

/// A file of a folder that is handed over.
package struct DeliveredFile: Hashable, Sendable {
    /// From the folder.
    package let path: String
    package let bytes: [UInt8]
    package let canBeRun: Bool

    package init(path: String, bytes: [UInt8], canBeRun: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.canBeRun = canBeRun
    }
}

/// Writes a folder, and perhaps an archive of it, whole or not at all.
package enum FolderDelivery {
    /// Why nothing was written.
    package enum Failure: Error, Hashable {
        /// Something lies there already.
        case taken(String)
        case cannotWrite(String)
    }

    /// Writes everything beside its place and puts it there when it is whole.
    ///
    /// - Parameters:
    ///   - files: What the folder shall hold.
    ///   - folder: Where it shall lie; an empty folder may lie there.
    ///   - archive: The archive of it, as `folder.tar`; nothing where none is wanted.
    /// - Throws: ``Failure``; what lay there stays as it was.
    package static func write(
        _ files: [DeliveredFile], to folder: String, archive: [UInt8]?
    ) throws(Failure) {
        let tar = "\(folder).tar"
        if archive != nil, FileManager.default.fileExists(atPath: tar) { throw .taken(tar) }
        try demandFree(folder)
        let part = "\(folder).part-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try fill(part, files)
            if let archive { try Data(archive).write(to: URL(filePath: "\(part).tar")) }
            // Both are whole; an empty folder gives way.
            if FileManager.default.fileExists(atPath: folder) {
                try FileManager.default.removeItem(atPath: folder)
            }
            try FileManager.default.moveItem(atPath: part, toPath: folder)
            if archive != nil {
                try FileManager.default.moveItem(atPath: "\(part).tar", toPath: tar)
            }
        } catch {
            try? FileManager.default.removeItem(atPath: part)
            try? FileManager.default.removeItem(atPath: "\(part).tar")
            throw .cannotWrite(folder)
        }
    }

    /// Nothing lies there, or an empty folder.
    private static func demandFree(_ folder: String) throws(Failure) {
        let manager = FileManager.default
        // A link would lead elsewhere.
        let isLink = (try? manager.destinationOfSymbolicLink(atPath: folder)) != nil
        guard manager.fileExists(atPath: folder) || isLink else { return }
        guard !isLink, let held = try? manager.contentsOfDirectory(atPath: folder), held.isEmpty
        else { throw .taken(folder) }
    }

    private static func fill(_ folder: String, _ files: [DeliveredFile]) throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var made: Set<String> = []
        for file in files {
            let path = "\(folder)/\(file.path)"
            let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                .joined(separator: "/")
            if made.insert(parent).inserted {
                try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
            }
            try Data(file.bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
            try manager.setAttributes(
                [.posixPermissions: file.canBeRun ? 0o755 : 0o644], ofItemAtPath: path)
        }
    }
}

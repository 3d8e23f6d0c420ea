import DocumentControl
import Git

/// All evidence as it lies in the repository, byte for byte, to be checked elsewhere.
package struct EvidenceCopy: Sendable {
    /// Paths from the root of the repository, sorted.
    package let files: [DossierFile]
    /// What cannot lie in a folder as it lies in the repository: its path, printable, and why.
    package let leftOut: [(path: String, reason: String)]
}

extension Archive {
    /// Copies everything under `records/control`, sound or not.
    ///
    /// - Parameters:
    ///   - evidence: What was read.
    ///   - withCards: Whether the cards of people go along.
    /// - Returns: The files, and what had to be left out; nothing is left out of a sound repository.
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    package func copy(of evidence: Evidence, withCards: Bool) throws -> EvidenceCopy {
        var files: [DossierFile] = []
        var leftOut: [(path: String, reason: String)] = []
        for (path, entry) in evidence.entries.sorted(by: { $0.key < $1.key }) {
            if !withCards, path.hasPrefix(Layout.people) { continue }
            guard Self.isPortable(path) else {
                leftOut.append((Self.printable(path), "no other system would take its name"))
                continue
            }
            guard entry.isOrdinary else {
                leftOut.append((path, "it is no ordinary file"))
                continue
            }
            guard let bytes = try soundBytes(entry) else {
                leftOut.append((path, "its bytes were altered on the disk"))
                continue
            }
            files.append(DossierFile(path: path, bytes: bytes))
        }
        return EvidenceCopy(files: files, leftOut: leftOut)
    }

    /// Whether a path names the same file on every system, and no other one.
    private static func isPortable(_ path: String) -> Bool {
        path.utf8.count < 400
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part != "." && part != ".." && part.utf8.count < 200
                    && part.utf8.allSatisfy { byte in
                        switch byte {
                        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                        default: "._-%+".utf8.contains(byte)
                        }
                    }
            }
    }

    private static func printable(_ path: String) -> String {
        String(
            path.unicodeScalars.map { 0x21...0x7E ~= $0.value ? Character($0) : "?" })
    }
}

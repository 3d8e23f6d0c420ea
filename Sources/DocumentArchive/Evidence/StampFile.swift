package import DocumentControl
import Git
import Signatures

/// A file with an authority's time stamp, beside the checkpoint that it stamps.
package struct StampFile: Sendable {
    /// How a checkpoint names the kind of such a file.
    package static let kind = "stamp"

    package let path: String
    package let hash: ContentHash
    let entry: TreeEntry

    /// The first digits of the checkpoint, as the name of a file tells them.
    package static func checkpoint(at path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let stem = name.split(separator: "-").dropLast(2)
        return String(stem.last ?? "")
    }

    /// Why the bytes are no stamp of the checkpoint that the name tells.
    static func problem(_ bytes: [UInt8], at path: String) -> String? {
        do {
            let stamp = try TimeStamp(answer: bytes)
            let digits = checkpoint(at: path)
            guard digits.count == 32, stamp.hash.hasPrefix(digits) else {
                return "it stamps something else than the checkpoint beside it"
            }
            return nil
        } catch { return error.problem.dropFullStop }
    }
}

extension String {
    /// Without the full stop at its end.
    fileprivate var dropFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Archive {
    /// The bytes of a time stamp; nothing where they were altered on the disk.
    package func bytes(of stamp: StampFile) throws -> [UInt8]? { try soundBytes(stamp.entry) }

    /// The certificate of an authority, byte for byte as the control rules name it.
    package func certificate(
        of authority: StampAuthority, in evidence: Evidence
    ) throws -> [UInt8]? {
        guard let entry = evidence.entries[Layout.authority(authority)],
            let bytes = try soundBytes(entry), StatementFile.hash(bytes) == authority.certificate
        else { return nil }
        return bytes
    }
}

extension Evidence {
    /// The authorities of all control rules that were ever in force, newest last.
    package var authorities: [StampAuthority] {
        var seen: Set<ContentHash> = []
        return register.rules.reversed().flatMap {
            input.rules[$0.reference.hash]?.timeStamps ?? []
        }
        .filter { seen.insert($0.certificate).inserted }
    }

    /// The number of the checkpoint that lists each time stamp.
    package var stampsListed: [ContentHash: Int] {
        var listed: [ContentHash: Int] = [:]
        for checkpoint in register.checkpoints {
            guard let statement = register.statements[checkpoint.id] else { continue }
            for line in CheckpointList.lines(of: statement, input)
            where line.hasSuffix(" \(StampFile.kind)") {
                guard let hash = ContentHash(String(line.prefix { $0 != " " })) else { continue }
                listed[hash] = checkpoint.number
            }
        }
        return listed
    }
}

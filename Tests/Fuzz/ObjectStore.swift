import Crypto
import Foundation
import Git
import Synchronization

/// A repository into which raw objects are put as they are, and read as evidence is.
final class ObjectStore: Sendable {
    static let shared = try? ObjectStore()

    private let folder: String
    private let lock = Mutex(())

    private init() throws {
        folder = NSTemporaryDirectory() + "signet-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        _ = try Repository(creating: folder, bare: true)
    }

    /// The first byte chooses the type of the object; the rest is its content.
    func read(_ bytes: [UInt8]) {
        lock.withLock { _ in
            guard let choice = bytes.first else { return }
            let content = Array(bytes.dropFirst())
            let type = ["blob", "tree", "commit", "tag"][Int(choice % 4)]
            var files: [String] = []
            defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
            guard let object = put(type, content, &files) else { return }
            var commit = object
            if type == "tree" {
                let text = "tree \(object)\nauthor x <x> 1 +0000\ncommitter x <x> 1 +0000\n\nx\n"
                guard let made = put("commit", Array(text.utf8), &files) else { return }
                commit = made
            }
            read(object, commit)
        }
    }

    private func read(_ object: ObjectID, _ commit: ObjectID) {
        guard let repository = try? Repository(opening: folder) else { return }
        _ = try? repository.bytes(of: object)
        _ = try? repository.files(at: commit, under: "records/control")
        _ = try? repository.files(at: commit)
        _ = try? repository.file("signet.yaml", at: commit)
        _ = try? repository.changes(of: "signet.yaml", from: commit, since: nil)
        try? repository.set(reference: "refs/heads/main", to: object)
        if let tip = try? repository.tip(of: "main") { _ = try? repository.files(at: tip) }
        _ = try? repository.descends(commit, from: object)
    }

    /// Writes a loose object (gitformat-loose): its head and content in stored blocks of zlib.
    private func put(_ type: String, _ content: [UInt8], _ files: inout [String]) -> ObjectID? {
        let whole = Array("\(type) \(content.count)\0".utf8) + content
        let name = Insecure.SHA1.hash(data: whole).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        let fan = "\(folder)/objects/\(name.prefix(2))"
        try? FileManager.default.createDirectory(
            atPath: fan, withIntermediateDirectories: true)
        let file = "\(fan)/\(name.dropFirst(2))"
        guard (try? Data(Self.stored(whole)).write(to: URL(filePath: file))) != nil else {
            return nil
        }
        files.append(file)
        return ObjectID(name)
    }

    /// RFC 1950 and RFC 1951, section 3.2.4.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var place = 0
        repeat {
            let count = min(65_535, bytes.count - place)
            out.append(place + count == bytes.count ? 1 : 0)
            out += [
                UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255),
                UInt8(~count >> 8 & 255),
            ]
            out += bytes[place..<place + count]
            place += count
        } while place < bytes.count
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return out + [24, 16, 8, 0].map { UInt8((high << 16 | low) >> $0 & 255) }
    }
}

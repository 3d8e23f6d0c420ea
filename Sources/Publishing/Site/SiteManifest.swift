import Foundation

/// What a folder with a site holds and what each file was made from, so that the next time only what changed is made.
package struct SiteManifest: Hashable, Sendable {
    package static let name = ".signet-site.json"
    private static let format = 1

    /// One file.
    package struct Entry: Hashable, Sendable {
        /// The digest of everything it was made from.
        package let key: String
        /// In bytes.
        package let size: Int
        /// The parts of other documents that it links to, with where that led; and its figures, with the digests of their
        /// pictures.
        package let asked: [String: String]

        package init(key: String, size: Int, asked: [String: String]) {
            self.key = key
            self.size = size
            self.asked = asked
        }
    }

    /// By path.
    package var files: [String: Entry] = [:]
    /// The text of each document that the index was made from, by identifier.
    package var indexed: [String: String] = [:]

    package init() {}

    /// The pictures that its pages show: the labels of the figures by the digests.
    package var pictures: [String: String] {
        Dictionary(
            files.values.flatMap(\.asked).filter {
                SitePictures.isLabel($0.key) && !$0.value.isEmpty
            }
            .map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a manifest; nothing where the bytes are none.
    package init?(_ bytes: [UInt8]) {
        guard
            let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            object["format"] as? Int == Self.format, let list = object["files"] as? [String: Any]
        else { return nil }
        for (path, value) in list {
            guard let parts = value as? [Any], parts.count >= 2, let key = parts[0] as? String,
                let size = parts[1] as? Int, Self.isSafe(path)
            else { return nil }
            let asked = parts.count > 2 ? parts[2] as? [String: String] ?? [:] : [:]
            files[path] = Entry(key: key, size: size, asked: asked)
        }
        indexed = object["indexed"] as? [String: String] ?? [:]
    }

    /// Whether a path stays within the folder: what somebody wrote into the list by hand must not lead out of it.
    private static func isSafe(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.unicodeScalars.contains("\0")
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }

    /// The manifest as JSON, the same bytes for the same content.
    package var bytes: [UInt8] {
        var lines = ["{\"format\":\(Self.format),", "\"files\":{"]
        lines.append(
            files.sorted { $0.key < $1.key }.map { path, entry in
                let asked =
                    entry.asked.isEmpty ? "" : ",{\(Self.members(entry.asked, between: ","))}"
                return
                    "\(JSONText.string(path)):[\(JSONText.string(entry.key)),\(entry.size)\(asked)]"
            }.joined(separator: ",\n"))
        lines += ["},", "\"indexed\":{", Self.members(indexed, between: ",\n"), "}}", ""]
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static func members(_ texts: [String: String], between: String) -> String {
        texts.sorted { $0.key < $1.key }.map {
            "\(JSONText.string($0.key)):\(JSONText.string($0.value))"
        }.joined(separator: between)
    }
}

import Foundation

/// What a folder with a site holds and what each file was made from, so that the next time only what changed is made.
package struct SiteManifest: Hashable, Sendable {
    package static let name = ".signet-site.json"
    static let format = 2

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

        /// The pictures that the page shows: the digest of each, with the label of a figure of which it was drawn.
        package var pictures: [(digest: String, label: String)] {
            asked.isEmpty
                ? []
                : asked.sorted { $0.key < $1.key }
                    .filter { SitePictures.isLabel($0.key) && !$0.value.isEmpty }
                    .map { ($0.value, $0.key) }
        }
    }

    /// By path.
    package var files: [String: Entry] = [:]
    /// The groups for which it is made, in order; none where everything is shown.
    package var readers: [String] = []

    package init(_ files: [String: Entry] = [:], for readers: [String] = []) {
        self.files = files
        self.readers = readers
    }

    /// Reads a manifest; nothing where the bytes are none.
    package init?(_ bytes: [UInt8]) {
        guard
            let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            object["format"] as? Int == Self.format, let list = object["files"] as? [String: Any],
            let readers = object["for"] as? [String]
        else { return nil }
        self.readers = readers
        for (path, value) in list {
            guard let parts = value as? [Any], parts.count >= 2, let key = parts[0] as? String,
                let size = parts[1] as? Int, Self.isSafe(path)
            else { return nil }
            let asked = parts.count > 2 ? parts[2] as? [String: String] ?? [:] : [:]
            files[path] = Entry(key: key, size: size, asked: asked)
        }
    }

    /// Whether a path stays within the folder: what somebody wrote into the list by hand must not lead out of it.
    private static func isSafe(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.unicodeScalars.contains("\0")
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }

    /// The manifest as JSON, the same bytes for the same content.
    package var bytes: [UInt8] { ManifestLines.whole(files, for: readers) }
}

import DocumentControl
import Git
import Signatures

/// A file under the repository's own folder that remembers what can be found out again, and grows: what is new is added at
/// its end, until there is more of that than of the rest.
///
/// It begins with a line that names its form. Each segment begins with the place where it stands, its length and its
/// SHA-256, so that one that was broken off, altered or added beside another is noticed.
package struct KeptLog: Sendable {
    /// What was read.
    package struct Content: Sendable {
        /// In the order in which they were added; what a later one says stands.
        package let segments: [ArraySlice<UInt8>]
        /// Whether the file holds nothing else.
        fileprivate let isWhole: Bool
        /// Of the file, in bytes.
        fileprivate let size: Int
    }

    private static let digits = (number: 16, digest: 64)
    private static let leadSize = 2 * (digits.number + 1) + digits.digest + 1

    private let path: String
    private let folder: String
    private let head: [UInt8]

    /// - Parameters:
    ///   - path: The file.
    ///   - folder: A folder above it that is there; those between are made.
    ///   - head: Names the form and what is in it; another is not read.
    package init(path: String, below folder: String, head: String) {
        self.path = path
        self.folder = folder
        self.head = Array("\(head)\n".utf8)
    }

    /// What the file holds; nothing where there is no such file, or another form of it.
    ///
    /// - Parameter onlyWhole: Whether nothing is wanted of a file whose end was broken off or altered.
    /// - Returns: The segments up to the first that is not as it was written.
    package func content(onlyWhole: Bool = false) -> Content? {
        guard let bytes = FileBytes.read(path), bytes.starts(with: head) else { return nil }
        var segments: [ArraySlice<UInt8>] = []
        var place = head.count
        while let segment = Self.segment(in: bytes, at: place) {
            segments.append(segment)
            place = segment.endIndex
        }
        let isWhole = place == bytes.count
        guard isWhole || !onlyWhole else { return nil }
        return Content(segments: segments, isWhole: isWhole, size: bytes.count)
    }

    private static func segment(in bytes: [UInt8], at place: Int) -> ArraySlice<UInt8>? {
        let start = place + leadSize
        guard start <= bytes.count else { return nil }
        let words = String(decoding: bytes[place + digits.number + 1..<start], as: UTF8.self)
        guard let size = Int(words.prefix(digits.number), radix: 16), size >= 0,
            size <= bytes.count - start
        else { return nil }
        let segment = bytes[start..<start + size]
        return bytes[place..<start].elementsEqual(lead([segment], at: place)) ? segment : nil
    }

    private static func lead(_ pieces: [ArraySlice<UInt8>], at place: Int) -> [UInt8] {
        let numbers = [place, pieces.reduce(0) { $0 + $1.count }].map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: digits.number - text.count) + text
        }
        return Array("\(numbers[0]) \(numbers[1]) \(Digest.hex(of: pieces))\n".utf8)
    }

    /// Adds a segment, where the file is as it was read and has room for more.
    ///
    /// - Parameters:
    ///   - pieces: The bytes of the segment, one piece behind the other.
    ///   - content: What was read.
    /// - Returns: False where it was not added: then all of it is to be written.
    package func add(_ pieces: [[UInt8]], to content: Content?) -> Bool {
        guard let content, content.isWhole, let first = content.segments.first,
            content.size < 2 * first.endIndex
        else { return false }
        let lead = Self.lead(pieces.map { $0[...] }, at: content.size)
        return FileBytes.append(([lead] + pieces).flatMap { $0 }, to: path, ofSize: content.size)
    }

    /// Writes it anew, with one segment.
    ///
    /// That it cannot be written is no reason to fail: everything is found out again then.
    package func write(_ pieces: [[UInt8]]) {
        let lead = Self.lead(pieces.map { $0[...] }, at: head.count)
        try? FileBytes.store(path, pieces: [head, lead] + pieces, below: folder, isThrough: false)
    }
}

import DocumentControl
import Foundation

/// The words of a piece of text, each once: words of letters and digits, and of Chinese and Japanese every pair of characters.
///
/// Capitals are small, and forms of one character are one, as `search.js` reads a query.
package struct WordSet {
    private var found: Set<String> = []

    init() {}

    package init(_ text: String) { add(text) }

    mutating func add(_ text: String) { add(Substring(text).utf8) }

    /// Adds the words of a line of Markdown: where links lead and what stands in comments is left out.
    mutating func add(_ line: Substring.UTF8View) {
        var word: [UInt8] = []
        var isPlain = true
        var place = line.startIndex
        // Where something began that may be an identifier.
        var start: Substring.UTF8View.Index?
        while place < line.endIndex {
            let byte = line[place]
            switch byte {
            case 0x30...0x39, 0x61...0x7A: word.append(byte)
            case 0x41...0x5A:
                if word.isEmpty, start == nil { start = place }
                word.append(byte | 0x20)
            case 0x80...:
                isPlain = false
                word.append(byte)
            case UInt8(ascii: "-"): end(&word, &isPlain)
            default:
                end(&word, &isPlain)
                if let first = start { addIdentifier(line[first..<place]) }
                start = nil
                if byte == UInt8(ascii: "]"), let after = Self.destination(in: line, at: place) {
                    place = after
                    continue
                }
                if byte == UInt8(ascii: "<"), let after = Self.tag(in: line, at: place) {
                    place = after
                    continue
                }
            }
            place = line.index(after: place)
        }
        end(&word, &isPlain)
        if let first = start { addIdentifier(line[first...]) }
    }

    /// Adds an identifier such as `P-20` as a whole too.
    private mutating func addIdentifier(_ run: Substring.UTF8View) {
        guard run.contains(UInt8(ascii: "-")),
            let id = String(run).flatMap({ DocumentID($0) })
        else { return }
        found.insert(id.text.lowercased())
    }

    /// Where a link ends whose words end at a bracket.
    private static func destination(
        in line: Substring.UTF8View, at place: Substring.UTF8View.Index
    ) -> Substring.UTF8View.Index? {
        let next = line.index(after: place)
        guard next < line.endIndex, line[next] == UInt8(ascii: "(") else { return nil }
        return line[next...].firstIndex(of: UInt8(ascii: ")"))
    }

    /// Where a tag or comment ends that begins at a place.
    private static func tag(
        in line: Substring.UTF8View, at place: Substring.UTF8View.Index
    ) -> Substring.UTF8View.Index? {
        let next = line.index(after: place)
        guard next < line.endIndex, "!/abcdefghijklmnopqrstuvwxyz".utf8.contains(line[next]) else {
            return nil
        }
        return line[next...].firstIndex(of: UInt8(ascii: ">"))
    }

    private mutating func end(_ word: inout [UInt8], _ isPlain: inout Bool) {
        defer {
            word.removeAll(keepingCapacity: true)
            isPlain = true
        }
        guard !word.isEmpty else { return }
        let text = String(decoding: word, as: UTF8.self)
        if isPlain {
            found.insert(text)
        } else {
            addScalars(text.precomposedStringWithCompatibilityMapping.lowercased())
        }
    }

    /// Cuts a run that holds more than ASCII.
    private mutating func addScalars(_ text: String) {
        var run = String.UnicodeScalarView()
        var isPaired = false
        func flush(_ set: inout Set<String>) {
            guard let first = run.first else { return }
            if !isPaired || run.index(after: run.startIndex) == run.endIndex {
                set.insert(String(run))
            } else {
                var last = first
                for scalar in run.dropFirst() {
                    set.insert(String(String.UnicodeScalarView([last, scalar])))
                    last = scalar
                }
            }
            run.removeAll()
        }
        for scalar in text.unicodeScalars {
            let paired = Self.isEastAsian(scalar)
            if !paired, Self.isBreak(scalar) {
                flush(&found)
                continue
            }
            if paired != isPaired { flush(&found) }
            isPaired = paired
            run.append(scalar)
        }
        flush(&found)
    }

    /// Characters of which no blank parts words, as `search.js` has them.
    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }

    /// What parts words, as `search.js` has it.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        case ..<0xC0, 0xD7, 0xF7, 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x303F: true
        default: false
        }
    }

    /// The words in order.
    package var words: [String] { found.sorted() }

    /// The words in order with blanks between them, in quotation marks.
    var quoted: [UInt8] {
        Array(JSONText.string(words.joined(separator: " ")).utf8)
    }
}

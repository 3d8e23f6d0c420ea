import DocumentControl
import Foundation

/// The words of a piece of text, each once: words of letters and digits, and of Chinese and Japanese every pair of characters.
///
/// Capitals are small, and forms of one character are one, as `search.js` reads a query.
package struct WordSet {
    private var found = ByteWords()

    init() {}

    package init(_ text: String) { add(text) }

    mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

    /// Adds the words of a line of Markdown: where links lead and what stands in comments is left out.
    mutating func add(_ line: ArraySlice<UInt8>) {
        var word: [UInt8] = []
        var isPlain = true
        var place = line.startIndex
        // Where something began that may be an identifier.
        var start: Int?
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
            place += 1
        }
        end(&word, &isPlain)
        if let first = start { addIdentifier(line[first...]) }
    }

    /// Adds an identifier such as `P-20` as a whole too.
    private mutating func addIdentifier(_ run: ArraySlice<UInt8>) {
        guard run.contains(UInt8(ascii: "-")),
            let id = DocumentID(String(decoding: run, as: UTF8.self))
        else { return }
        found.add(Array(id.text.lowercased().utf8)[...])
    }

    /// Where a link ends whose words end at a bracket.
    private static func destination(
        in line: ArraySlice<UInt8>, at place: Int
    ) -> Int? {
        let next = place + 1
        guard next < line.endIndex, line[next] == UInt8(ascii: "(") else { return nil }
        return line[next...].firstIndex(of: UInt8(ascii: ")"))
    }

    /// Where a tag or comment ends that begins at a place.
    private static func tag(
        in line: ArraySlice<UInt8>, at place: Int
    ) -> Int? {
        let next = place + 1
        guard next < line.endIndex else { return nil }
        switch line[next] {
        case UInt8(ascii: "!"), UInt8(ascii: "/"), 0x61...0x7A: break
        default: return nil
        }
        return line[next...].firstIndex(of: UInt8(ascii: ">"))
    }

    private mutating func end(_ word: inout [UInt8], _ isPlain: inout Bool) {
        defer {
            word.removeAll(keepingCapacity: true)
            isPlain = true
        }
        guard !word.isEmpty else { return }
        if isPlain {
            found.add(word[...])
        } else {
            let text = String(decoding: word, as: UTF8.self)
            addScalars(text.precomposedStringWithCompatibilityMapping.lowercased())
        }
    }

    /// Cuts a run that holds more than ASCII.
    private mutating func addScalars(_ text: String) {
        var run = String.UnicodeScalarView()
        var isPaired = false
        func flush(_ words: inout ByteWords) {
            guard let first = run.first else { return }
            if !isPaired || run.index(after: run.startIndex) == run.endIndex {
                words.add(Array(String(run).utf8)[...])
            } else {
                var last = first
                for scalar in run.dropFirst() {
                    words.add(Array(UTF8.bytes(of: last, scalar))[...])
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
    package var words: [String] { found.sorted.map { String(decoding: $0, as: UTF8.self) } }

    /// The words in order with blanks between them, in quotation marks: none holds a character that JSON would escape.
    var quoted: [UInt8] {
        var quoted = [UInt8(ascii: "\"")]
        for (place, word) in found.sorted.enumerated() {
            if place > 0 { quoted.append(UInt8(ascii: " ")) }
            quoted += word
        }
        return quoted + [UInt8(ascii: "\"")]
    }
}

extension UTF8 {
    /// The bytes of two scalars, one behind the other.
    fileprivate static func bytes(of scalars: Unicode.Scalar...) -> [UInt8] {
        scalars.flatMap { Array(UTF8.encode($0) ?? .init()) }
    }
}

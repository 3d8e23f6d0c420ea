import DocumentControl
import Standards

/// The abbreviations that are explained for all documents, or are none: units, names and parts of identifiers.
struct Abbreviations: Hashable, Sendable {
    private let known: Set<String>

    /// Takes them from the glossary, from tables with a column `Abbreviation`, from identifiers, from the
    /// choices of forms, and from the titles of documents from outside and of standards.
    init(of system: ManagementSystem, glossary: Glossary, rules: Rules) {
        var known = Self.units
        for term in glossary.terms {
            known.formUnion(Self.words(in: term.words))
            known.formUnion(Self.explained(in: term.meaning, wanted: nil))
        }
        for document in system.documents {
            known.formUnion(Self.parts(of: document.id))
            if document.isFromOutside { known.formUnion(Self.words(in: document.title)) }
            for field in document.form?.fields ?? [] {
                known.formUnion(field.values)
                known.formUnion(field.columns.flatMap(\.values))
            }
            for table in document.sections.flatMap(\.tables) {
                guard let column = table.column("Abbreviation") else { continue }
                known.formUnion(table.rows.flatMap { Self.words(in: $0[column]) })
            }
        }
        known.insert(DocumentID.rules.text)
        for id in rules.reserved.keys { known.formUnion(Self.parts(of: id)) }
        for catalogue in system.catalogues {
            known.formUnion(Self.words(in: catalogue.title))
            known.formUnion(catalogue.id.uppercased().split(separator: "-").map(String.init))
        }
        self.known = known
    }

    /// Whether nobody has to explain it.
    func contains(_ word: String) -> Bool { known.contains(word) }

    /// Units, currencies and bodies that set standards.
    private static let units: Set = [
        "KB", "MB", "GB", "TB", "PB", "KW", "MW", "EUR", "USD", "GBP", "CHF", "CNY", "JPY", "UTC",
        "GMT", "CET", "CEST", "ISO", "IEC", "IEEE", "ITU", "DIN", "EN", "RFC", "BS", "OK", "AM",
        "PM",
    ]

    private static func parts(_ text: String) -> [String] {
        text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    }

    private static func parts(of id: DocumentID) -> [String] { parts(id.text) }

    /// The words of two to six capitals, a plural `s` left off; nothing of what is quoted or written in capitals
    /// throughout, and no part of an identifier.
    static func words(in line: String) -> [String] {
        let bytes = Array(line.utf8)
        guard hasCapitals(bytes) else { return [] }
        var words: [(text: String, isCapital: Bool)] = []
        let hasQuotes = bytes.count { $0 == 0x22 }.isMultiple(of: 2)
        var isQuoted = false
        var start = 0
        for place in 0...bytes.count {
            if place < bytes.count, isPartOfWord(bytes[place]) { continue }
            if start < place {
                let word = abbreviation(bytes[start..<place])
                words.append((isQuoted ? "" : word ?? "", word != nil))
            }
            start = place + 1
            guard place < bytes.count, bytes[place] != 0x20 else { continue }
            // Only blanks hold words in capitals together.
            words.append(("", false))
            if bytes[place] == 0x22, hasQuotes { isQuoted.toggle() }
        }
        let isShouted = words.count > 1 && words.allSatisfy(\.isCapital)
        guard !isShouted else { return [] }
        return words.indices.filter { place in
            guard !words[place].text.isEmpty else { return false }
            let after = words[place...].prefix { $0.isCapital }.count
            let before = words[..<place].reversed().prefix { $0.isCapital }.count
            return before + after < 3
        }.map { words[$0].text }
    }

    /// Whether two capitals stand together: a quick look before a thorough one.
    private static func hasCapitals(_ bytes: [UInt8]) -> Bool {
        var isCapital = false
        for byte in bytes {
            let isNext = byte >= 0x41 && byte <= 0x5A
            if isCapital, isNext { return true }
            isCapital = isNext
        }
        return false
    }

    /// Letters and digits of ASCII, hyphen and underline.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
            || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x5F
    }

    /// A word of two to six capitals, without the `s` of its plural.
    private static func abbreviation(_ word: ArraySlice<UInt8>) -> String? {
        let letters = word.count > 2 && word.last == 0x73 ? word.dropLast() : word
        guard letters.count >= 2, letters.count <= 6,
            letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
        else { return nil }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The abbreviations that a text explains: in brackets behind their words, or with their words in brackets,
    /// behind a colon or after "means".
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - wanted: Those that are asked about; all where nothing is given.
    /// - Returns: Those explained.
    static func explained(in text: String, wanted: Set<String>?) -> Set<String> {
        Set((wanted.map(Array.init) ?? words(in: text)).filter { explains($0, text) })
    }

    private static func explains(_ word: String, _ text: String) -> Bool {
        var start = text.startIndex
        while let place = text[start...].firstRange(of: word) {
            start = place.upperBound
            let before = text[..<place.lowerBound]
            let after = text[place.upperBound...]
            if let last = before.last, last.isLetter || last.isNumber || last == "-" { continue }
            if let first = after.first, first.isLetter && first.isASCII && first != "s" { continue }
            let isInBrackets =
                before.last.map { "(（".contains($0) } ?? false
                && after.first.map { ")）,;，".contains($0) } ?? false
            if isInBrackets, stands(for: word, before.dropLast()) { return true }
            let rest = after.drop { $0 == " " || $0 == "s" }
            if let first = rest.first, "(（:：=".contains(first),
                stands(for: word, rest.dropFirst().prefix(80))
            {
                return true
            }
            if ["means ", "stands for ", "is short for ", "指", "即"].contains(where: rest.hasPrefix)
            {
                return true
            }
        }
        return false
    }

    /// Whether words near by have the letters of an abbreviation in their order, one of them at its beginning.
    private static func stands(for word: String, _ text: Substring) -> Bool {
        if text.suffix(8).contains(where: { $0.unicodeScalars.contains { $0.value >= 0x2E80 } }) {
            return true
        }
        let wanted = Array(word.lowercased())
        let words = text.lowercased().split { !$0.isLetter }
        for count in 2...max(2, wanted.count + 3) {
            for group in [words.suffix(count), words.prefix(count)] where group.count >= 2 {
                guard group.first?.first == wanted.first else { continue }
                var rest = wanted[...]
                for letter in group.joined() where letter == rest.first { rest.removeFirst() }
                if rest.isEmpty { return true }
            }
        }
        return false
    }
}

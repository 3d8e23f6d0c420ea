/// The words of a catalogue of controls as plain text of one line.
struct ControlProse {
    private let parameters: [String: ControlCatalogue.Parameter]
    /// The parameters that the text names and nobody declares.
    private(set) var unknown: Set<String> = []

    init(_ parameters: [String: ControlCatalogue.Parameter]) { self.parameters = parameters }

    /// Takes the markup out and puts the label of a parameter where one is inserted.
    mutating func plain(_ text: String) -> String {
        Self.tidy(inserting(into: Self.withoutLinks(text), depth: 0))
    }

    /// `{{ insert: param, ac-1_prm_1 }}` becomes what the parameter says of itself.
    private mutating func inserting(into text: String, depth: Int) -> String {
        var words = ""
        var rest = text[...]
        while let opening = rest.firstRange(of: "{{"),
            let closing = rest[opening.upperBound...].firstRange(of: "}}")
        {
            words += rest[..<opening.lowerBound]
            let inner = rest[opening.upperBound..<closing.lowerBound]
            let name = inner.split { $0 == "," || $0.isWhitespace }.last.map(String.init) ?? ""
            words += shown(name, depth: depth)
            rest = rest[closing.upperBound...]
        }
        return words + rest
    }

    private mutating func shown(_ name: String, depth: Int) -> String {
        guard let parameter = parameters[name], depth < 5 else {
            unknown.insert(name)
            return "[\(name)]"
        }
        if let values = parameter.values, !values.isEmpty {
            return "[\(values.joined(separator: ", "))]"
        }
        if let choices = parameter.select?.choice, !choices.isEmpty {
            let shown = choices.map { inserting(into: $0, depth: depth + 1) }
            let count = parameter.select?.howMany == "one-or-more" ? "one or more of" : "one of"
            return "[\(count): \(shown.joined(separator: "; "))]"
        }
        return "[\(parameter.label ?? name)]"
    }

    /// `[words](address)` becomes the words.
    private static func withoutLinks(_ text: String) -> String {
        var words = ""
        var rest = text[...]
        while let middle = rest.firstRange(of: "]("),
            let opening = rest[..<middle.lowerBound].lastIndex(of: "["),
            let closing = rest[middle.upperBound...].firstIndex(of: ")")
        {
            words += rest[..<opening]
            words += rest[rest.index(after: opening)..<middle.lowerBound]
            rest = rest[rest.index(after: closing)...]
        }
        return words + rest
    }

    /// One line without characters that nobody sees, and no blank before a stop.
    static func tidy(_ text: String) -> String {
        var plain = "".unicodeScalars
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if plain.last != " ", !plain.isEmpty { plain.append(" ") }
            } else if scalar.properties.isDefaultIgnorableCodePoint
                || scalar.properties.isNoncharacterCodePoint
                || [.control, .format].contains(scalar.properties.generalCategory)
            {
                continue
            } else {
                if ".,;:".unicodeScalars.contains(scalar), plain.last == " " { plain.removeLast() }
                plain.append(scalar)
            }
        }
        if plain.last == " " { plain.removeLast() }
        return String(plain)
    }
}

/// A value of JSON whose members stay in their order, so that the same values give the same bytes.
indirect enum JSONTree: Hashable, Sendable {
    case text(String)
    case list([JSONTree])
    case object([Member])

    struct Member: Hashable, Sendable {
        let key: String
        let value: JSONTree

        init(_ key: String, _ value: JSONTree) {
            self.key = key
            self.value = value
        }
    }

    /// An object without members that would be empty: OSCAL wants them left out.
    static func members(_ members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
        .object(
            members.compactMap { key, value in
                guard let value, value != .text(""), value != .list([]) else { return nil }
                return Member(key, value)
            })
    }

    /// The text, indented by two blanks a level, without a line break at the end.
    func text(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return JSONText.string(text)
        case .list(let values):
            let lines = values.map { inner + $0.text(indent: inner) }
            return lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
        case .object(let members):
            let lines = members.map {
                "\(inner)\(JSONText.string($0.key)): \($0.value.text(indent: inner))"
            }
            return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
        }
    }
}

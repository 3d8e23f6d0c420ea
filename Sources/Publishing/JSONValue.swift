/// A value of JSON whose objects keep the order of their members.
indirect enum JSONValue {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A text, or `null` where there is none.
    static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    static func count(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

    /// Set for reading: two blanks a level, short lists and objects without members on one line.
    func written(indent: Int = 0) -> String {
        let blanks = String(repeating: "  ", count: indent + 1)
        let end = "\n" + String(repeating: "  ", count: indent)
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let value): return "\(value)"
        case .string(let text): return JSONText.string(text)
        case .array(let values):
            guard !values.isEmpty else { return "[]" }
            if values.allSatisfy(\.isPlain) {
                return "[" + values.map { $0.written() }.joined(separator: ", ") + "]"
            }
            let lines = values.map { blanks + $0.written(indent: indent + 1) }
            return "[\n" + lines.joined(separator: ",\n") + end + "]"
        case .object(let members):
            guard !members.isEmpty else { return "{}" }
            let lines = members.map {
                "\(blanks)\(JSONText.string($0.0)): \($0.1.written(indent: indent + 1))"
            }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}

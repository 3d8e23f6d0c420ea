import DocumentControl

/// A whole statement of a kind, every key of its grammar filled.
struct Example {
    /// The lines, and whether the grammar asks for each.
    private(set) var lines: [(key: String, value: String, isNeeded: Bool)] = []

    /// - Parameters:
    ///   - kind: The kind.
    ///   - times: How often what may repeat does.
    init(_ kind: StatementKind, times: Int = 1) {
        for slot in kind.grammar.slots { add(slot, kind, times, isNeeded: true) }
    }

    private mutating func add(
        _ slot: Slot, _ kind: StatementKind, _ times: Int, isNeeded: Bool
    ) {
        switch slot {
        case .key(let key, let occurrence, let form):
            let repeats = occurrence == .some || occurrence == .any ? times : 1
            let isAsked = isNeeded && (occurrence == .one || occurrence == .some && times == 1)
            for number in 0..<repeats {
                let value =
                    key == "statement" ? "\(kind.rawValue)/1" : Self.value(form, key, number)
                lines.append((key, value, isAsked))
            }
        case .group(let occurrence, let slots):
            let repeats = occurrence == .some || occurrence == .any ? times : 1
            for _ in 0..<repeats {
                for inner in slots {
                    add(inner, kind, times, isNeeded: isNeeded && times == 1)
                }
            }
        }
    }

    private static func value(_ form: ValueForm, _ key: String, _ number: Int) -> String {
        let hash = testDigest("\(key) \(number)")
        return switch form {
        case .item: "P-20 2.0 \(hash)"
        case .statement: hash.hex
        case .document: "W-DOC-01"
        case .revision: "1.10"
        case .person: "p-0042"
        case .name: "material"
        case .instant: "2026-11-23T21:05:12Z"
        case .day: "2026-11-23"
        case .hash: hash.description
        case .number: "3"
        case .rules: "3 \(hash)"
        case .key: "ssh-ed25519 AAAA\(number)"
        case .attachment: "\(hash) images/plan%20one.png"
        case .file: "\(hash) segment"
        case .list: "\(hash) 200 3"
        case .comment: "\(hash.hex) 1"
        case .word: "signet 0.1.0"
        case .text: "Grüße, 文書 \(number)"
        }
    }

    var text: String { Self.text(lines.map { ($0.key, $0.value) }) }

    static func text(_ lines: [(String, String)]) -> String {
        lines.map { "\($0.0): \($0.1)\n" }.joined()
    }

    /// The text with one line changed, or without it.
    func changing(_ place: Int, to line: (String, String)?) -> String {
        var changed = lines.map { ($0.key, $0.value) }
        changed.replaceSubrange(place...place, with: line.map { [$0] } ?? [])
        return Self.text(changed)
    }

    /// The text with one more line.
    func inserting(_ line: (String, String), at place: Int) -> String {
        var changed = lines.map { ($0.key, $0.value) }
        changed.insert(line, at: place)
        return Self.text(changed)
    }

    /// The text with a line and the next one changed about.
    func swapping(_ place: Int) -> String {
        var changed = lines.map { ($0.key, $0.value) }
        changed.swapAt(place, place + 1)
        return Self.text(changed)
    }
}

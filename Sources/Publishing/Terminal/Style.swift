/// How a piece of text stands out on a terminal that knows colours.
struct Style: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bold = Style(rawValue: 1 << 0)
    static let italic = Style(rawValue: 1 << 1)
    static let underlined = Style(rawValue: 1 << 2)
    static let struck = Style(rawValue: 1 << 3)
    static let red = Style(rawValue: 1 << 4)
    static let green = Style(rawValue: 1 << 5)

    /// The sequence that switches the style on (SGR of ECMA-48).
    var sequence: String {
        let codes: [(Style, String)] = [
            (.bold, "1"), (.italic, "3"), (.underlined, "4"), (.struck, "9"), (.red, "31"),
            (.green, "32"),
        ]
        let own = codes.filter { contains($0.0) }.map(\.1).joined(separator: ";")
        return "\u{1B}[\(own)m"
    }

    /// The sequence that switches all styles off.
    static let end = "\u{1B}[0m"
}

import TestSupport

/// An example person of the transcripts; nobody here exists.
struct Actor: Hashable {
    /// The short name in the transcripts; the key follows from it.
    let short: String

    /// The parts that people play, as some texts call them.
    private static let parts = [
        "owner": "olive", "rev": "ravi", "app": "anna", "con": "carl", "reg": "rita",
    ]

    /// - Parameter short: A first name in small letters, or the name of a part.
    init(_ short: String) { self.short = Self.parts[short] ?? short }

    /// The name on the card.
    var name: String { "\(short.prefix(1).uppercased())\(short.dropFirst()) Example" }
    var email: String { "\(short)@example.org" }
    var signer: SeedSigner { SeedSigner(short) }
}

package import DocumentControl

/// What is known of a person besides the identifier: it may be erased, statements stay.
package struct Card: Hashable, Sendable {
    package var name: String
    package var email: String
    package var department: String?
    /// Random characters that keep the card's hash from telling whose it is.
    package var salt: String

    package init(name: String, email: String, department: String? = nil, salt: String) {
        self.name = name
        self.email = email
        self.department = department
        self.salt = salt
    }

    /// The file, every value in double quotes.
    package var bytes: [UInt8] {
        var lines = ["name: \(Self.quoted(name))", "email: \(Self.quoted(email))"]
        if let department { lines.append("department: \(Self.quoted(department))") }
        lines.append("salt: \(Self.quoted(salt))")
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The SHA-256 of the file: it stands in the admission.
    package var hash: ContentHash { StatementFile.hash(bytes) }

    /// Reads a card's file.
    ///
    /// - Throws: ``DefectError`` where a key is missing or unknown.
    package init(_ bytes: [UInt8], file: String) throws(DefectError) {
        let source = try SourceText(bytes, file: file)
        let pairs = try StrictYAML.mapping(source.text, file: file)
        func value(_ key: String) -> String? { pairs.first { $0.key == key }?.value.text }
        guard let name = value("name"), let email = value("email"), let salt = value("salt") else {
            throw DefectError(defects: [
                Defect(
                    file: file, line: 1, code: "card",
                    problem: "A card has a name, an email and a salt.",
                    remedy: "Restore the file from another clone.")
            ])
        }
        self.init(name: name, email: email, department: value("department"), salt: salt)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
    }
}

/// The identifiers by which OSCAL names the clauses and requirements of a catalogue.
package enum ControlIdentifier {
    /// Whether `text` has the form of an identifier of OSCAL: letters, figures, `.`, `-` and `_`, of which
    /// neither a figure nor a mark comes first but `_`.
    package static func isToken(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first) || first == "_" else {
            return false
        }
        return text.unicodeScalars.allSatisfy {
            isLetter($0) || isFigure($0) || ".-_".unicodeScalars.contains($0)
        }
    }

    /// What a clause is called: as where it was taken from, otherwise after its number.
    package static func control(_ clause: String, in catalogue: ClauseCatalogue) -> String {
        if let identifier = catalogue.identifiers[clause] { return identifier }
        // A word never begins with an underscore, so that brackets cannot be taken for another part.
        let token = clause.replacing("(", with: "._").replacing(")", with: "")
        return isToken(token) ? token : "clause-\(token)"
    }

    /// What a requirement is called, likewise.
    package static func statement(_ requirement: Requirement, in catalogue: ClauseCatalogue)
        -> String
    {
        if let identifier = catalogue.identifiers[requirement.number] { return identifier }
        let number = requirement.number.dropFirst(requirement.clause.count + 1)
        return "\(control(requirement.clause, in: catalogue))_smt.\(number)"
    }

    /// Whether a clause is a group of controls where it was taken from, and no control itself.
    package static func isGroup(_ clause: String, in catalogue: ClauseCatalogue) -> Bool {
        !catalogue.identifiers.isEmpty && catalogue.identifiers[clause] == nil
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            !scalar.properties.isDefaultIgnorableCodePoint
        default: false
        }
    }

    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }
}

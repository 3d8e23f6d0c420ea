extension Hunk {
    /// What is touched where the meaning is.
    var weight: ChangeWeight {
        // In a whole sentence an ordinary word says little about the change.
        let isShort = max(old.count, new.count) <= 2
        let heaviest = [old, new].compactMap { atoms in
            atoms.lazy.map { Self.weight(of: $0, isShort: isShort) }.min()
        }
        return heaviest.min() ?? .wording
    }

    private static func weight(of atom: Atom, isShort: Bool) -> ChangeWeight {
        switch atom.kind {
        case .number: return .number
        case .target: return .link
        case .code: return .wording
        case .sign: return isShort ? .number : .wording
        case .word, .character:
            // "P-20"; a word that only begins with a digit is a measure: "10ms".
            if atom.isExact { return atom.text.utf8.first?.isDigit ?? false ? .number : .link }
            // The month, which is no permission.
            if atom.key == "May" { return .number }
            if atom.kind == .word, ChangeWeight.isStrict(atom.text) { return .obligation }
            guard isShort else { return .wording }
            return switch WeightyWord.meaning(of: atom.key.lowercased()) {
            case "obligation", "negation": .obligation
            case "quantity", "time", "unit": .number
            default: .wording
            }
        }
    }
}

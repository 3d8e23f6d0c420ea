extension Hunk {
    /// What is touched where the meaning is.
    var heaviest: ChangeWeight {
        let heaviest = [old, new].compactMap { atoms in
            atoms.lazy.map { self.weight(of: $0) }.min()
        }
        return heaviest.min() ?? .wording
    }

    /// In a whole sentence an ordinary word says little about the change.
    private var isShort: Bool { max(old.count, new.count) <= 2 }

    private func weight(of atom: Atom) -> ChangeWeight {
        switch atom.kind {
        case .number: return .number
        case .target: return .link
        case .code: return .wording
        case .sign: return isShort && isLimit(atom) ? .number : .wording
        case .word, .character:
            // "P-20"; a word that only begins with a digit is a measure: "10ms".
            if atom.isExact { return atom.text.utf8.first?.isDigit ?? false ? .number : .link }
            // The month, which is no permission.
            if atom.key == "May" { return .number }
            if atom.kind == .word, ChangeWeight.isStrict(atom.text) { return .obligation }
            guard isShort else { return .wording }
            return switch WeightyWord.meaning(of: atom.key.lowercased()) {
            case "obligation", "negation": .obligation
            case "quantity", "time", "unit": isLimit(atom) ? .number : .wording
            default: .wording
            }
        }
    }

    /// Whether a sign or word that often says nothing of a quantity does so here.
    private func isLimit(_ atom: Atom) -> Bool {
        let isLoose =
            atom.kind == .sign
            ? !["<", ">", "=", "+", "-", "%", "$", "€", "£", "¥", "‰", "±", "≤", "≥"]
                .contains(atom.text)
            : WeightyWord.isLoose(atom.key.lowercased())
        guard isLoose else { return true }
        let near = Array(old) + Array(new) + [before.old, after].compactMap { $0 }
        return near.contains { other in
            other.kind == .number || other.text.utf8.first?.isDigit ?? false
                || ((other.kind == .word || other.kind == .character)
                    && WeightyWord.counts(other.key.lowercased()))
        }
    }

    /// What kind of meaning is touched, in a word for people; nothing for ordinary words.
    var meaning: String? {
        guard isShort else { return nil }
        let all = Array(old) + Array(new)
        for atom in all {
            switch atom.kind {
            case .number: return "number"
            case .sign: if isLimit(atom) { return "sign" }
            case .target: return "link"
            case .code: return "code"
            case .word, .character:
                if atom.isExact { return "identifier" }
                let key = atom.key.lowercased()
                guard let meaning = WeightyWord.meaning(of: key) else { continue }
                if meaning == "conjunction", all.count > 2 || old.isEmpty || new.isEmpty {
                    continue
                }
                if meaning != "quantity" && meaning != "time" || isLimit(atom) { return meaning }
            }
        }
        return nil
    }
}

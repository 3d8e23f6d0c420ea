import DocumentControl

extension OfficeError {
    var standardWords: (problem: String, remedy: String?) {
        switch self {
        case .noCatalogue:
            (
                "There is no clause catalogue.",
                "Write one, such as manual/standards/iso-9001.yaml, with title, edition and clauses; "
                    + "or take one over: signet standard import FILE"
            )
        case .severalCatalogues(let known):
            (
                "A page shows one clause catalogue, and there are several.",
                "Name one with --standard: \(known.joined(separator: ", "))."
            )
        case .unknownCatalogue(let name, let known):
            (
                "There is no clause catalogue '\(name)'.",
                "Use one of: \(known.joined(separator: ", "))."
            )
        case .catalogueThere(let path):
            (
                "\(path) is there already; nothing was written.",
                "Choose another name: --name NAME; or put the new one in its place: --replace"
            )
        case .catalogueName(let words):
            (
                "'\(words)' is no name of a catalogue.",
                "Give it one with small letters, digits and hyphens: --name sp-800-53"
            )
        case .noClause(let words, let catalogue):
            (
                "'\(catalogue)' has no clause \(words).",
                "signet standard show \(catalogue) lists its clauses."
            )
        case .nothingBound(let catalogue):
            (
                "No document names a clause or a requirement of '\(catalogue)'; there is nothing to export.",
                "Bind a section to it: <!-- covers: \(catalogue):NUMBER -->"
            )
        case .fileThere(let path):
            (
                "Something lies at \(path) already, and nothing is written over it.",
                "Name another file, or move it away."
            )
        default: documentWords
        }
    }
}

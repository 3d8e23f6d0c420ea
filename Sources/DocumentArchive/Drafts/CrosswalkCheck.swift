import DocumentControl
import Git
import Standards

/// Whether what a catalogue refers to in others is there.
enum CrosswalkCheck {
    static func defects(in catalogues: [ClauseCatalogue], root: String) -> [Defect] {
        let known = Dictionary(
            catalogues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return catalogues.flatMap { catalogue -> [Defect] in
            // A catalogue that is not here at all may be taken in later, or never.
            let strange = catalogue.crosswalk.values.flatMap { $0 }.filter { target in
                known[target.standard].map { $0[target.number] == nil } ?? false
            }
            guard !strange.isEmpty else { return [] }
            let file = "\(CatalogueFile.folder)/\(catalogue.id).yaml"
            let text = String(decoding: FileBytes.read("\(root)/\(file)") ?? [], as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return Set(strange).map { reference in
                let place = lines.firstIndex { $0.hasSuffix("- \(reference)") } ?? 0
                return Defect(
                    file: file, line: place + 1, code: "catalogue",
                    problem: "'\(reference.standard)' has no clause \(reference.number).",
                    remedy: "Mend the line, or add what it names.")
            }
        }
    }
}

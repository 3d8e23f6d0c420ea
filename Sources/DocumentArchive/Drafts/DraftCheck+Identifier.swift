import DocumentControl
import Foundation

extension DraftCheck {
    /// The identifier is there, has its form, and is nobody else's.
    func identifierDefects(_ draft: Draft, _ front: FrontMatter) -> [Defect] {
        guard let id = front.id else {
            return front.keys["id"] != nil
                ? []
                : [
                    draft.defect(
                        1, "identifier-missing", "The document has no identifier.",
                        "Add 'id:' with a free identifier; signet new gives the next one.")
                ]
        }
        func defect(_ code: String, _ problem: String, _ remedy: String) -> [Defect] {
            [draft.defect(id.line, code, problem, remedy)]
        }
        if let other = double(of: id.text, besides: draft) {
            return defect(
                "identifier-twice", "The identifier '\(id.text)' is that of \(other) as well.",
                "Give this document another one; case, width and accents make no difference.")
        }
        guard let document = DocumentID(id.text) else {
            let plain = Self.folded(id.text)
            let hint = DocumentID(plain).map { "Write '\($0)'." }
            return defect(
                "identifier-form", "'\(id.text)' has not the form of an identifier.",
                hint ?? "Use capital letters, digits and hyphens, such as P-20.")
        }
        if rules.holdings.beside[document] != nil {
            return defect(
                "identifier-beside", "\(document) belongs to a document of the second repository.",
                "Write it there, or give this document another identifier.")
        }
        if known.withdrawn.contains(document) {
            return defect(
                "identifier-withdrawn", "\(document) was withdrawn; identifiers are never reused.",
                "Give this document a new identifier, or remove the draft.")
        }
        if let type = known.registered[document], let own = draft.type, own != type,
            rules.types[own] != nil
        {
            return defect(
                "identifier-taken", "\(document) is registered as a document of type \(type).",
                "Keep the type, or give this document another identifier.")
        }
        if let type = draft.type.flatMap({ rules.types[$0] }), !type.identifier.matches(document) {
            return defect(
                "identifier-pattern", "\(document) does not have the form \(type.identifier).",
                "Use an identifier of the form \(type.identifier), or another type.")
        }
        guard let day = known.overdue[document] else { return [] }
        return [
            draft.defect(
                id.line, "review-overdue",
                "The periodic review of \(document) was due on \(day).",
                "Submit a new revision, or confirm the text: signet confirm \(document)",
                isRemark: true)
        ]
    }

    /// The other place where an identifier is used, written in this way or another.
    private func double(of text: String, besides draft: Draft) -> String? {
        let folded = Self.folded(text)
        if let other = places[folded]?.first(where: { $0 != draft.path }) { return other }
        guard DocumentID(text) == nil, let document = DocumentID(folded),
            known.registered[document] != nil
        else { return nil }
        return "the registered document \(document)"
    }

    /// One form for all ways of writing: NFKC, capitals, plain hyphens.
    static func folded(_ text: String) -> String {
        let composed = text.precomposedStringWithCompatibilityMapping.uppercased()
        return String(
            String.UnicodeScalarView(
                composed.unicodeScalars.compactMap { scalar in
                    if CharacterRules.isHidden(scalar) || scalar.properties.isWhitespace {
                        return nil
                    }
                    return scalar.properties.generalCategory == .dashPunctuation
                        || scalar == "\u{2212}" ? "-" : scalar
                }))
    }
}

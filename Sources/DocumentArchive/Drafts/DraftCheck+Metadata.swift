import DocumentControl
import Foundation
import ManagementSystem

extension DraftCheck {
    /// The keys that every document has, and those that its type wants.
    func metadataDefects(_ draft: Draft, _ front: FrontMatter) -> [Defect] {
        var defects: [Defect] = []
        let needed = [
            ("title", "Add 'title:' with the name of the document."),
            ("type", "Add 'type:' with one of: \(typeNames)."),
            ("owner", "Add 'owner:' with the role that answers for the document."),
        ]
        for (key, remedy) in needed where front.keys[key] == nil {
            defects.append(
                draft.defect(1, "\(key)-missing", "The document has no \(key).", remedy))
        }
        let type = draft.type.flatMap { rules.types[$0] }
        defects += strangeKeys(draft, front, type)
        guard let type else { return defects }
        for key in type.metadata where !["id", "title", "type", "owner"].contains(key) {
            guard let line = front.keys[key] else {
                defects.append(
                    draft.defect(
                        1, "metadata-missing", "'\(key)' is missing; the type asks for it.",
                        "Add '\(key):' to the front matter."))
                continue
            }
            // What has a defect of its own is not empty as well.
            let isTold = draft.defects.contains {
                $0.line >= line && $0.problem.contains("'\(key)'")
            }
            if isEmpty(key, front), !isTold {
                defects.append(
                    draft.defect(
                        line, "metadata-empty", "'\(key)' is empty; the type asks for it.",
                        "Write one '- value' a line below '\(key):'."))
            }
        }
        return defects
    }

    /// What is said of documents from outside belongs to types that ask for it or allow it.
    private func strangeKeys(
        _ draft: Draft, _ front: FrontMatter, _ type: DocumentType?
    ) -> [Defect] {
        let allowed = (type?.metadata ?? []) + (type?.optionalMetadata ?? [])
        return (FrontMatter.external + FrontMatter.formKeys).compactMap { key in
            guard let line = front.keys[key], !allowed.contains(key) else { return nil }
            return draft.defect(
                line, "unknown-key", "'\(key)' is no key of front matter for this type.",
                "Remove the line, or let the type allow it: 'optional-metadata:' in the control "
                    + "rules.")
        }
    }

    private func isEmpty(_ key: String, _ front: FrontMatter) -> Bool {
        switch key {
        case "audience": front.audience.isEmpty
        case "clauses": front.clauses.isEmpty
        case "forms": front.forms.isEmpty
        case "related": front.related.isEmpty
        case "parent": front.parent == nil
        case "interfaces": front.interfaces.isEmpty
        case "seed": front.seed.isEmpty
        case "fields": front.form?.fields.isEmpty ?? true
        case "states": front.form?.states.isEmpty ?? true
        case "record": front.form?.record.isEmpty ?? true
        case "retention": front.form?.retention.isEmpty ?? true
        case "retention-from": front.form?.retentionFrom.isEmpty ?? true
        default: false
        }
    }

    private var typeNames: String {
        rules.types.keys.sorted().map(\.text).joined(separator: ", ")
    }

    /// The values name what exists and have their forms.
    func valueDefects(_ draft: Draft, _ front: FrontMatter) -> [Defect] {
        var defects: [Defect] = []
        func add(_ word: FrontMatter.Word, _ code: String, _ problem: String, _ remedy: String) {
            defects.append(draft.defect(word.line, code, problem, remedy))
        }
        if let title = front.title, let problem = Self.titleProblem(title.text) {
            add(title, "title-form", "The title has \(problem).", "Type the title anew.")
        }
        if let type = front.type, Name(type.text).flatMap({ rules.types[$0] }) == nil {
            add(
                type, "type-unknown", "There is no type '\(type.text)'.",
                "Use one of: \(typeNames).")
        }
        if let owner = front.owner, Name(owner.text).flatMap({ rules.roles[$0] }) == nil {
            add(
                owner, "owner-unknown", "There is no role '\(owner.text)'.",
                "Name a role of the control rules; the owner is a role, not a person.")
        }
        for group in front.audience where Name(group.text).flatMap({ rules.groups[$0] }) == nil {
            let groups = rules.groups.keys.sorted().map(\.text).joined(separator: ", ")
            add(
                group, "audience-unknown", "There is no group '\(group.text)'.",
                "Use one of: \(groups).")
        }
        if let word = front.classification,
            !rules.classifications.contains(where: { $0.text == word.text })
        {
            let all = rules.classifications.map(\.text).joined(separator: ", ")
            add(
                word, "classification-unknown", "There is no classification '\(word.text)'.",
                "Use one of: \(all).")
        } else if let word = front.classification, let name = Name(word.text),
            let highest = rules.highestClassification, rules.isTooHigh(name)
        {
            add(
                word, "classification-too-high",
                "'\(name)' is above '\(highest)', the highest class that this repository holds.",
                ClassificationWords.remedy)
        }
        if let language = front.language, !Self.isLanguage(language.text) {
            add(
                language, "language-form", "'\(language.text)' is no code of a language.",
                "Write a code such as en, de or zh-CN.")
        }
        if let span = front.reviewEvery, Interval(span.text) == nil {
            add(
                span, "review-every-form", "'\(span.text)' is no span of time.",
                "Write '12 months' or '2 years'.")
        }
        return defects
    }

    private static func titleProblem(_ title: String) -> String? {
        if let problem = CharacterRules.problem(in: title, open: true) { return problem }
        let composed = title.precomposedStringWithCanonicalMapping
        return composed.utf8.elementsEqual(title.utf8)
            ? nil : "accents apart from their letters (it is not in the form NFC)"
    }

    /// Language, script and country (BCP 47): `en`, `zh-CN`, `zh-Hans-CN`.
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, 2...3 ~= first.utf8.count, parts.count <= 3,
            first.utf8.allSatisfy({ 0x61...0x7A ~= $0 })
        else { return false }
        var rest = parts.dropFirst()
        if let script = rest.first, script.utf8.count == 4 {
            guard script.first?.isUppercase ?? false, script.dropFirst().allSatisfy(\.isLowercase),
                script.utf8.count == script.count
            else { return false }
            rest = rest.dropFirst()
        }
        guard let country = rest.first else { return true }
        return rest.count == 1 && country.utf8.count == 2
            && country.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    }
}

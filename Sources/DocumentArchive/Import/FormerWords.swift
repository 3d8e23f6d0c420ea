import DocumentControl
import Foundation

/// What a fact of a former system is about, in the spellings in which people write it.
enum FormerWords: String, CaseIterable {
    case title, id, revision, approver, approvedOn, since, date, owner, audience, language
    case classification, reviewEvery, type
    /// Either who approved it or when.
    case approved

    /// What a key is about; nothing where it is none of these.
    init?(_ key: String) {
        guard let found = Self.allCases.first(where: { $0.spellings.contains(key) }) else {
            return nil
        }
        self = found
    }

    /// Small letters without accents, words joined by hyphens.
    static func folded(_ words: String) -> String {
        let plain = words.decomposedStringWithCompatibilityMapping.lowercased()
            .replacing("\u{df}", with: "ss")
        var parts: [String] = [""]
        for scalar in plain.unicodeScalars where !scalar.properties.isDiacritic {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            } else if parts.last != "" {
                parts.append("")
            }
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "-")
    }

    private var spellings: Set<String> {
        switch self {
        case .title: ["title", "titel", "document-title", "doc-title", "name", "subject"]
        case .id:
            [
                "id", "former-id", "document-id", "doc-id", "document-number", "document-no",
                "doc-number", "doc-no", "number", "no", "reference", "ref", "code",
                "dokumentnummer", "dokument-nr", "dokumenten-nr", "dok-nr", "nummer", "kennung",
                "document", "dokument",
            ]
        case .revision:
            [
                "revision", "rev", "version", "edition", "issue", "ausgabe", "revision-no",
                "version-no", "former-revision", "versionsnummer", "revisionsstand",
            ]
        case .approver:
            [
                "approver", "approvers", "approved-by", "authorised-by", "authorized-by",
                "freigegeben-von", "freigegeben-durch", "genehmigt-von", "freigabe-durch",
            ]
        case .approvedOn:
            [
                "approved-on", "approval-date", "date-approved", "approved-date",
                "date-of-approval", "freigegeben-am", "freigabedatum", "genehmigt-am",
                "freigabe-am",
            ]
        case .since:
            [
                "effective", "effective-date", "effective-from", "effective-on", "in-force-since",
                "in-force-from", "valid-from", "gultig-ab", "gueltig-ab", "in-kraft-seit",
                "in-kraft-ab", "inkrafttreten",
            ]
        case .date:
            [
                "date", "datum", "stand", "updated", "last-updated", "last-modified", "modified",
                "lastmod", "published", "issued", "issue-date", "revision-date",
            ]
        case .owner:
            [
                "owner", "document-owner", "process-owner", "responsible", "maintainer",
                "verantwortlich", "verantwortlicher", "eigentumer", "eigentuemer",
                "prozesseigner", "dokumentverantwortlicher",
            ]
        case .audience:
            ["audience", "distribution", "distributed-to", "verteiler", "zielgruppe"]
        case .language: ["language", "lang", "sprache"]
        case .classification:
            [
                "classification", "confidentiality", "klassifizierung", "vertraulichkeit",
                "schutzklasse",
            ]
        case .reviewEvery: ["review-every", "review-cycle", "review-interval"]
        case .type:
            [
                "type", "document-type", "doc-type", "doctype", "category", "kind", "dokumentart",
                "art", "dokumenttyp",
            ]
        case .approved: ["approved", "approval", "freigegeben", "freigabe", "genehmigt"]
        }
    }

    /// The facts that may stand in the first lines of a text itself.
    static let inText: Set<FormerWords> = [
        .id, .revision, .approver, .approvedOn, .since, .owner, .approved,
    ]
}

extension FormerText {
    /// How many lines of a text may be its head without being marked as one.
    private static let headLines = 30

    /// What is said about something, the head first, then the first lines of the text.
    func fact(_ about: FormerWords) -> FormerFact? {
        let found = facts.first { FormerWords($0.key) == about && !$0.value.isEmpty }
        return found ?? (FormerWords.inText.contains(about) ? factInText(about) : nil)
    }

    /// Keys of the head that nothing here takes over, with their lines.
    var strangeKeys: [(key: String, line: Int)] {
        facts.filter { FormerWords($0.key) == nil }.map { ($0.key, $0.line) }
    }

    /// `**Version:** 3.2`, `Version: 3.2` or a row `| Version | 3.2 |` near the beginning.
    private func factInText(_ about: FormerWords) -> FormerFact? {
        for (place, line) in body.prefix(Self.headLines).enumerated() {
            let plain = line.replacing("*", with: "").replacing("_", with: " ")
            let parts: [String]
            if plain.trimmed.hasPrefix("|") {
                parts = plain.split(separator: "|").map { String($0).trimmed }
                    .filter { !$0.isEmpty }
            } else {
                parts = plain.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            }
            guard parts.count == 2, parts[0].count <= 40, !parts[1].isEmpty,
                FormerWords(FormerWords.folded(parts[0])) == about
            else { continue }
            return FormerFact(
                key: FormerWords.folded(parts[0]), value: parts[1],
                line: bodyOffset + place + 1)
        }
        return nil
    }

    /// The first heading, the first of level 1 before others; fences are skipped.
    var heading: (text: String, line: Int)? {
        var fence: Character?
        var found: (text: String, line: Int)?
        for (place, line) in body.enumerated() {
            let plain = line.trimmed
            if let mark = ["```", "~~~"].first(where: { plain.hasPrefix($0) })?.first {
                fence = fence == nil ? mark : fence == mark ? nil : fence
                continue
            }
            guard fence == nil else { continue }
            let level = plain.prefix { $0 == "#" }.count
            let isUnderlined =
                place + 1 < body.count && body[place + 1].trimmed.count > 2
                && body[place + 1].trimmed.allSatisfy { $0 == "=" }
            guard 1...6 ~= level && plain.dropFirst(level).first == " " || isUnderlined else {
                continue
            }
            let words = String(plain.drop { $0 == "#" }.reversed().drop { $0 == "#" }.reversed())
            let heading = (text: words.trimmed, line: bodyOffset + place + 1)
            if level <= 1 { return heading }
            found = found ?? heading
        }
        return found
    }
}

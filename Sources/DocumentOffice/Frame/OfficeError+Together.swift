import DocumentControl

extension OfficeError {
    /// Words about several documents at once, and about lists of texts to be adopted.
    var togetherWords: (problem: String, remedy: String?) {
        switch self {
        case .noneChosen:
            ("No document is there for this.", "signet status shows where each document stands.")
        case .hindered(let hindrances):
            (
                "\(hindrances.count == 1 ? "A document stands" : "\(hindrances.count) documents stand") "
                    + "in the way; nothing was signed."
                    + hindrances.map { "\n" + Self.words($0) }.joined(),
                "Put it right, or leave documents out; with --changed or --set: --except "
                    + "\(hindrances.map(\.document.text).joined(separator: " --except "))"
            )
        case .notOne(let ids, let size) where size > StatementParser.limit:
            (
                "\(ids.count) documents are too many for one statement, and a set comes into force "
                    + "whole or not at all.", "Take fewer of them at a time."
            )
        case .notOne:
            (
                "These documents cannot be issued by one statement: their routes name different "
                    + "roles.", "Issue them one by one."
            )
        case .differentAudiences(let audiences):
            (
                "One issue has one audience, and these texts propose different ones:"
                    + audiences.sorted { $0.key < $1.key }.map { id, groups in
                        "\n  \(id): "
                            + (groups.isEmpty
                                ? "nobody in particular"
                                : groups.map(\.text).joined(separator: ", "))
                    }.joined(),
                "Name the audience of all with --audience, or let each audience have an issue of its "
                    + "own: --by-audience"
            )
        case .unknownSet(let name, let known):
            (
                "The control rules have no set '\(name)'.",
                known.isEmpty
                    ? "They have none; a set is written under 'sets:' in signet.yaml."
                    : "Use one of: \(known.map(\.text).joined(separator: ", "))."
            )
        case .setIncomplete(let name, let rest):
            (
                "\(rest.map(\.text).joined(separator: ", ")) of the set '\(name)' "
                    + "\(rest.count == 1 ? "is" : "are") still on the way, and a set comes into force "
                    + "whole or not at all.",
                "Wait until all of it is approved, or leave documents out: --except "
                    + rest.map(\.text).joined(separator: " --except ")
            )
        case .noFolder(let folder):
            ("There is no folder '\(folder)'.", "Name the folder in which the texts lie.")
        case .folderOfDrafts(let folder):
            (
                "'\(folder)' holds the drafts themselves.",
                "Name the folder of the former system, outside of this repository's own folders."
            )
        case .listExists(let list):
            (
                "'\(list)' is there already; nothing was written.",
                "Adopt what stands in it first, or name another list: --list FILE"
            )
        case .adoptionClosed(nil):
            (
                "The control rules do not let texts be adopted that were approved elsewhere.",
                "Let them say until when: 'adoption-until: YYYY-MM-DD' in signet.yaml, and issue "
                    + "them; signet init --adoption-until writes it."
            )
        case .adoptionClosed(let day?):
            (
                "Texts approved elsewhere could be adopted until \(day).",
                "Let this one take the whole route: signet submit; or issue control rules with a "
                    + "later 'adoption-until:'."
            )
        case .rulesSayOtherwise(let line):
            (
                "signet.yaml lies here already and does not say '\(line)'.",
                "Write this line there, or leave the option out."
            )
        case .listDefects(let defects):
            (
                "\(defects.count == 1 ? "A defect stands" : "\(defects.count) defects stand") in the "
                    + "way; nothing was signed:"
                    + defects.map { "\n  \($0.file):\($0.line): \($0.problem) \($0.remedy)" }
                    .joined(),
                "Put them right, then try again."
            )
        case .nobodyApproves(let roles):
            (
                "Nobody besides you can approve: it takes a holder of "
                    + "\(roles.map(\.text).joined(separator: " or ")).",
                "Appoint somebody: signet people appoint PERSON \(roles.first?.text ?? "ROLE")"
            )
        case .severalApprove(let names):
            (
                "Several people could approve the list: \(names.joined(separator: ", ")).",
                "Name one: --with PERSON"
            )
        default: ("", nil)
        }
    }

    private static func words(_ hindrance: Hindrance) -> String {
        ([hindrance.problem] + (hindrance.remedy.map { [$0] } ?? []))
            .flatMap { $0.split(separator: "\n").map(String.init) }
            .enumerated().map { place, line in
                place == 0 ? "  \(hindrance.document): \(line)" : "    \(line)"
            }.joined(separator: "\n")
    }
}

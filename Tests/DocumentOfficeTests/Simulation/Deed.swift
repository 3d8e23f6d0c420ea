import TestSupport

/// What people do.
enum Deed: String, Hashable {
    case submit, takeBack, suitable, changes, approve, reject, issue, acknowledge, withdraw
    case request, answer
    case checkpoint, void, sync
    /// Drafts that nobody signs: written and committed, put together with those of others, or only
    /// begun to be.
    case draft, combine, beginToCombine
    /// What concerns people and keys.
    case removal, countersign, compromise, renew, uphold, settle, root, newcomer, service

    /// Something that fits a person's part.
    static func some(for person: String, _ random: inout SplitMix) -> Deed {
        let own: [Deed] =
            switch person {
            case "olive", "oscar": [.submit, .takeBack, .draft, .draft]
            case "ravi": [.suitable, .changes]
            case "anna": [.approve, .reject]
            case "bo": [.issue, .issue, .checkpoint, .withdraw, .root]
            case "carl": [.issue, .issue, .checkpoint, .withdraw, .newcomer, .root, .compromise]
            case "ada": [.removal, .removal, .service, .newcomer, .root, .compromise]
            case "clock": [.checkpoint]
            default: [.acknowledge, .draft]
            }
        let all =
            own + own + [
                .acknowledge, .sync, .sync, random.chance(20) ? .void : .draft, .request,
                random.chance(40) ? .beginToCombine : .combine,
            ]
        return all[Int.random(in: 0..<all.count, using: &random)]
    }
}

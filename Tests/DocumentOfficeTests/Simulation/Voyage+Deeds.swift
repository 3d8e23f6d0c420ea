import DocumentControl
import DocumentOffice
import Git
import TestSupport

/// What people do with documents.
extension Voyage {
    func perform(_ deed: Deed, by person: String, at office: Office) async throws
        -> Recorded?
    {
        switch deed {
        case .submit:
            let words = "Hand in within \(Int.random(in: 2...90, using: &random)) days."
            try fleet.write(words, document, by: person)
            if random.chance(50) { try await fleet.commit(person) }
            let state = office.register.documents[document]
            var wish = SubmissionWish(reason: ["Because."], base: state?.head?.item.revision)
            let closer = state?.submissions.last?.closedBy
            if let closer, office.register.statements[closer]?.kind == .review {
                wish.answers = [(number: 1, text: "Done.")]
            }
            return try await office.submit(try await office.prepareSubmission(of: document, wish))
        case .takeBack:
            return try await office.record(
                try await office.takeBack(document, reason: ["Not ripe."]))
        case .suitable: return try await decide(.suitable, document, office)
        case .changes:
            let comment = ReviewComment(number: 1, quote: [], comment: ["More."])
            return try await decide(.changesRequested([comment]), document, office)
        case .approve: return try await decide(.approve, document, office)
        case .reject: return try await decide(.reject(reason: ["No."]), document, office)
        case .issue:
            let later = fleet.time.adding(seconds: 400_000)
            let from = random.chance(25) ? later : nil
            return try await office.issue(
                try await office.prepareIssue(of: document, IssueWish(from: from), as: nil))
        case .acknowledge:
            return try await office.acknowledge(
                try await office.prepareReceipt([document], voluntary: false))
        case .withdraw:
            return try await office.record(
                try await office.withdraw(
                    document, from: nil, replacedBy: [], reason: ["No longer needed."]))
        case .checkpoint:
            _ = try await office.checkpoint()
            return nil
        case .request:
            return try await office.record(
                try await office.prepareRequest(document, reason: ["Say it shorter."]).statement)
        case .answer:
            guard
                let open = office.register.requests.values.filter({ $0.outcome == nil })
                    .min(by: { $0.id < $1.id })
            else { return nil }
            let outcome = RequestOutcome.allCases.randomElement(using: &random) ?? .done
            return try await office.record(
                try await office.prepareAnswer(
                    to: open.id.hex, AnswerWish(outcome: outcome, text: ["So be it."]), as: nil
                ).statement)
        case .void:
            let own = acknowledged.filter { entry in
                office.register.statements[entry.id]?.signers.first?.person == Fleet.id(person)
            }
            guard let last = own.last else { return nil }
            return try await office.record(
                try await office.void(last.id.hex, with: nil, reason: ["A mistake."]))
        default: return try await keepTrust(deed, by: person, at: office)
        }
    }

    private func decide(
        _ wish: DecisionWish, _ document: DocumentID, _ office: Office
    ) async throws -> Recorded {
        try await office.decide(try await office.prepare(wish, on: document, as: nil))
    }

    /// A person works on drafts with stock git.
    func handle(_ deed: Deed, by person: String) async throws {
        switch deed {
        case .draft:
            let chosen = Self.documents[Int.random(in: 0..<Self.documents.count, using: &random)]
            let words = "Hand in within \(Int.random(in: 2...90, using: &random)) days."
            try fleet.write(words, chosen, by: person)
            try await fleet.commit(person)
        case .combine: try await fleet.combine(person, isFinished: true)
        default: try await fleet.combine(person, isFinished: false)
        }
    }

    /// Everybody reaches everybody again, and exchanges until nothing is new.
    func comeHome() async throws {
        for clone in 0..<Fleet.clones {
            await fleet.host.decide(.init(), for: fleet.folder(clone))
        }
        // Every clock is set right, and has passed the newest checkpoint.
        fleet.time = fleet.time.adding(seconds: 10 * 86400)
        fleet.skews = Array(repeating: 0, count: Fleet.clones)
        var isNew = true
        while isNew {
            isNew = false
            // Those who make checkpoints come last.
            for clone in [0, 2, 3, 4, 1] {
                guard let report = try await fleet.sync(Fleet.owner(of: clone)) else { continue }
                if let reason = report.noCheckpoint { wonders.append("no checkpoint: \(reason)") }
                isNew = isNew || report.received + report.sent > 0 || report.checkpoint != nil
            }
        }
    }

    /// Everybody puts their drafts together with those of the others, and all have the same.
    func combineDrafts() async throws {
        for clone in 0..<Fleet.clones {
            _ = try await fleet.sync(Fleet.owner(of: clone))
            try await fleet.combine(Fleet.owner(of: clone), isFinished: true)
            _ = try await fleet.sync(Fleet.owner(of: clone))
        }
        try await comeHome()
    }
}

import DocumentArchive
import DocumentControl
import DocumentOffice
import Git
import TestSupport

/// A random course of events: people on five clones type commands, while clocks are off, the host is
/// out of reach for days, and commands are ended at any point.
final class Voyage: @unchecked Sendable {
    let fleet: Fleet
    private var random: SplitMix
    /// What was told to be recorded, with where it was.
    private(set) var acknowledged: [(id: StatementID, delivery: Delivery)] = []
    /// How often each thing happened: commands done, refusals, ends, races.
    private(set) var counts: [String: Int] = [:]
    /// What ought not to happen at all.
    private(set) var wonders: [String] = []
    private var awayUntil = Array(repeating: Instant(seconds: 0), count: Fleet.clones)
    /// The document that people work on now.
    private var document = documents[0]

    static let documents = ["P-01", "P-02"].map { DocumentID(checked: $0) }

    init(seed: UInt64) async throws {
        fleet = try await Fleet.begun()
        random = SplitMix(seed)
        for clone in 0..<Fleet.clones {
            fleet.skews[clone] =
                random.chance(25)
                ? Int64.random(in: -3 * 86400...3 * 86400, using: &random)
                : Int64.random(in: -90...90, using: &random)
        }
    }

    /// Lets a number of commands happen.
    func go(_ commands: Int) async throws {
        for _ in 0..<commands {
            fleet.time = fleet.time.adding(
                seconds: Int64.random(in: 1...(random.chance(10) ? 200_000 : 4_000), using: &random)
            )
            let (person, deed) =
                try random.chance(65)
                ? next()
                : anything(
                    Fleet.people[Int.random(in: 0..<Fleet.people.count, using: &random)])
            let clone = Fleet.homes[person] ?? 0
            if random.chance(8) {
                awayUntil[clone] = fleet.time.adding(
                    seconds: Int64.random(in: 1...300_000, using: &random))
            }
            await fleet.host.decide(fate(of: clone), for: fleet.folder(clone))
            await act(person, deed)
        }
    }

    private func anything(_ person: String) -> (String, Deed) {
        (person, .some(for: person, &random))
    }

    /// What a document waits for, as one clone or another knows it.
    private func next() throws -> (String, Deed) {
        document = Self.documents[Int.random(in: 0..<Self.documents.count, using: &random)]
        let office = try fleet.office(home: Int.random(in: 0..<Fleet.clones, using: &random))
        guard let state = office.register.documents[document] else {
            return (random.chance(50) ? "olive" : "oscar", .submit)
        }
        guard let submission = office.register.onItsWay(state) else {
            let isRead = random.chance(70) && state.inForce(at: office.now) != nil
            let readers = ["sam", "tess", "anna", "ravi", "olive"]
            return isRead
                ? (readers[Int.random(in: 0..<readers.count, using: &random)], .acknowledge)
                : (random.chance(50) ? "olive" : "oscar", .submit)
        }
        switch office.register.stage(of: submission, rules: try office.rules()) {
        case .review: return ("ravi", random.chance(85) ? .suitable : .changes)
        case .approval: return ("anna", random.chance(85) ? .approve : .reject)
        case .issue: return (random.chance(50) ? "bo" : "carl", .issue)
        case .sentBack: return (random.chance(50) ? "olive" : "oscar", .submit)
        case nil: return ("ada", .sync)
        }
    }

    private func fate(of clone: Int) -> SimulatedHost.Fate {
        var fate = SimulatedHost.Fate()
        fate.isAway = fleet.time < awayUntil[clone]
        fate.goesAway = random.chance(4)
        if random.chance(8) {
            fate.end = SimulatedHost.Point.allCases.randomElement(using: &random)
        }
        if random.chance(15) {
            let others = Fleet.people.filter { Fleet.homes[$0] != clone }
            let other = others[Int.random(in: 0..<others.count, using: &random)]
            let home = Fleet.homes[other] ?? 0
            fate.meanwhile = {
                await self.fleet.host.decide(.init(), for: self.fleet.folder(home))
                let (_, deed) = self.anything(other)
                await self.act(other, deed)
            }
        }
        return fate
    }

    private func count(_ event: String) { counts[event, default: 0] += 1 }

    /// One person types one command that fits their part.
    private func act(_ person: String, _ deed: Deed) async {
        do {
            let office = try fleet.office(person)
            if deed == .sync {
                _ = try await office.sync()
                count("sync")
                return
            }
            try await office.connect(!random.chance(10))
            guard let recorded = try await perform(deed, by: person, at: office) else { return }
            acknowledged.append((recorded.id, recorded.delivery))
            count("\(deed)")
            if recorded.delivery != .sent { count("not sent") }
        } catch is SimulatedHost.Killed {
            count("ended")
        } catch let error as OfficeError {
            if case .checkpointFork = error { wonders.append("a fork of the checkpoints") }
            if case .exchange = error { count("out of reach") } else { count("refused") }
        } catch {
            wonders.append("\(person) \(deed): \(error)")
        }
    }

    private func perform(_ deed: Deed, by person: String, at office: Office) async throws
        -> Recorded?
    {
        switch deed {
        case .submit:
            let words = "Hand in within \(Int.random(in: 2...90, using: &random)) days."
            try fleet.write(words, document, by: person)
            let head = office.register.documents[document]?.head?.item.revision
            return try await office.submit(
                try await office.prepareSubmission(
                    of: document, SubmissionWish(reason: ["Because."], base: head)))
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
        case .removal: return try await changePeople(office)
        case .void:
            let own = acknowledged.filter { entry in
                office.register.statements[entry.id]?.signers.first?.person == Fleet.id(person)
            }
            guard let last = own.last else { return nil }
            return try await office.record(
                try await office.void(last.id.hex, with: nil, reason: ["A mistake."]))
        case .sync: return nil
        }
    }

    private func decide(
        _ wish: DecisionWish, _ document: DocumentID, _ office: Office
    ) async throws -> Recorded {
        try await office.decide(try await office.prepare(wish, on: document, as: nil))
    }

    /// The registrar dismisses and appoints the reviewer, and moves Sam out of the audience and back.
    private func changePeople(_ office: Office) async throws -> Recorded {
        let reviewer = Name(checked: "reviewer")
        let staff = Name(checked: "all-staff")
        if random.chance(50) {
            let holds =
                office.register.people[Fleet.id("ravi")]?.appointments
                .contains { $0.role == reviewer && $0.endedBy == nil } == true
            return try await office.record(
                holds
                    ? try await office.remove(
                        .role(reviewer), of: Fleet.id("ravi"), reason: ["Moved."])
                    : try await office.appoint(
                        Fleet.id("ravi"), to: reviewer, from: nil, until: nil, second: nil,
                        reason: []))
        }
        let isMember = office.groups(of: Fleet.id("sam")).contains(staff)
        return try await office.record(
            isMember
                ? try await office.remove(.group(staff), of: Fleet.id("sam"), reason: [])
                : try await office.join(Fleet.id("sam"), group: staff))
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
            for clone in 0..<Fleet.clones {
                let report = try await fleet.office(home: clone).sync()
                if let reason = report.noCheckpoint { wonders.append("no checkpoint: \(reason)") }
                isNew = isNew || report.received + report.sent > 0 || report.checkpoint != nil
            }
        }
    }
}

/// What people do.
enum Deed: String, Hashable {
    case submit, takeBack, suitable, changes, approve, reject, issue, acknowledge, withdraw
    case checkpoint, removal, void, sync

    /// Something that fits a person's part.
    static func some(for person: String, _ random: inout SplitMix) -> Deed {
        let own: [Deed] =
            switch person {
            case "olive", "oscar": [.submit, .submit, .submit, .takeBack]
            case "ravi": [.suitable, .suitable, .suitable, .changes]
            case "anna": [.approve, .approve, .approve, .reject]
            case "bo", "carl": [.issue, .issue, .issue, .checkpoint, .withdraw]
            case "ada": [.removal, .removal, .sync]
            default: [.acknowledge]
            }
        let all = own + own + [.acknowledge, .sync, random.chance(20) ? .void : .sync]
        return all[Int.random(in: 0..<all.count, using: &random)]
    }
}

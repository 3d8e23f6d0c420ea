import DocumentArchive
import DocumentControl
import DocumentOffice
import Git
import TestSupport

/// A random course of events: people on five clones type commands, while clocks are off, the host is
/// out of reach for days, and commands are ended at any point.
///
/// Drafts are committed and put together besides, and keys are lost.
final class Voyage: @unchecked Sendable {
    let fleet: Fleet
    var random: SplitMix
    /// What was told to be recorded, with where it was.
    private(set) var acknowledged: [(id: StatementID, delivery: Delivery)] = []
    /// How often each thing happened: commands done, refusals, ends, races.
    private(set) var counts: [String: Int] = [:]
    /// What ought not to happen at all.
    var wonders: [String] = []
    /// How many keys were made on the way.
    var keysMade = 0
    private var awayUntil = Array(repeating: Instant(seconds: 0), count: Fleet.clones)
    /// The document that people work on now.
    var document = documents[0]

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
            let (person, deed) = try random.chance(72) ? next() : anything(somebody())
            let clone = Fleet.homes[person] ?? 0
            if random.chance(8) {
                awayUntil[clone] = fleet.time.adding(
                    seconds: Int64.random(in: 1...300_000, using: &random))
            }
            await fleet.host.decide(fate(of: clone), for: fleet.folder(clone))
            await act(person, deed)
        }
    }

    /// Now and then it is the service.
    private func somebody() -> String {
        random.chance(4)
            ? "clock" : Fleet.people[Int.random(in: 0..<Fleet.people.count, using: &random)]
    }

    private func anything(_ person: String) -> (String, Deed) {
        (person, .some(for: person, &random))
    }

    /// What a document waits for, as one clone or another knows it, or as people tell each other.
    private func next() throws -> (String, Deed) {
        document = Self.documents[Int.random(in: 0..<Self.documents.count, using: &random)]
        if random.chance(15) {
            let writers = ["olive", "oscar", "sam", "anna", "bo"]
            let deeds: [Deed] = [.draft, .draft, .sync, .sync, .combine, .beginToCombine]
            return (
                writers[Int.random(in: 0..<writers.count, using: &random)],
                deeds[Int.random(in: 0..<deeds.count, using: &random)]
            )
        }
        let office = try fleet.known(
            to: random.chance(60) ? nil : Int.random(in: 0..<Fleet.clones, using: &random))
        if random.chance(30), let repair = repair(office) { return repair }
        guard let state = office.register.documents[document] else {
            return (random.chance(50) ? "olive" : "oscar", .submit)
        }
        guard let submission = office.register.onItsWay(state, at: fleet.time) else {
            let isRead = random.chance(70) && state.inForce(at: fleet.time, trials: true) != nil
            let readers = ["sam", "tess", "anna", "ravi", "olive"]
            let reader = readers[Int.random(in: 0..<readers.count, using: &random)]
            return isRead
                ? (reader, random.chance(75) ? .acknowledge : .request)
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

    func count(_ event: String) { counts[event, default: 0] += 1 }

    /// One person types one command that fits their part.
    private func act(_ person: String, _ deed: Deed) async {
        let clone = Fleet.homes[person] ?? 0
        do {
            if [.draft, .combine, .beginToCombine].contains(deed) {
                try await handle(deed, by: person)
                count("\(deed)")
                return
            }
            let recorded = try await type(deed, by: person)
            if let wreck = await fleet.host.wreck(of: fleet.folder(clone)) {
                if try wreck.leave(&random) {
                    count("ended while recording")
                    return
                }
            }
            guard let recorded else { return }
            acknowledged.append((recorded.id, recorded.delivery))
            count("\(deed)")
            if recorded.delivery != .sent { count("not sent") }
        } catch is SimulatedHost.Killed {
            let wreck = await fleet.host.wreck(of: fleet.folder(clone))
            do {
                count(try wreck?.leave(&random) == true ? "ended while taking in" : "ended")
            } catch { wonders.append("\(person) \(deed): \(error)") }
        } catch let error as OfficeError {
            if case .checkpointFork = error { wonders.append("a fork of the checkpoints") }
            if case .exchange = error { count("out of reach") } else { count("refused") }
        } catch {
            wonders.append("\(person) \(deed): \(error)")
        }
    }

    /// - Returns: What was recorded, where the command tells of one statement.
    private func type(_ deed: Deed, by person: String) async throws -> Recorded? {
        if deed == .sync {
            if let report = try await fleet.sync(person) { note(report) }
            count("sync")
            return nil
        }
        let office = try fleet.office(person)
        try await office.connect(!random.chance(10))
        return try await perform(deed, by: person, at: office)
    }

    /// What became of the drafts in an exchange.
    private func note(_ report: SyncReport) {
        switch report.drafts {
        case .nothing: break
        case .received: count("drafts received")
        case .sent: count("drafts sent")
        case .merged: count("drafts merged")
        case .uncommitted: count("drafts not committed")
        case .conflict: count("conflict")
        case .hindered(.unfinished): count("unfinished")
        case .hindered(let hindrance): wonders.append("drafts: \(hindrance)")
        case .refused: count("drafts refused")
        }
        wonders += report.clashes.map { "clash at \($0)" }
    }
}

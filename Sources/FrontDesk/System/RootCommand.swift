package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct RootCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "root",
        abstract: "Show the root of trust: who holds it and how many must sign; change it",
        discussion: "Example: signet root",
        subcommands: [RootChange.self])

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        try office.rules()
        let register = office.register
        guard let root = register.root, let statement = register.statements[root.id] else { return }
        desk.say("Root statement \(root.number): \(root.id)")
        if let first = register.system, first != root.id { desk.say("  Statement 1: \(first)") }
        let holders = root.holders.count
        desk.say("  Signatures needed: \(root.threshold) of \(holders)")
        for holder in root.holders {
            let keys = statement.rootPeople.first { $0.person == holder }?.keys ?? []
            desk.say("  \(office.name(holder)), \(holder)")
            for key in keys { desk.say("    \(office.fingerprint(of: key))") }
        }
        for pin in root.pins { desk.say("  Pinned checkpoint: \(pin.short)") }
        if let tip = register.rootTip, tip != root.id, let next = register.statements[tip] {
            desk.say(
                "  Root statement \(next.number ?? 0), \(tip.short), takes its place with the next "
                    + "checkpoint.")
        }
        desk.sayRootRace(office)
    }
}

extension Desk {
    /// Says which statements claim one place in the root of trust, and the way out.
    func sayRootRace(_ office: Office) {
        let race = office.register.openRootRace
        guard !race.isEmpty else { return }
        say("Two statements claim the same place in the root of trust; neither has it:")
        for id in race {
            guard let statement = office.register.statements[id] else { continue }
            let holders = statement.rootPeople.filter { $0.seats.contains(.root) }
                .map { office.name($0.person) }
            say(
                "  \(id.short) by "
                    + "\(statement.signers.map { office.name($0.person) }.joined(separator: ", ")) on "
                    + "\(office.calendar.shown(statement.time)): "
                    + "\(statement.first("threshold") ?? "") of "
                    + holders.joined(separator: ", "))
        }
        let others = race.dropFirst().map { " --against \($0.short)" }.joined()
        say("  signet root change --settle \(race[0].short)\(others) --reason \"...\"")
    }
}

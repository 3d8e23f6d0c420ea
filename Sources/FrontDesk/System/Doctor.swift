package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Doctor: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Explain what a crash left and what makes recording unsafe, and mend it",
        discussion: """
            It only tells, unless --mend is said: then locks, half-written files and what a command \
            left halfway are taken away, and recorded evidence that is missing in this folder is put back. \
            A lock is taken away only where no program works in the repository, no other computer can, it is \
            a minute old, and what it would have replaced is whole. What somebody staged or changed is never \
            touched. Whether every byte that is stored is whole tells signet verify --deep.

            Exit status: 0 all is well, 1 something is to be mended or looked at, 3 the repository cannot \
            be opened.

            Example: signet doctor
            Example: signet doctor --mend --yes
            """)

    @Flag(help: "Mend what can be mended without losing anything.")
    var mend = false

    @Flag(
        help:
            "In a container: you know that no program outside of it works here; they are not seen.")
    var alone = false

    @Flag(name: .shortAndLong, help: "With --mend: do not ask.")
    var yes = false

    @OptionGroup var list: ListOptions

    package init() {}

    package func validate() throws {
        guard mend || !(alone || yes) else {
            throw ValidationError("--alone and --yes say how to mend: add --mend.")
        }
    }

    package func run(at desk: Desk) async throws {
        if desk.surroundings.isClockSet {
            desk.note("The clock is set to \(desk.surroundings.now()) by SIGNET_CLOCK.")
        }
        let doctor = try DocumentOffice.Doctor(desk.surroundings, isAlone: alone)
        var found = await doctor.ailments()
        let toMend = found.filter { $0.state == .mend }
        if mend, !toMend.isEmpty {
            if list.format == .table, !yes { show(found, desk, doctor) }
            guard yes || desk.confirms("Mend \(desk.count(toMend.count, "thing"))?") else {
                if !desk.isInteractive { desk.note("Hint: Nobody can be asked here: add --yes") }
                throw Refused()
            }
            // What one thing hid may come to light once it is gone.
            var rounds = 0
            while rounds < 3, found.contains(where: { $0.state == .mend }) {
                rounds += 1
                for ailment in try doctor.mend(found) {
                    let line = "Mended: \(ailment.path)  [\(ailment.words(at: doctor.now).code)]"
                    list.format == .table ? desk.say(line) : desk.note(line)
                }
                found = await doctor.ailments()
            }
        }
        if list.format == .table {
            show(found, desk, doctor)
            conclude(found, desk)
        } else {
            desk.show(table(found, doctor), list, empty: "")
        }
        if found.contains(where: { $0.state != .busy }) { throw Refused() }
    }

    private func show(_ ailments: [Ailment], _ desk: Desk, _ doctor: DocumentOffice.Doctor) {
        for ailment in ailments {
            let words = ailment.words(at: doctor.now)
            desk.say("\(ailment.path)  [\(words.code)]")
            var lines = words.what.split(separator: "\n").map(String.init)
            if !words.origin.isEmpty { lines.append(words.origin) }
            lines.append("Stops: \(words.effect)")
            lines.append("To do: \(words.remedy)")
            desk.say(lines.map { "    \($0)" }, indent: 4)
        }
    }

    private func conclude(_ ailments: [Ailment], _ desk: Desk) {
        func count(_ state: Ailment.State) -> Int { ailments.filter { $0.state == state }.count }
        guard !ailments.isEmpty else {
            desk.say("All is well: nothing was left behind, and nothing stands in the way.")
            return
        }
        desk.say(
            "To mend: \(count(.mend)). To look at: \(count(.look)). In use: \(count(.busy)).")
    }

    private func table(_ ailments: [Ailment], _ doctor: DocumentOffice.Doctor) -> ListTable {
        ListTable(
            columns: [
                .init(key: "code", title: "Code"), .init(key: "state", title: "State"),
                .init(key: "path", title: "Path"), .init(key: "what", title: "What it is"),
                .init(key: "since", title: "Since"), .init(key: "size", title: "Bytes"),
                .init(key: "processes", title: "In use by"), .init(key: "origin", title: "Origin"),
                .init(key: "effect", title: "Stops"), .init(key: "remedy", title: "To do"),
            ],
            rows: ailments.map { ailment in
                let words = ailment.words(at: doctor.now)
                return [
                    .text(words.code), .text(ailment.state.rawValue), .text(ailment.path),
                    .text(words.what), ailment.since.map { .text("\($0)") } ?? .none,
                    ailment.size.map { .number(Int($0)) } ?? .none,
                    .list(ailment.workers.map { "\($0)" }), .text(words.origin),
                    .text(words.effect), .text(words.remedy),
                ]
            })
    }
}

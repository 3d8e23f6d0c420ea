package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation

package struct Hook: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "Refuse wrong evidence at the host, or before a commit",
        discussion: "Example: signet hook install",
        subcommands: [HookInstall.self, HookPreReceive.self, HookPreCommit.self])

    package init() {}
}

extension HookKind: ExpressibleByArgument {}

package struct HookInstall: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Put the hook in place: pre-receive in a bare repository, pre-commit in a clone",
        discussion: """
            A push or commit is refused that changes or removes evidence, or adds a statement that \
            is not signed by whom it names, or not within the rights of whoever signed it: an issue \
            without its approvals, for example. So is what verify would find about added files: \
            one that does not belong there, characters that nobody sees, a time ahead of the clock \
            here. What was merely late, what was found before, and all else, passes.

            Example: cd /srv/git/documents.git && signet hook install
            """)

    @Argument(help: "Which hook; the one that fits where none is named.")
    var kind: HookKind?

    package init() {}

    package func run(at desk: Desk) async throws {
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let done = try HookInstaller(desk.surroundings).install(kind, program: program)
        desk.say("In place: \(done.path)")
        switch done.kind {
        case .preReceive: desk.say("Pushes that do not stand are refused from now on.")
        case .preCommit:
            desk.say("Commits that change or remove evidence are refused from now on.")
        }
    }
}

package struct HookPreReceive: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "pre-receive",
        abstract: "Judge a push; git calls it and writes the branches to standard input",
        shouldDisplay: false)

    package init() {}

    package func run(at desk: Desk) async throws {
        var moves: [WantedMove] = []
        while let line = readLine() {
            guard let move = WantedMove(line: line) else {
                throw ValidationError("'\(line)' is no line of a pre-receive hook.")
            }
            moves.append(move)
        }
        try desk.refuse(Gatekeeper(desk.surroundings).refusals(of: moves), "push")
    }
}

package struct HookPreCommit: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "pre-commit", abstract: "Judge what is staged; git calls it",
        shouldDisplay: false)

    package init() {}

    package func run(at desk: Desk) async throws {
        try desk.refuse(
            await Gatekeeper(desk.surroundings).refusalsOfStaged(), "commit")
    }
}

extension Desk {
    /// Says why something is refused, where it is.
    fileprivate func refuse(_ refusals: [IncomingRefusal], _ what: String) throws {
        guard !refusals.isEmpty else { return }
        note("signet refuses this \(what):")
        for refusal in refusals {
            let code = refusal.code.map { " [\($0.rawValue)]" } ?? ""
            note("  \(refusal.path): \(refusal.problem)\(code)")
            note("    \(refusal.remedy)")
        }
        if surroundings.isClockSet {
            note("The clock is set to \(surroundings.now()) by SIGNET_CLOCK.")
        }
        throw Refused()
    }
}

package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct FileCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "Put in what somebody signed on another computer",
        discussion: """
            Any command that signs prepares its statement with --prepare FOLDER --signer NAME; the \
            signer reads the page and signs the text with ssh-keygen. Anybody can put the \
            signature in: it is checked, shown, and counts as if it had been signed here. The text \
            is looked for beside the signature, and among the statements here that wait for one.

            Example: signet approve P-20 --prepare ../to-sign --signer "Anna Example"
            Example: signet file ../to-sign/approve-P-20-2.0-3f29a1b07c55.txt.sig
            """)

    @Argument(help: "The files with the signatures, as ssh-keygen made them.")
    var signatures: [String]

    @Option(
        help: ArgumentHelp(
            "The text that was signed, where it does not lie beside the signature.",
            valueName: "file"))
    var statement: String?

    @OptionGroup var consent: ExchangeOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let read = try read(desk, office)
        // What was signed later may rest on what was signed before.
        let ids = Set(read.map(\.id)).map { id in read.filter { $0.id == id } }
            .sorted { ($0[0].statement.time, $0[0].id) < ($1[0].statement.time, $1[0].id) }
        for signatures in ids {
            let filing = try office.prepareFiling(signatures)
            show(filing, desk, office)
            guard consent.yes || !desk.isInteractive || desk.confirms("Put it in?") else {
                throw OfficeError.declined
            }
            let recorded = try await office.file(filing)
            let items = filing.statement.items.map { "\($0.document) \($0.revision)" }
            let subject = items.isEmpty ? "" : " of \(items.joined(separator: ", "))"
            desk.report(recorded, "Filed the \(filing.statement.kind.noun)\(subject).", office)
        }
    }

    /// Of several signatures those that are recorded already are passed over: somebody was broken off, or took
    /// the whole folder again.
    private func read(_ desk: Desk, _ office: Office) throws -> [ForeignSignature] {
        var read: [ForeignSignature] = []
        var known: [(path: String, error: OfficeError)] = []
        for path in signatures {
            do { read.append(try office.readSignature(path, of: statement)) } catch let error
                as OfficeError
            {
                guard case .filedAlready = error else { throw error }
                known.append((path, error))
            }
        }
        if read.isEmpty, let first = known.first { throw first.error }
        for entry in known { desk.say("\(entry.path): this signature is recorded already.") }
        return read
    }

    private func show(_ filing: PreparedFiling, _ desk: Desk, _ office: Office) {
        let statement = filing.statement
        for signature in filing.signatures {
            desk.say(
                "\(signature.path): the signature of \(office.name(signature.signer)) holds, by "
                    + "the key \(signature.fingerprint).")
        }
        desk.say("It signs this \(statement.kind.noun):")
        desk.say(desk.lines(of: statement, office))
        for signer in statement.signers {
            let role = signer.role.map { " as \($0)" } ?? ""
            let behalf = signer.behalf.map { " for \(office.name($0))" } ?? ""
            desk.say("  signer: \(office.name(signer.person))\(role)\(behalf)")
        }
    }
}

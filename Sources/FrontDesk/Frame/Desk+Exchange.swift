import DocumentArchive
import DocumentControl
import DocumentOffice

extension Desk {
    /// Opens the office for a statement: what is known at the upstream is known here first.
    ///
    /// Where it is signed elsewhere, the office prepares it for whoever signs.
    func office(_ consent: ConsentOptions) async throws -> Office {
        let office = try await office(consent.exchange)
        if consent.prepare != nil { try await office.prepares(for: consent.signer) }
        return office
    }

    /// Opens the office for what is signed here only.
    func office(_ exchange: ExchangeOptions) async throws -> Office {
        let office = try office()
        try await connect(office, exchange)
        return office
    }

    /// Exchanges evidence with the upstream before a statement, or notes why not.
    func connect(_ office: Office, _ consent: ExchangeOptions) async throws {
        let intake = try await office.connect(!consent.offline)
        if let intake, intake.received > 0 {
            note(
                "New from \(office.upstreamName ?? "the upstream"): "
                    + "\(count(intake.received, "statement")).")
        }
        if let intake, intake.removed > 0 {
            note("Disposed of or erased, taken away here: \(count(intake.removed, "file")).")
        }
        guard let trouble = office.offlineTrouble else { return }
        note(trouble.problem)
        if !trouble.endsByItself { note(trouble.remedy) }
        note("Working with \(knowledge(office)).")
    }

    /// The date of what is known here, in words.
    private func knowledge(_ office: Office) -> String {
        office.archive.lastExchange.map { "what was known on \(office.calendar.shown($0))" }
            ?? "what was known when this clone was made"
    }

    /// Where a statement is by now.
    func say(_ delivery: Delivery, _ office: Office, isRemoval: Bool = false) {
        switch delivery {
        case .alone: break
        case .sent: say("Recorded and sent.")
        case .notSent(let reason):
            if let trouble = reason.flatMap(office.trouble) {
                note(trouble.problem)
                note(trouble.remedy)
            }
            say("Recorded here, not sent yet: signet sync")
            if isRemoval { say("It works once it is sent: until then it is pending.") }
        }
    }

    /// The date of what is known here: everything that tells what is so ends with it.
    func sayKnown(_ office: Office) { say(knownLines(office)) }

    /// The same after a list: beside it, where the list is for programs.
    func sayKnown(_ office: Office, after list: ListOptions) {
        if list.format == .table {
            sayKnown(office)
        } else if office.upstreamName != nil {
            for line in knownLines(office) { note(line) }
        }
    }

    /// Notes beside a text that what is known is old, or what was known at a checkpoint.
    func noteStale(_ office: Office) {
        for line in knownLines(office).dropFirst(office.asKnown == nil ? 1 : 0) { note(line) }
    }

    private func knownLines(_ office: Office) -> [String] {
        let calendar = office.calendar
        if let known = office.asKnown {
            return [
                "As known at checkpoint \(known.number) of \(calendar.shown(known.time)); what it and "
                    + "those before it do not list is left out."
            ]
        }
        let checkpoint =
            office.register.newestCheckpoint.map {
                "checkpoint \($0.number) of \(calendar.shown($0.time))."
            } ?? "no checkpoint yet."
        guard office.upstreamName != nil else {
            return ["As known on \(calendar.shown(surroundings.now())); \(checkpoint)"]
        }
        guard let exchanged = office.archive.lastExchange else {
            return [
                "As known when this clone was made; \(checkpoint)",
                "What happened since is not known here: signet sync",
            ]
        }
        var lines = ["As known on \(calendar.shown(exchanged)); \(checkpoint)"]
        let days = (surroundings.now().seconds - exchanged.seconds) / 86400
        if days >= 1 {
            lines.append(
                "That was \(count(Int(days), "day")) ago; what happened since is not known here: "
                    + "signet sync")
        }
        return lines
    }

    /// A number with its noun.
    func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

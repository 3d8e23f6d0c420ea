import ArgumentParser
import DocumentControl
import DocumentOffice

/// How a revision is issued: from when, for whom, to be read by when, whether it ends by itself.
struct IssueOptions: ParsableArguments {
    @Option(help: "The day or instant from which on it is in force; else at once.")
    var from: String?

    @Option(help: "A group to which it is distributed; repeated. Else what the text proposes.")
    var audience: [String] = []

    @Option(help: "The last day on which it is read in time; else what the rules say.")
    var readBy: String?

    @Flag(help: "By the emergency route: in force at once, until the whole route confirms it.")
    var emergency = false

    @Flag(
        help:
            "On trial for the audience named, until a day; the former stays in force for all others."
    )
    var trial = false

    @Option(
        help: "The last day of a trial or an emergency; an emergency has a last day by the rules.")
    var until: String?

    @Option(
        help: ArgumentHelp(
            "In force only once so many of a hundred readers have read it, such as 90%; none lifts that.",
            valueName: "share"))
    var gate: String?

    @Flag(
        help:
            "In place of the last issue of the same text: to move date, audience, deadline or gate."
    )
    var inPlaceOf = false

    init() {}

    func validate() throws {
        guard !(emergency && trial) else {
            throw ValidationError("An issue is either --emergency or --trial.")
        }
        if emergency {
            guard from == nil, !inPlaceOf, gate == nil else {
                throw ValidationError(
                    "An emergency issue is in force at once: leave out --from, --gate and "
                        + "--in-place-of.")
            }
        }
        if trial {
            guard until != nil, !audience.isEmpty, !inPlaceOf, gate == nil else {
                throw ValidationError(
                    "A trial names who tries it and until when: --audience GROUP --until DAY.")
            }
        }
        guard until == nil || emergency || trial else {
            throw ValidationError("Only a trial or an emergency has an end: --trial, --emergency.")
        }
        guard gate == nil || share != nil else {
            throw ValidationError("A gate is a share from 1% to 100%, such as 90%, or none.")
        }
    }

    /// Of a hundred; 0 for none.
    private var share: Int? {
        guard let gate else { return nil }
        if gate == "none" { return 0 }
        let figure = gate.hasSuffix("%") ? String(gate.dropLast()) : gate
        return Int(figure).flatMap { 1...100 ~= $0 ? $0 : nil }
    }

    /// The wish that was typed.
    ///
    /// - Parameters:
    ///   - reason: Why; an emergency has a reason.
    ///   - office: Where days begin.
    /// - Returns: What the office is asked for.
    /// - Throws: A usage error where a day, a name or the reason is not in order.
    func wish(_ reason: ReasonOptions, _ office: Office) throws -> IssueWish {
        IssueWish(
            from: try from.map { try Moment.start($0, office) },
            audience: audience.isEmpty ? nil : try audience.map(NameArgument.read),
            readBy: try readBy.map { try Moment.read($0, office.calendar, end: true) },
            reason: emergency ? try reason.needed() : reason.reason,
            mode: emergency ? .emergency : trial ? .trial : .normal,
            until: try until.map { try Moment.read($0, office.calendar, end: true) },
            gate: share, inPlace: inPlaceOf)
    }
}

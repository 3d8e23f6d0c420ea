import ArgumentParser
import DocumentControl
import DocumentOffice

/// Whether drafts are looked at, or what is in force.
struct TextsOptions: ParsableArguments {
    @Flag(help: "Look at the texts in force instead of the drafts.")
    var inForce = false

    @Option(help: ArgumentHelp("Look at what was in force on that day.", valueName: "day"))
    var asOf: String?

    /// The texts that are wanted.
    func texts(_ office: Office) throws -> SystemTexts {
        if let asOf { return .inForce(try Moment.read(asOf, office.calendar, end: true)) }
        return inForce ? .inForce(office.now) : .drafts
    }
}

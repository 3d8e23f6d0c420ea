import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

/// Days and instants as people type them.
enum Moment {
    /// Reads `2026-12-01` or an instant with an offset.
    ///
    /// - Parameters:
    ///   - words: What was typed.
    ///   - calendar: Where days begin.
    ///   - end: Whether a day means its last second, else its first.
    /// - Returns: The instant.
    /// - Throws: A usage error that shows both forms.
    static func read(
        _ words: String, _ calendar: OrganisationCalendar, end: Bool
    ) throws -> Instant {
        if let day = Day(words) {
            return end ? calendar.boundaries.end(day) : calendar.start(of: day)
        }
        if let instant = Instant(words) { return instant }
        throw ValidationError(
            "'\(words)' is no day and no instant: write 2026-12-01 or 2026-12-01T08:00:00+01:00.")
    }

    /// A day from whose beginning something works; today means at once.
    static func start(_ words: String, _ office: Office) throws -> Instant {
        if let day = Day(words), day == office.calendar.day(of: office.now) {
            return max(office.now, office.register.newestCheckpoint?.time ?? office.now)
        }
        return try read(words, office.calendar, end: false)
    }
}

/// The checkpoint after which nothing is taken into account.
struct AsKnownOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Judge with only what this checkpoint and those before it list.",
            valueName: "checkpoint"))
    var asKnown: String?
}

/// The point in time asked about.
struct AsOfOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What was so on that day, or at that instant.", valueName: "day"))
    var asOf: String?

    @OptionGroup var known: AsKnownOptions

    var asKnown: String? { known.asKnown }

    /// The instant: the end of a day, or now.
    func instant(_ office: Office) throws -> Instant {
        guard let asOf else { return office.now }
        return try Moment.read(asOf, office.calendar, end: true)
    }
}

/// How lists are printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, markdown
}

/// How findings and defects are printed: as lists, or as build servers read them.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, markdown, sarif, github, gitlab
}

struct FindingListOptions: ParsableArguments {
    @Option(help: "How to print the list; the last three are for build servers.")
    var format: FindingFormat = .table

    /// The same as for any list; what is for build servers counts as for machines.
    var plain: ListOptions {
        var options = ListOptions()
        options.format = ListFormat(rawValue: format.rawValue) ?? .json
        return options
    }
}

struct ListOptions: ParsableArguments {
    @Option(help: "How to print the list.")
    var format: ListFormat = .table
}

/// Names as the rules write them.
enum NameArgument {
    /// - Throws: A usage error where the words have not the form of a name.
    static func read(_ words: String) throws -> Name {
        guard let name = Name(words) else {
            throw ValidationError(
                "'\(words)' is no name: small letters, digits and hyphens.")
        }
        return name
    }
}

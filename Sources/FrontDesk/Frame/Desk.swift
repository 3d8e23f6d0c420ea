import DocumentControl
package import DocumentOffice

/// Where a person stands: what they typed reaches the office, and its answer the terminal.
package final class Desk {
    /// What surrounds the command.
    package let surroundings: Surroundings
    /// The width of the terminal in columns.
    package let width: Int
    /// Whether colours may be used.
    package let hasColour: Bool
    /// Whether a person can be asked.
    package let isInteractive: Bool
    /// Editor, mailer and browser.
    let programs: Programs
    /// How a command waits that goes on until it is ended.
    let pause: Pause
    /// Ends the process at the end of a command that holds much.
    ///
    /// The system takes all back at once, while taking it apart takes long. Where several commands run in one process it
    /// does nothing.
    let end: () -> Void
    private let write: (String) -> Void
    private let warn: (String) -> Void
    private let answer: (String) -> String?

    /// - Parameters:
    ///   - surroundings: Folder, environment, clock and keys.
    ///   - width: Columns.
    ///   - hasColour: Whether standard output shows colours.
    ///   - isInteractive: Whether questions can be asked.
    ///   - write: Takes a line for standard output.
    ///   - warn: Takes a line for standard error.
    ///   - answer: Asks a question and returns what was typed.
    ///   - programs: Editor, mailer and browser.
    ///   - pause: How a command waits that goes on until it is ended.
    ///   - end: Ends the process, where it is of this command alone.
    package init(
        surroundings: Surroundings, width: Int, hasColour: Bool, isInteractive: Bool,
        write: @escaping (String) -> Void, warn: @escaping (String) -> Void,
        answer: @escaping (String) -> String?, programs: Programs = .none,
        pause: Pause = .none, end: @escaping () -> Void = {}
    ) {
        self.end = end
        self.pause = pause
        self.programs = programs
        self.surroundings = surroundings
        self.width = width
        self.hasColour = hasColour
        self.isInteractive = isInteractive
        self.write = write
        self.warn = warn
        self.answer = answer
    }

    /// Opens the office of the repository in which the command was typed.
    func office(asKnown: String? = nil) throws -> Office {
        if surroundings.isClockSet {
            note("The clock is set to \(surroundings.now()) by SIGNET_CLOCK.")
        }
        return try Office(surroundings, asKnown: asKnown)
    }

    /// Says a line to the person.
    func say(_ line: String) { write(line) }

    /// Says several lines to the person.
    func say(_ lines: [String]) { for line in lines { write(line) } }

    /// Notes something beside the answer.
    func note(_ line: String) { warn(line) }

    /// Shows what is about to be signed and asks, where there is somebody to ask.
    ///
    /// - Parameters:
    ///   - words: What is signed, in words.
    ///   - meaning: What the signature means.
    ///   - role: The role in which it is given, if any.
    ///   - behalf: The name of the person for whom a deputy gives it.
    ///   - yes: Whether the person agreed beforehand.
    /// - Throws: ``OfficeError/declined`` where the person does not agree.
    func agree(
        _ words: [String], meaning: [String], role: Name?, behalf: String? = nil, yes: Bool
    ) throws {
        say(words)
        for line in meaning { say("  \"\(line)\"") }
        if let role { say("  Signed as \(role)\(behalf.map { " for \($0)" } ?? "").") }
        guard isInteractive, !yes else { return }
        let typed = answer("Sign? [y/N] ")?.lowercased() ?? ""
        guard typed == "y" || typed == "yes" else { throw OfficeError.declined }
    }

    /// Asks a question that can be answered with yes.
    func confirms(_ question: String) -> Bool {
        guard isInteractive else { return false }
        let typed = answer("\(question) [y/N] ")?.lowercased() ?? ""
        return typed == "y" || typed == "yes"
    }
}

import Git
import Signatures
import Synchronization

/// Draws figures by the programs that the person named in the settings of the clone, and remembers the pictures.
///
/// A command is never taken from a file of the documents: it would run on the computer of everybody who reads them.
package final class DiagramShelf: Sendable {
    /// The key of the clone's settings that names the program for a language.
    package static func setting(_ language: String) -> String { "signet.diagram.\(language)" }

    /// How often a program may take too long before it is tried no more.
    private static let most = 3

    /// Raised whenever a picture is refused that was taken before.
    private static let form = 2

    private let programs: [String: DiagramProgram]
    private let folder: String
    /// What failed in this process: the same is not tried twice.
    private let failed = Mutex<[String: DiagramProgram.Failure]>([:])

    /// - Parameters:
    ///   - archive: The repository, in whose own folder pictures are kept.
    ///   - languages: In which figures may be written.
    ///   - environment: The variables of the person.
    ///   - patience: How long a program may take with one figure.
    package init(
        _ archive: Archive, languages: [String], environment: [String: String], patience: Duration
    ) {
        var programs: [String: DiagramProgram] = [:]
        for language in languages {
            guard let command = archive.setting(Self.setting(language)), !command.isEmpty else {
                continue
            }
            programs[language] = DiagramProgram(
                command: command, environment: environment, patience: patience)
        }
        self.programs = programs
        folder = "\(archive.commonFolder)/signet/diagrams"
    }

    /// The line of shell that draws figures of a language; nothing where none does.
    package func command(_ language: String) -> String? { programs[language]?.command }

    /// The picture that is remembered of a figure.
    ///
    /// - Parameters:
    ///   - language: The language of the figure.
    ///   - digest: The SHA-256 of its code, in hexadecimal digits.
    /// - Returns: An image of SVG; nothing where none is remembered.
    package func known(_ language: String, _ digest: String) -> [UInt8]? {
        place(language, digest).flatMap { FileBytes.read($0) }
    }

    /// The picture of a figure, drawn where it is not remembered.
    ///
    /// - Parameters:
    ///   - code: The code of the figure.
    ///   - language: Its language.
    /// - Returns: An image of SVG; nothing where no program is named for the language.
    /// - Throws: ``DiagramProgram/Failure``.
    package func picture(
        of code: String, in language: String
    ) async throws(DiagramProgram.Failure) -> [UInt8]? {
        let digest = Digest.hex(Array(code.utf8))
        guard let program = programs[language], let place = place(language, digest) else {
            return nil
        }
        if let bytes = FileBytes.read(place) { return bytes }
        if let failure = failed.withLock({ $0[place] }) { throw failure }
        let slow = failed.withLock { failed in
            failed.values.count { if case .tookTooLong = $0 { true } else { false } }
        }
        guard slow < Self.most else { throw .notTried }
        do throws(DiagramProgram.Failure) {
            let bytes = try await program.picture(of: code)
            // It is only remembered: where it cannot be written, it is drawn again.
            try? FileBytes.store(place, bytes, below: folder.parent.parent)
            return bytes
        } catch {
            failed.withLock { $0[place] = error }
            throw error
        }
    }

    /// The file of a picture: known by the command too, so that another one draws anew.
    private func place(_ language: String, _ digest: String) -> String? {
        programs[language].map { program in
            let key = Digest.hex(
                Array("\(Self.form)\n\(language)\n\(digest)\n\(program.command)".utf8))
            return "\(folder)/\(key).svg"
        }
    }
}

extension String {
    /// The folder in which a path lies.
    fileprivate var parent: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? self }
}

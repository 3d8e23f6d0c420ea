import DocumentArchive
import DocumentOffice
import Foundation
import Publishing
import Signatures

/// Has the figures of texts drawn, and tells which stay code although somebody wanted them drawn.
struct DiagramDrawer: Sendable {
    /// A text with what it is called, such as `P-20 1.0`.
    typealias Named = (name: String, text: SiteText)

    /// A figure that stays code.
    struct Warning: Hashable {
        let name: String
        let language: String
        let line: Int
        let words: String

        /// What to do about it.
        var remedy: String {
            "Mend the figure, or name another program: "
                + "git config \(DiagramShelf.setting(language)) \"...\""
        }

        /// In one line, for a terminal.
        var whole: String { "\(name), line \(line): \(words). \(remedy)" }
    }

    private let shelf: DiagramShelf

    /// The lines of shell that draw, by language.
    var commands: [String: String] {
        var commands: [String: String] = [:]
        for language in SiteDiagram.languages { commands[language] = shelf.command(language) }
        return commands
    }

    init(_ office: Office) { shelf = office.diagrams(SiteDiagram.languages) }

    /// The digest of the picture of a figure, by its label: empty where no program draws it, nothing where it would have to be
    /// drawn first.
    func digest(_ label: String) -> String? {
        guard let parts = Self.parts(label), shelf.command(parts.language) != nil else { return "" }
        return bytes(label).map { Digest.hex($0) }
    }

    /// The picture that is remembered of a figure.
    func bytes(_ label: String) -> [UInt8]? {
        Self.parts(label).flatMap { shelf.known($0.language, $0.digest) }
    }

    private static func parts(_ label: String) -> (language: String, digest: String)? {
        let parts = label.split(separator: ":").map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    /// The pictures of the figures of some texts, drawn side by side where they are not remembered.
    ///
    /// - Parameter texts: The texts, in order.
    /// - Returns: The pictures, and a warning for each figure that could not be drawn.
    func pictures(of texts: [Named]) async -> (pictures: SitePictures, warnings: [Warning]) {
        var pictures = SitePictures(digest: { Digest.hex($0) })
        // Nobody drawing, no text is looked through.
        guard !commands.isEmpty else { return (pictures, []) }
        var figures: [(name: String, source: SiteDiagram)] = []
        for (name, text) in texts {
            for source in text.diagrams where shelf.command(source.language) != nil {
                figures.append((name, source))
            }
        }
        let answers = await answers(figures.map(\.source))
        var warnings: [Warning] = []
        for ((name, source), answer) in zip(figures, answers) {
            switch answer {
            case .success(let bytes?): pictures.add(bytes, of: source)
            case .success(nil): break
            case .failure(let failure):
                warnings.append(
                    Warning(
                        name: name, language: source.language, line: source.line,
                        words: words(failure, source.language)))
            }
        }
        return (pictures, warnings)
    }

    private typealias Answer = Result<[UInt8]?, DiagramProgram.Failure>

    /// What comes of each, as many at once as there are processors.
    private func answers(_ sources: [SiteDiagram]) async -> [Answer] {
        let shelf = shelf
        return await withTaskGroup(of: (Int, Answer).self) { group in
            var answers = Array(repeating: Answer.success(nil), count: sources.count)
            var next = 0
            func begin() {
                guard next < sources.count else { return }
                let (place, source) = (next, sources[next])
                next += 1
                group.addTask {
                    do throws(DiagramProgram.Failure) {
                        return (
                            place,
                            .success(try await shelf.picture(of: source.code, in: source.language))
                        )
                    } catch { return (place, .failure(error)) }
                }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { begin() }
            while let (place, answer) = await group.next() {
                answers[place] = answer
                begin()
            }
            return answers
        }
    }

    private func words(_ failure: DiagramProgram.Failure, _ language: String) -> String {
        let command = shelf.command(language) ?? ""
        let why =
            switch failure {
            case .refused(let words): words
            case .tookTooLong(let seconds): "no picture within \(seconds) s"
            case .notTried: "it took too long with others, and was not tried"
            case .noPicture: "what it wrote is no SVG"
            case .unsafe:
                "what it wrote would run a script, brings in a page, or is not whole"
            }
        return "the \(language) figure stays code. \(command): \(why)"
    }
}

import Mustache

/// The templates ready to be filled: those of Signet, and those that the organisation put in their place.
package struct SiteTemplates: Sendable {
    /// What is wrong in a template of the organisation.
    package struct Problem: Error, Hashable, Sendable {
        package let file: String
        /// From 1.
        package let line: Int
        package let problem: String
        package let remedy: String
    }

    private let library: MustacheLibrary
    /// The navigation of pages at the same place, where the template is Signet's, which shows nothing else of a page.
    private let navigations: NavigationMemo?
    /// The text of each, by name: what they make changes with them.
    let texts: [(name: String, text: String)]

    /// Reads the templates.
    ///
    /// - Parameter overrides: The organisation's own, by name, each with the file in which it stands.
    /// - Throws: ``Problem`` for the first that cannot be read, or has no such name.
    package init(overrides: [String: (file: String, text: String)] = [:]) throws {
        var templates: [String: MustacheTemplate] = [:]
        var texts: [(name: String, text: String)] = []
        for (name, own) in overrides.sorted(by: { $0.key < $1.key })
        where SiteTemplate(rawValue: name) == nil {
            let known = SiteTemplate.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                file: own.file, line: 1, problem: "There is no template '\(name)'.",
                remedy: "Name the file after one of: \(known).")
        }
        for template in SiteTemplate.allCases {
            let name = template.rawValue
            if let own = overrides[name] {
                templates[name] = try Self.read(own.text, file: own.file)
                texts.append((name, own.text))
            } else {
                templates[name] = try Self.own[name]?.get()
                texts.append((name, String(decoding: template.bytes, as: UTF8.self)))
            }
        }
        library = MustacheLibrary(templates: templates)
        navigations = overrides[SiteTemplate.nav.rawValue] == nil ? NavigationMemo() : nil
        self.texts = texts
    }

    /// Signet's own, read once.
    private static let own: [String: Result<MustacheTemplate, any Error>] = Dictionary(
        uniqueKeysWithValues: SiteTemplate.allCases.map { template in
            let text = String(decoding: template.bytes, as: UTF8.self)
            return (
                template.rawValue,
                Result { try read(text, file: "\(template.rawValue).mustache") }
            )
        })

    /// Reads Signet's own templates, so that it need not be done later.
    package static func prepare() { _ = own }

    private static func read(_ text: String, file: String) throws -> MustacheTemplate {
        try demandParts(of: text, file: file)
        do { return try SiteEscaping.template(text) } catch let error
            as MustacheTemplate.ParserError
        {
            throw Problem(
                file: file, line: error.context.lineNumber - SiteEscaping.linesAbove,
                problem: words(error.error),
                remedy: "Mend the line: \(error.context.line.prefix(80))")
        }
    }

    /// Fills a template of a page, with what it shows more than once ready in it: `navigation` and `outline`.
    package func filled(_ template: SiteTemplate, with object: SiteObject) -> String {
        var object = object
        object.set(
            "navigation",
            navigations?.words(for: object) { part(.nav, with: object) }
                ?? part(.nav, with: object))
        if object["hasContents"] == .flag(true) {
            object.set("outline", part(.contents, with: object))
        }
        return part(template, with: object)
    }

    /// Fills in one line of a list.
    func filled(line template: SiteTemplate, with object: SiteObject) -> String {
        part(template, with: object)
    }

    private func part(_ template: SiteTemplate, with object: SiteObject) -> String {
        library.render(object, withTemplate: template.rawValue) ?? ""
    }

    /// Mustache shows nothing in the place of a part that is not there; here it is told.
    private static func demandParts(of text: String, file: String) throws(Problem) {
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            for piece in line.split(separator: "{{>", omittingEmptySubsequences: false).dropFirst()
            {
                let name = piece.prefix { $0 != "}" }.filter { $0 != " " }
                guard SiteTemplate(rawValue: name) == nil else { continue }
                throw Problem(
                    file: file, line: place + 1, problem: "There is no part '\(name)'.",
                    remedy:
                        "Use head, nav, foot, block, text, contents, about, row, entry, event or findings."
                )
            }
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "A section ends under another name than it began."
        case .expectedSectionEnd: "A section does not end."
        case .unfinishedName: "A tag does not end."
        case .invalidSetDelimiter: "The delimiters cannot be changed so."
        default: "The template cannot be read."
        }
    }
}

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

    /// The organisation's own, read.
    private let overrides: [SiteTemplate: MustacheTemplate]
    /// Each with the parts that it shows, read when the first page asks for it.
    private let libraries = TemplateMemo()
    /// The navigation of pages at the same place, where the template is Signet's, which shows nothing else of a page.
    private let navigations: NavigationMemo?
    /// The text of each, by name: what they make changes with them.
    package let texts: [(name: String, text: String)]

    /// Reads the organisation's templates; Signet's own are read when they are needed.
    ///
    /// - Parameter overrides: The organisation's own, by name, each with the file in which it stands.
    /// - Throws: ``Problem`` for the first that cannot be read, or has no such name.
    package init(overrides: [String: (file: String, text: String)] = [:]) throws {
        var own: [SiteTemplate: MustacheTemplate] = [:]
        for (name, written) in overrides.sorted(by: { $0.key < $1.key }) {
            guard let template = SiteTemplate(rawValue: name) else {
                let known = SiteTemplate.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem(
                    file: written.file, line: 1, problem: "There is no template '\(name)'.",
                    remedy: "Name the file after one of: \(known).")
            }
            own[template] = try Self.read(written.text, of: template, file: written.file)
        }
        self.overrides = own
        navigations = own[.nav] == nil ? NavigationMemo() : nil
        texts = SiteTemplate.allCases.map {
            ($0.rawValue, overrides[$0.rawValue]?.text ?? $0.text)
        }
    }

    /// Reads the templates of the pages that change with a document, while there is time.
    package func prepare() {
        for template: SiteTemplate in [
            .document, .row, .entry, .event, .evidence, .home, .list, .changes, .redline, .nav,
            .contents,
        ] { _ = library(for: template) }
    }

    /// A template with all parts that it may show.
    private func library(for template: SiteTemplate) -> MustacheLibrary {
        libraries.library(for: template) {
            var wanted = [template]
            var found: [String: MustacheTemplate] = [:]
            while let next = wanted.popLast() {
                guard found[next.rawValue] == nil else { continue }
                found[next.rawValue] = overrides[next] ?? libraries.template(next, Self.own)
                // What an organisation's template shows is looked for by Mustache alone.
                wanted += overrides[next] == nil ? next.parts : SiteTemplate.allCases
            }
            return MustacheLibrary(templates: found)
        }
    }

    /// One of Signet's own, read.
    private static func own(_ template: SiteTemplate) -> MustacheTemplate {
        do { return try SiteEscaping.template(template.text) } catch {
            preconditionFailure("The template \(template.rawValue) of Signet: \(error)")
        }
    }

    /// Reads a template of the organisation.
    private static func read(
        _ text: String, of template: SiteTemplate, file: String
    ) throws -> MustacheTemplate {
        try demandParts(of: text, file: file)
        let tags = TemplateTag.all(in: text)
        try demandEnds(of: tags, file: file)
        try demandNames(in: tags, of: template, file: file)
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
        library(for: template).render(object, withTemplate: template.rawValue) ?? ""
    }

    /// Mustache shows nothing in the place of a part that is not there; here it is told.
    private static func demandParts(of text: String, file: String) throws(Problem) {
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            for name in SiteTemplate.partNames(in: line) where SiteTemplate(rawValue: name) == nil {
                throw Problem(
                    file: file, line: place + 1, problem: "There is no part '\(name)'.",
                    remedy:
                        "Use head, nav, foot, block, text, contents, about, approvals, revisions, related, row, entry, event or findings."
                )
            }
        }
    }

    /// Mustache tells of a section without an end where the template ends; here it is told where it begins.
    private static func demandEnds(of tags: [TemplateTag], file: String) throws(Problem) {
        var open: [TemplateTag] = []
        for tag in tags {
            switch tag.kind {
            case .value: continue
            case .start: open.append(tag)
            case .end:
                // Another name is told by whoever reads the template.
                guard open.popLast()?.name == tag.name else { return }
            }
        }
        guard let tag = open.last else { return }
        throw Problem(
            file: file, line: tag.line, problem: "The section '\(tag.name)' does not end.",
            remedy: "Write {{/\(tag.name)}} where it ends.")
    }

    /// Mustache shows nothing in the place of a name that nobody gives; here it is told.
    private static func demandNames(
        in tags: [TemplateTag], of template: SiteTemplate, file: String
    ) throws(Problem) {
        for tag in tags {
            for name in tag.parts where !given.contains(name) {
                let own = Set(TemplateTag.all(in: template.text).flatMap(\.parts)).sorted()
                throw Problem(
                    file: file, line: tag.line, problem: "No page gives '\(name)'.",
                    remedy: "Signet's own \(template.rawValue) shows: "
                        + "\(own.joined(separator: ", ")).")
            }
        }
    }

    /// All names that pages give: Signet's own templates show each, and of a list whether anything is in it.
    private static let given: Set<String> = {
        let names = Set(
            SiteTemplate.allCases.flatMap { TemplateTag.all(in: $0.text).flatMap(\.parts) })
        return names.union(names.map { "has" + $0.prefix(1).uppercased() + $0.dropFirst() })
    }()

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

package import DocumentControl
import Foundation
import Markdown
package import Standards

/// Finds every defect of the drafts, each with file, line and remedy.
package struct DraftCheck {
    /// What is known besides the drafts.
    package struct Known: Sendable {
        /// The registered documents with their types.
        package var registered: [DocumentID: Name]
        package var withdrawn: Set<DocumentID>
        /// Documents whose periodic review is overdue, with the day on which it was due.
        package var overdue: [DocumentID: Day]
        package var catalogues: [ClauseCatalogue]
        /// Documents from outside whose entry in force says what took their place.
        package var superseded: [DocumentID: String] = [:]
        /// Of these, those that are kept on purpose, with the instant from which the entry says so.
        package var kept: [DocumentID: Instant] = [:]
        /// When each text in force was issued or confirmed last.
        package var examined: [DocumentID: Instant] = [:]
        /// The names of the people of the system.
        package var names: [String] = []
        /// The revision in force of each document that has one.
        package var inForce: [DocumentID: Revision] = [:]
        /// Documents whose draft is the text in force, byte for byte.
        package var unchanged: Set<DocumentID> = []

        package init(
            registered: [DocumentID: Name] = [:], withdrawn: Set<DocumentID> = [],
            overdue: [DocumentID: Day] = [:], catalogues: [ClauseCatalogue] = []
        ) {
            self.registered = registered
            self.withdrawn = withdrawn
            self.overdue = overdue
            self.catalogues = catalogues
        }
    }

    let folder: DraftFolder
    let root: String
    let rules: Rules
    let known: Known
    /// All identifiers to which a text may refer.
    let identifiers: Set<DocumentID>
    let drafts: [String: Draft]
    /// The paths of the drafts by their identifiers, all ways of writing one taken for one.
    let places: [String: [String]]

    private init(folder: DraftFolder, root: String, rules: Rules, known: Known) {
        self.folder = folder
        self.root = root
        self.rules = rules
        self.known = known
        identifiers = Set(folder.drafts.compactMap(\.document)).union(known.registered.keys)
            .union(rules.reserved.keys).union(rules.holdings.beside.keys).union([.rules])
        drafts = Dictionary(
            folder.drafts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        places = Dictionary(
            folder.drafts.compactMap { draft in
                draft.text?.frontMatter.id.map { (Self.folded($0.text), [draft.path]) }
            }, uniquingKeysWith: +)
    }

    /// All defects of the drafts that are asked about.
    ///
    /// A draft whose front matter is missing or cannot be read is judged no further than that.
    ///
    /// - Parameters:
    ///   - folder: The drafts.
    ///   - root: The folder of the repository, without a slash at the end.
    ///   - rules: The control rules.
    ///   - known: Registered documents and clause catalogues.
    ///   - isWanted: Which files are asked about, by their paths.
    /// - Returns: The defects of these by file and line; a remark stops no submission.
    package static func defects(
        in folder: DraftFolder, root: String, rules: Rules, known: Known,
        of isWanted: (String) -> Bool = { _ in true }
    ) -> [Defect] {
        let check = DraftCheck(folder: folder, root: root, rules: rules, known: known)
        let links = folder.links.filter(isWanted).map { path in
            Defect(
                file: path, line: 1, code: "symbolic-link",
                problem: "This is a symbolic link.", remedy: "Put the file itself there.")
        }
        let drafts = folder.drafts.filter { isWanted($0.path) }
        // Several pieces for each processor, so that none waits long for the others.
        let size = max(1, drafts.count / (ProcessInfo.processInfo.activeProcessorCount * 4))
        let pieces = stride(from: 0, to: drafts.count, by: size).map {
            drafts[$0..<min($0 + size, drafts.count)]
        }
        let found = SideBySide.map(pieces) { $0.flatMap(check.defects) }
        return Array(Set(links + found.joined())).sorted()
    }

    private func defects(of draft: Draft) -> [Defect] {
        var defects = draft.defects
        guard let text = draft.text, let markdown = draft.markdown else { return defects }
        let body = BodyText(markdown)
        let unquoted = BodyText(markdown.blocks.filter { !$0.isQuote })
        if draft.hasFrontMatter {
            defects += identifierDefects(draft, text.frontMatter)
            defects += metadataDefects(draft, text.frontMatter)
            defects += valueDefects(draft, text.frontMatter)
            defects += placeDefects(draft)
            defects += sectionDefects(draft, markdown)
            defects += referenceDefects(draft, text.frontMatter)
            defects += translationDefects(draft, text.frontMatter, markdown)
        }
        defects += mentionDefects(draft, body)
        defects += linkDefects(draft, markdown)
        defects += markDefects(draft, markdown)
        defects += strangeMarkDefects(draft, markdown, body)
        defects += exclusionDefects(draft, text.frontMatter, unquoted)
        defects += wordDefects(draft, markdown, unquoted)
        defects += Embeds.files(of: draft, root: root).defects
        defects += characterDefects(draft, text)
        defects += MergeMarks.defects(in: draft, text, body)
        defects += DerivedText.defects(in: draft, markdown, body)
        return defects
    }
}

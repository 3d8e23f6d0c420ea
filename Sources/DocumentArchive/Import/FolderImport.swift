package import DocumentControl

/// What a person decides about all texts of an import that do not say it themselves.
package struct ImportWish: Sendable {
    package var type: Name?
    package var series: String?
    package var owner: Name?
    package var audience: [Name] = []
    /// A code such as `en`.
    package var language: String?
    package var encoding: TextEncoding?

    package init() {}
}

/// A file of the folder that is imported.
package struct SourceFile: Sendable {
    /// From that folder.
    package let path: String
    package let bytes: [UInt8]
    /// Pictures that came out of it when it was made Markdown, by the paths that it names.
    package let media: [String: [UInt8]]

    package init(path: String, bytes: [UInt8], media: [String: [UInt8]] = [:]) {
        self.path = path
        self.bytes = bytes
        self.media = media
    }
}

/// A text as it will lie among the drafts.
package struct ImportedText: Sendable {
    package let source: String
    package let document: DocumentID
    package let title: String
    package let type: Name
    package let owner: Name
    package var formerID: String?
    package var formerRevision: String?
    package var approvedBy: String?
    package var approvedOn: Day?
    package var inForceSince: Day?
    /// From the root of the repository.
    package let path: String
    package var bytes: [UInt8] = []
}

/// What an import brings.
package struct ImportPlan: Sendable {
    package var texts: [ImportedText] = []
    /// Pictures and other files that the texts embed, by their paths from the root.
    package var files: [String: [UInt8]] = [:]
    /// What needs a person's look, with file and line.
    package var notes: [Defect] = []
    /// What was not taken over, and why.
    package var left: [Defect] = []

    /// The rows for `signet adopt`.
    package var list: String {
        let rows = texts.map { text in
            [
                text.document.text, text.path, text.formerID ?? "", text.formerRevision ?? "",
                text.approvedBy ?? "", text.approvedOn.map { "\($0)" } ?? "",
                text.inForceSince.map { "\($0)" } ?? "", "",
            ]
        }
        return ([AdoptionList.columns] + rows).map { row in
            row.map(CommaSeparated.written).joined(separator: ",") + "\n"
        }.joined()
    }
}

/// Proposes identifiers, front matter and places for a folder of texts; changes nothing there.
package struct FolderImport {
    let rules: Rules
    let wish: ImportWish
    /// How reports name the folder.
    let folder: String
    /// Reads another file of the folder; nothing where there is none.
    let read: (String) -> [UInt8]?
    private var used: Set<DocumentID>
    var plan = ImportPlan()

    /// - Parameters:
    ///   - folder: How reports name the folder, such as `../handbook`.
    ///   - rules: The control rules.
    ///   - wish: What holds for texts that do not say it themselves.
    ///   - used: Identifiers that are taken.
    ///   - read: Reads a file of the folder by its path from there.
    package init(
        folder: String, rules: Rules, wish: ImportWish, used: Set<DocumentID>,
        read: @escaping (String) -> [UInt8]?
    ) {
        self.folder = folder
        self.rules = rules
        self.wish = wish
        self.used = used
        self.read = read
    }

    /// Plans the import of texts.
    ///
    /// - Parameter sources: The texts, in the order in which they get their identifiers.
    /// - Returns: What would be written, and everything that a person should look at.
    package mutating func plan(_ sources: [SourceFile]) -> ImportPlan {
        var taken: [(text: ImportedText, former: FormerText, source: SourceFile)] = []
        var readable: [(FormerText, SourceFile)] = []
        for source in sources {
            do throws(DefectError) {
                let former = try FormerText(
                    source.bytes, file: "\(folder)/\(source.path)", encoding: wish.encoding)
                readable.append((former, source))
            } catch { plan.left += error.defects }
        }
        // Who brings an identifier of its own has it before others are given new ones.
        var own: [String: (type: Name, id: DocumentID)] = [:]
        for (former, source) in readable {
            if let found = ownIdentifier(former), used.insert(found.id).inserted {
                own[source.path] = found
            }
        }
        for (former, source) in readable {
            var former = former
            if let text = text(&former, source, own[source.path]) {
                taken.append((text, former, source))
            }
        }
        let places = Dictionary(
            taken.map { ($0.source.path, $0.text.path) }, uniquingKeysWith: { first, _ in first })
        for (text, former, source) in taken {
            plan.texts.append(written(text, former, source, places))
        }
        noteDoubles(taken.map { ($0.text, $0.former) })
        plan.notes.sort()
        plan.left.sort()
        return plan
    }

    /// A former identifier that has the form of one type here.
    private func ownIdentifier(_ former: FormerText) -> (type: Name, id: DocumentID)? {
        guard let id = former.fact(.id).flatMap({ DocumentID($0.value.uppercased()) }) else {
            return nil
        }
        let types = rules.types.filter {
            !$0.value.identifier.isFixed && $0.value.identifier.matches(id)
        }
        return types.count == 1 ? types.first.map { ($0.key, id) } : nil
    }

    /// What is proposed for one text; nothing where it is left.
    private mutating func text(
        _ former: inout FormerText, _ source: SourceFile, _ own: (type: Name, id: DocumentID)?
    ) -> ImportedText? {
        guard let name = own?.type ?? type(&former, source.path), let type = rules.types[name]
        else { return nil }
        if let word = classification(former), rules.isTooHigh(word) {
            leave(
                former, former.fact(.classification)?.line ?? 1,
                "It is classified '\(word)', above what this repository holds.",
                "Import it into a second repository: signet init --beside")
            return nil
        }
        guard let id = own?.id ?? freeIdentifier(name, type, &former, source.path) else {
            return nil
        }
        let title = title(&former, source.path)
        let slug = Slug.of(title)
        var text = ImportedText(
            source: "\(folder)/\(source.path)", document: id, title: title, type: name,
            owner: owner(&former, type),
            path: "\(type.folder)/\(id)\(slug.isEmpty ? "" : "-\(slug)").md")
        if let fact = former.fact(.id) {
            text.formerID = fact.value
            if own == nil, DocumentID(fact.value.uppercased()).map(used.contains) == true,
                fact.value.uppercased() != id.text
            {
                former.note(
                    fact.line, "Its identifier '\(fact.value)' is taken.", "\(id) is proposed.")
            }
        }
        text.formerRevision = former.fact(.revision)?.value
        former.readApproval(into: &text)
        for (key, line) in former.strangeKeys {
            former.note(
                line, "'\(key)' of its head is not taken over.", "The original has it still.")
        }
        return text
    }

    mutating func leave(
        _ former: FormerText, _ line: Int, _ problem: String, _ remedy: String
    ) {
        plan.left.append(
            Defect(
                file: former.file, line: line, code: "import", problem: problem, remedy: remedy))
    }

    private mutating func freeIdentifier(
        _ name: Name, _ type: DocumentType, _ former: inout FormerText, _ path: String
    ) -> DocumentID? {
        var series = ""
        if type.identifier.hasSeries {
            if let wanted = wish.series?.uppercased() {
                series = wanted
            } else if let proposed = Self.series(of: path) {
                series = proposed
                former.note(
                    1, "The series \(series) is proposed after its folder.",
                    "Say another with --series.")
            } else {
                leave(former, 1, "A \(name) belongs to a series.", "Name it: --series INC")
                return nil
            }
        }
        let highest =
            used.compactMap { type.identifier.parts(of: $0) }.filter { $0.series == series }
            .map(\.number).max() ?? 0
        guard let id = type.identifier.identifier(series: series, number: highest + 1) else {
            leave(former, 1, "'\(series)' is no series.", "Use two to six capitals: --series INC")
            return nil
        }
        used.insert(id)
        return id
    }

    /// The first letters of the innermost folder.
    private static func series(of path: String) -> String? {
        let folder = path.split(separator: "/").dropLast().last ?? ""
        let letters = folder.uppercased().filter { $0.isASCII && $0.isLetter }.prefix(3)
        return letters.count < 2 ? nil : String(letters)
    }

    /// Texts of one title, and texts of the same words.
    private mutating func noteDoubles(_ texts: [(ImportedText, FormerText)]) {
        var titles: [String: ImportedText] = [:]
        var bodies: [[String]: ImportedText] = [:]
        for (text, former) in texts {
            if let other = bodies[former.body] {
                note(
                    text, 1, "It has the very words of '\(other.source)' (\(other.document)).",
                    "Keep one of the two drafts and its row.")
            } else if let other = titles[FormerWords.folded(text.title)] {
                note(
                    text, 1,
                    "It has the title of '\(other.source)' (\(other.document)): '\(text.title)'.",
                    "Tell the two apart by their titles.")
            }
            bodies[former.body] = bodies[former.body] ?? text
            let title = FormerWords.folded(text.title)
            titles[title] = titles[title] ?? text
        }
    }

    private mutating func note(
        _ text: ImportedText, _ line: Int, _ problem: String, _ remedy: String
    ) {
        plan.notes.append(
            Defect(
                file: text.source, line: line, code: "import", problem: problem, remedy: remedy,
                isRemark: true))
    }
}

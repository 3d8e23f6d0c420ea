package import DocumentControl

/// Where the evidence lies, and how its files are named.
package enum Layout {
    package static let control = Tier.control
    /// Files beside the evidence that are none: how git treats it, and a word to readers.
    package static let companions: Set = [
        "\(control)/.gitattributes", "\(control)/README.md",
    ]

    /// Whether a path lies among the evidence.
    ///
    /// Compared byte by byte: a name may begin with a mark that joins the stroke before it.
    static func isEvidence(_ path: String) -> Bool { path.utf8.starts(with: "\(control)/".utf8) }

    /// Whether a path that is not among the evidence would be there on some computers, or take its
    /// place: where capitals and small letters are one, or letters and stops that nobody sees are
    /// passed over.
    static func isTwin(_ path: String) -> Bool {
        guard !isEvidence(path) else { return false }
        let seen = path.split(separator: "/").map { name in
            String(
                String.UnicodeScalarView(
                    name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
            ).uppercased().lowercased()
        }
        let wanted = control.split(separator: "/").map(String.init)
        return zip(seen, wanted).allSatisfy { name, wanted in
            name == wanted
                || name.hasPrefix(wanted) && name.dropFirst(wanted.count).allSatisfy(". ".contains)
        }
    }

    /// The folder of the folders of all documents.
    package static let documents = "\(control)/documents"

    /// The folder of a document's revision.
    package static func dossier(_ document: DocumentID, _ revision: Revision) -> String {
        "\(documents)/\(document)/\(revision)"
    }

    /// The folder of a person's trust statements.
    package static func trust(_ person: PersonID) -> String { "\(control)/trust/\(person)" }

    /// The folder of the cards.
    static let people = "\(control)/people/"

    /// The card of a person named when the system was begun.
    package static func card(_ person: PersonID) -> String { "\(people)\(person).yaml" }

    /// The card of a person admitted later: two clones that admit different people under one
    /// identifier never write one path with different bytes.
    package static func card(_ person: PersonID, _ hash: ContentHash) -> String {
        "\(people)\(person)-\(hash.hex.prefix(16)).yaml"
    }

    package static let checkpoints = "\(control)/checkpoints"

    /// The folder of the receipts of a month.
    package static func receipts(_ time: Instant) -> String {
        "\(control)/receipts/\(time.day.description.prefix(7))"
    }

    /// The folders in which a statement lies.
    ///
    /// What concerns documents lies in the dossier of each; receipts by month; checkpoints with
    /// each other, and beside them what witnesses say of them; everything else with the person whom it concerns, or who signs it first.
    ///
    /// - Parameters:
    ///   - statement: The statement.
    ///   - named: The statements that it may name as a target.
    /// - Returns: The folders from the root, each once.
    package static func folders(
        of statement: Statement, named: [StatementID: Statement]
    ) -> [String] {
        switch statement.kind {
        case .checkpoint, .witness: return [checkpoints]
        case .acknowledge: return [receipts(statement.time)]
        default: break
        }
        let items = statement.items
        if !items.isEmpty { return unique(items.map { dossier($0.document, $0.revision) }) }
        if statement.kind == .void || statement.kind == .settle || statement.kind == .answer,
            let target = statement.targets.first.flatMap({ named[$0] })
        {
            if !target.items.isEmpty {
                return unique(target.items.map { dossier($0.document, $0.revision) })
            }
        }
        let person =
            statement.kind == .root ? statement.signers.first?.person : statement.person
        return [trust(person ?? statement.signers[0].person)]
    }

    private static func unique(_ folders: [String]) -> [String] {
        var seen: Set<String> = []
        return folders.filter { seen.insert($0).inserted }
    }

    /// The beginning of the names of a statement's files: time, kind, signer, identifier.
    package static func stem(_ statement: Statement, _ id: StatementID) -> String {
        let time = statement.time.description.filter { $0 != "-" && $0 != ":" }
        let signer = statement.signers.first?.person.text ?? "nobody"
        return "\(time)-\(statement.kind.rawValue)-\(signer)-\(id.hex.prefix(32))"
    }

    /// The name of a statement's file.
    package static func name(
        _ statement: Statement, _ id: StatementID, file: ContentHash
    ) -> String {
        "\(stem(statement, id))-\(file.hex.prefix(16)).statement"
    }

    /// The name of a segment: its first statement's time and signer, and the hash of the whole.
    package static func segmentName(_ first: Statement, file: ContentHash) -> String {
        let time = first.time.description.filter { $0 != "-" && $0 != ":" }
        let signer = first.signers.first?.person.text ?? "nobody"
        return "\(time)-receipts-\(signer)-\(file.hex.prefix(32)).statements"
    }

    /// The folder of the control rules, whose revisions are read from it by their hash.
    package static let rulesFolder = "\(control)/documents/RULES/"

    /// The name of a submitted text; the control rules are no Markdown.
    package static func textName(
        stem: String, _ hash: ContentHash, of document: DocumentID
    ) -> String {
        "\(stem)-text-\(hash.hex.prefix(16)).\(document == .rules ? "yaml" : "md")"
    }

    package static func attachmentName(stem: String, _ file: AttachedFile) -> String {
        let last = file.name.split(separator: "/").last ?? ""
        let parts = last.split(separator: ".")
        let ending = parts.count > 1 ? "." + parts[parts.count - 1] : ""
        return "\(stem)-attach-\(file.hash.hex.prefix(16))\(ending)"
    }

    package static func listName(stem: String, _ hash: ContentHash) -> String {
        "\(stem)-list-\(hash.hex.prefix(16)).txt"
    }

    /// The name of an authority's time stamp of a checkpoint.
    package static func stampName(stem: String, _ hash: ContentHash) -> String {
        "\(stem)-stamp-\(hash.hex.prefix(16)).tsr"
    }

    /// The certificate of an authority whose time stamps count.
    package static func authority(_ authority: StampAuthority) -> String {
        "\(control)/trust/authorities/"
            + "\(authority.name)-authority-\(authority.certificate.hex.prefix(16)).pem"
    }
}

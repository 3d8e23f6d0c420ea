package import DocumentControl

/// A file that a statement names by its hash and that lies beside it.
package struct Companion: Hashable, Sendable {
    package let hash: ContentHash
    /// Where it belongs, from the root of the repository: the same bytes in each dossier.
    package let paths: [String]
    /// What it is, for people.
    package let words: String
}

extension Layout {
    /// The files that belong beside a statement: texts, attachments, what it rests on, and the
    /// cards of those whom it admits.
    ///
    /// The cards and rules that go with root statement 1 are not among them.
    ///
    /// - Parameters:
    ///   - statement: The statement.
    ///   - id: Its identifier.
    /// - Returns: The files in the order in which it names them.
    package static func companions(
        of statement: Statement, _ id: StatementID
    ) -> [Companion] {
        let stem = stem(statement, id)
        var found: [Companion] = []
        if [.submit, .adopt].contains(statement.kind) {
            for text in statement.submissions {
                let folder = dossier(text.item.document, text.item.revision)
                let name = textName(stem: stem, text.text, of: text.item.document)
                found.append(
                    Companion(
                        hash: text.text, paths: ["\(folder)/\(name)"],
                        words: "the text of \(text.item.document)"))
                found += text.attachments.map { file in
                    Companion(
                        hash: file.hash,
                        paths: ["\(folder)/\(attachmentName(stem: stem, file))"],
                        words: "the attachment \(file.name)")
                }
            }
        }
        found += evidence(of: statement, id)
        if statement.kind == .admit, let person = statement.person,
            let hash = statement.first("card").flatMap({ ContentHash($0) })
        {
            found.append(
                Companion(hash: hash, paths: [card(person, hash)], words: "the card of \(person)"))
        }
        if statement.kind == .root, statement.system != nil {
            for person in statement.rootPeople {
                guard let hash = person.card else { continue }
                found.append(
                    Companion(
                        hash: hash, paths: [card(person.person, hash)],
                        words: "the card of \(person.person)"))
            }
        }
        return found
    }

    /// The records that a statement rests on, such as minutes or a scan: one in each dossier.
    package static func evidence(of statement: Statement, _ id: StatementID) -> [Companion] {
        let stem = stem(statement, id)
        let folders = folders(of: statement, named: [:])
        return statement.evidence.map { item, file in
            Companion(
                hash: file.hash,
                paths: (item.map { [dossier($0.document, $0.revision)] } ?? folders)
                    .map { "\($0)/\(attachmentName(stem: stem, file))" },
                words: "the record \(file.name)")
        }
    }
}

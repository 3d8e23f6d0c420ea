import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// A statement was prepared for another computer: the command has done what it could.
struct PreparedElsewhere: Error {}

extension Desk {
    /// Writes what somebody needs to sign a statement elsewhere, and says what happens next.
    ///
    /// - Parameters:
    ///   - unsigned: The statement.
    ///   - words: The same in words.
    ///   - folder: Where the files go.
    ///   - office: The office that made it ready.
    /// - Throws: ``PreparedElsewhere`` when it is done, ``OfficeError`` where it cannot be.
    func prepare(
        _ unsigned: UnsignedStatement, _ words: [String], into folder: String, _ office: Office
    ) throws -> Never {
        let page = try page(of: unsigned, words, office)
        try office.write(unsigned, page: page.html, into: folder)
        say(words)
        say("Prepared for \(office.name(unsigned.signer)); nothing is signed or recorded yet:")
        say("  \(folder)/\(unsigned.name).html   the page to read")
        say("  \(folder)/\(unsigned.textName)    the text to sign")
        say("\(office.name(unsigned.signer)) signs the text, on any computer:")
        say("  \(unsigned.command)")
        say("What that writes is put in here, by anybody:")
        say("  signet file \(folder)/\(unsigned.textName).sig")
        throw PreparedElsewhere()
    }

    private func page(
        of unsigned: UnsignedStatement, _ words: [String], _ office: Office
    ) throws -> SigningPage {
        let statement = unsigned.statement
        let signer = office.name(unsigned.signer)
        let items = statement.items.map { "\($0.document) \($0.revision)" }
        let keys = office.fingerprints(of: unsigned.signer, in: statement)
        var facts: [SigningPage.Fact] = [("To be signed by", signer)]
        if let root = office.register.root { facts.insert(("System", root.title), at: 0) }
        if let role = unsigned.role { facts.append(("In the role", role.text)) }
        if !keys.isEmpty { facts.append(("With the key", keys.joined(separator: ", or "))) }
        facts.append(("Prepared on", office.calendar.shown(statement.time)))
        facts.append(("Identifier", unsigned.id.hex))
        let subject = items.isEmpty ? "" : ": " + items.joined(separator: ", ")
        return SigningPage(
            title: "\(statement.kind.noun.capitalisedFirst)\(subject)",
            words: words.map { String($0.drop { $0 == " " }) },
            meaning: statement.meaning.isEmpty ? ["I make this statement."] : statement.meaning,
            facts: facts, parts: try office.texts(of: unsigned).map { part($0, office) },
            statement: statement.text, fileName: unsigned.textName, steps: unsigned.steps,
            notes: [
                "It counts once it was put in, and as long as nothing else happens to it in "
                    + "between. Put it in soon.",
                "Generated from the register on \(office.calendar.shown(office.now)); the page "
                    + "itself is not signed.",
            ])
    }

    private func part(_ text: TextToSign, _ office: Office) -> SigningPage.Part {
        func people(_ decisions: [Decision]) -> String {
            decisions.map { decision in
                "\(office.name(decision.person)) (\(decision.role))"
                    + (office.minutesWords(decision).map { " \($0)" } ?? "")
            }.joined(separator: ", ")
        }
        var facts: [SigningPage.Fact] = [
            ("Document", "\(text.item.document) \(text.title)"),
            ("Revision", "\(text.item.revision), \(text.staged.stage)"),
            ("Content", "\(text.item.content)"),
        ]
        if let submission = text.submission {
            let about = submission.text
            facts.append(("Type", about.type.text))
            facts.append(("Owner", about.owner.text))
            facts.append(
                ("Authors", about.authors.map(office.name).joined(separator: ", ")))
            facts.append(("Change", about.change.rawValue))
            let reason = office.register.statements[submission.id]?.reason ?? []
            if !reason.isEmpty { facts.append(("Why", reason.joined(separator: " "))) }
            if !submission.reviews.isEmpty {
                facts.append(("Reviewed by", people(submission.reviews)))
            }
            if !submission.approvals.isEmpty {
                facts.append(("Approved by", people(submission.approvals)))
            }
        }
        return SigningPage.Part(
            heading: "\(text.item.document) \(text.item.revision) \(text.title)", facts: facts,
            against: text.former.map { "\(text.item.document) \($0.words)" },
            comparison: text.comparison,
            attachments: text.attachments.map {
                SigningPage.Attachment(
                    name: $0.file.name, hash: "\($0.file.hash)", bytes: $0.bytes)
            })
    }
}

extension UnsignedStatement {
    /// What the signer types.
    fileprivate var command: String {
        "ssh-keygen -Y sign -n \(statement.kind.namespace) -f ~/.ssh/id_ed25519 \(textName)"
    }

    fileprivate var steps: [(words: String, command: String)] {
        [
            (
                "Read this page. Then sign the file \(textName), which came with it or is saved "
                    + "from it, where your key is; name your own key after -f. It takes OpenSSH "
                    + "8.2 or later, which Linux, macOS and Windows have.", command
            ),
            (
                "To see first that the file holds the words above: this must print the identifier "
                    + "of this page.", "sha256sum \(textName)"
            ),
            (
                "Send \(textName).sig, which that writes, back to whoever sent you this page, as "
                    + "it is. They put it in:", "signet file \(textName).sig"
            ),
        ]
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

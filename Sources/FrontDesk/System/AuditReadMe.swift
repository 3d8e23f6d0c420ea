import DocumentArchive
import DocumentControl
import DocumentOffice

/// README.txt of an exported folder.
struct AuditReadMe {
    private let export: AuditExport
    private let office: Office

    init(_ export: AuditExport, _ office: Office) {
        self.export = export
        self.office = office
    }

    /// Plain text of at most 78 columns.
    var text: String {
        [what, contents, check, proves, read].joined(separator: "\n\n")
    }

    private var what: String {
        let facts = AuditTables(export, office).facts
        let width = (facts.map(\.label.count).max() ?? 0) + 2
        let lines = facts.map { fact in
            "\(fact.label):".padded(to: width) + fact.value
        }
        return (["CONTROLLED DOCUMENTS AND THEIR EVIDENCE, FOR AN AUDIT", ""] + lines + state)
            .joined(separator: "\n")
    }

    private var state: [String] {
        var lines: [String] = []
        if let obstacle = export.obstacle {
            lines += [
                "", "NOTHING WAS JUDGED, so no document is shown as in force:", obstacle,
                "The evidence is here as it was found.",
            ]
        }
        let open = export.findings.filter { $0.grade != .remark && $0.waivedBy == nil }
        if !open.isEmpty {
            lines += [
                "", "WITH FINDINGS: \(open.count) that nobody took note of; see findings.html.",
            ]
        }
        if !export.evidence.leftOut.isEmpty {
            lines += [
                "",
                "NOT ALL EVIDENCE IS HERE: \(export.evidence.leftOut.count) files could not be "
                    + "exported; see left-out.txt.",
            ]
        }
        if !export.withNames {
            lines += [
                "",
                "Written without names: the cards of people are left out, and identifiers stand",
                "for people. Texts, comments and reasons are signed and stay as they are.",
            ]
        }
        return lines
    }

    private var contents: String {
        """
        WHAT LIES HERE

        documents/          the texts in force, as they were issued; RULES are the control
                            rules. Attachments lie beside their text.
        in-force.html       which revision is in force since when, by which route, and how
                            many of its readers have read it
        who-decided.html    who sat on which seat in which role, with which words, and the
                            file of each signed statement
        receipts.html       who has read, and who has not
        checkpoints.html    the chain of checkpoints
        findings.html       what Signet itself says of this evidence
        records/control/    the evidence: every signed statement, text, attachment and
                            card, byte for byte, from the first day to the last
        keys/               allowed_signers: which key signs for whom, in which role, for
                            which kind of statement, from when until when;
                            keys.html: how each key came in
        verify.sh           checks this folder; SHA256SUMS lists every file\(stampsLine)

        Each table is there as .csv too. The tables of keys and checkpoints tell all that
        is known; the others, what was so on the day asked about.
        """
    }

    private var stampsLine: String {
        export.stamps.isEmpty
            ? "" : "\nstamps.html         the time stamps of checkpoints, each with its command"
    }

    private var stampsCheck: String {
        guard !export.stamps.isEmpty else { return "" }
        return """


            Time stamps: that each is here, and listed, the script checks. That an authority
            outside made it, openssl tells: stamps.html and stamps.csv have the command for
            each, to be typed in this folder. Where there are several commands, one has to
            say "Verification: OK". Compare the certificate with the authority's own.
            """
    }

    private var check: String {
        """
        HOW TO CHECK

            sha256sum SHA256SUMS
            sh verify.sh ROOT CHECKPOINT

        Compare the first line with what you were told on another way. ROOT is the
        identifier of root statement 1 from an earlier audit or a founder's letter,
        CHECKPOINT the newest one that you know; their first digits will do. Without them
        the script takes what it finds, and you compare what it prints.

        It needs a POSIX shell with its usual tools, sha256sum, and ssh-keygen of OpenSSH
        9.1 or later; no network, no rights, and nothing of Signet. It writes only into a
        folder of its own, which it removes. It takes about a second for a hundred
        statements. Exit status: 0 everything holds, 1 there are problems, 2 it could not
        be checked. If you do not trust this copy of it, take the one of a release of
        Signet: the same for every export, at most 150 lines, to be read in half an hour.\(stampsCheck)
        """
    }

    private var proves: String {
        """
        WHAT THE SCRIPT PROVES

        - Bytes: every file is here as it was exported; each statement is named by its
          bytes and lies where it belongs; every text, attachment and card that a
          statement names is here with its hash, unless a statement disposes of it;
          nothing else lies among the evidence.
        - Signatures: everybody whom a statement names has signed its exact text, in the
          namespace of its kind, for this system and no other, in a role that a statement
          on which it rests gives to this person.
        - Keys: allowed_signers is not trusted. A line is used only once a statement that
          holds has brought its key in; the first keys stand in root statement 1. Each
          line opens with the first and closes with the last signature made with it.
        - Lists: each checkpoint lists files that are here, sorted, none twice, with the
          right count and the right hash over all lists.
        - The chain: each checkpoint names the one before, and the numbers rise by one.
        - Content: text and attachments are those of the submission, and the copies in
          documents/ are what was issued under this revision.
        """
    }

    private var read: String {
        """
        WHAT A PERSON MUST READ

        - Whether root statement 1 and the newest checkpoint are those that you know. A
          history that was written anew before anybody outside held a checkpoint cannot
          be told from a true one.
        - Whether the tables say what the statements say: open the files that they name,
          which are plain text.
        - The order: which of two issues came first, whether an appointment had ended by
          then, whether the seats of the route were filled by different people.
          who-decided.html tells how Signet judges it; the rules are sentences in
          Documentation/statements.md of Signet.
        - Whether the admissions are credible: keys.html says how each person was known.
        - What no checkpoint lists yet: that such a statement was taken away is not seen.
        - Times are what the signers' clocks said; checkpoints bound them.
        - Whether people have read what they signed. No signature shows that.
        """
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

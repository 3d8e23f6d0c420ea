import DocumentControl

extension SitePages {
    /// Who signed what when, and how to check it.
    func evidence(of document: SiteDocument) -> SiteFile {
        let path = SitePath.evidence(document.id)
        var page = frame(path, document.title)
        page.set("id", document.id.text)
        page.set("textLanguage", foreign(document.language))
        page.set("document", SitePath.url(SitePath.document(document.id)))
        page.set(
            "statements",
            document.statements.map { statement in
                var entry = SiteObject([
                    "time": statement.time, "kind": statement.kind.rawValue,
                    "revision": statement.revision.map { "\($0)" }, "hash": statement.id.hex,
                    "order": statement.settled, "file": nil, "count": "\(statement.count)",
                ])
                if statement.words == nil {
                    entry.set(
                        "words",
                        "The statement speaks of more documents than are shown here: "
                            + "its exact text is in the repository.")
                } else if Self.isJoint(statement) {
                    entry.set("file", SitePath.url(SitePath.statement(statement.id)))
                } else if let words = statement.words {
                    // The identifier is the digest of the words.
                    entry.set("words", words, knownBy: statement.id.hex)
                }
                entry.set(
                    "signers",
                    statement.signers.map { signer in
                        SiteObject([
                            "name": signer.name, "role": signer.role, "behalf": signer.behalf,
                        ])
                    })
                entry.set("meaning", statement.meaning)
                entry.set("paths", statement.paths)
                entry.set("settled", statement.settled.hasPrefix("settled"))
                return entry
            })
        page.set("check", Self.check(document.statements, on: rules.branch))
        return SiteFile(path: path, content: .page(.evidence, page, nil))
    }

    /// The words of statements that speak of several documents, each once in the site.
    func joint(of document: SiteDocument) -> [SiteFile] {
        document.statements.filter(Self.isJoint).compactMap { statement in
            statement.words.map {
                SiteFile(path: SitePath.statement(statement.id), content: .bytes(Array($0.utf8)))
            }
        }
    }

    private static func isJoint(_ statement: SiteStatement) -> Bool { statement.count > 1 }

    /// Lines of shell that check every signature with stock programs.
    private static func check(_ statements: [SiteStatement], on branch: String) -> String {
        var lines = [
            "# In a clone. The keys: signet keys export > allowed_signers, compared with what",
            "# the organisation tells on another way.",
            "export TZ=UTC",
            "check() { # IDENTIFIER KIND TIME PRINCIPALS FILE...",
            "    id=$1 kind=$2 time=$3 principals=$4; shift 4",
            "    for principal in $principals; do",
            "        found=no",
            "        for file; do",
            "            git show \"\(branch):$file\" > statement",
            "            sed '/^-----BEGIN SSH SIGNATURE-----$/,$d' statement > text",
            "            echo \"$id  text\" | sha256sum -c --quiet || return 1",
            "            for end in $(grep -n '^-----END SSH SIGNATURE-----$' statement | cut -d: -f1); do",
            "                sed -n \"1,${end}p\" statement | tac |",
            "                    sed '/^-----BEGIN SSH SIGNATURE-----$/q' | tac > signature",
            "                ssh-keygen -Y verify -f allowed_signers -I \"$principal\" -n \"$kind@signet\" \\",
            "                    -O \"verify-time=$time\" -s signature < text 2> /dev/null && found=yes",
            "            done",
            "        done",
            "        [ \"$found\" = yes ] || echo \"$id: not signed by $principal\"",
            "    done",
            "}",
        ]
        for statement in statements where statement.paths.allSatisfy({ $0.hasSuffix(".statement") })
        {
            let principals = statement.signers.map(\.principal).joined(separator: " ")
            let files = statement.paths.map { " \\\n    \($0)" }.joined()
            lines.append(
                "check \(statement.id) \(statement.kind.rawValue) \(statement.compactTime) "
                    + "\"\(principals)\"\(files)")
        }
        return lines.joined(separator: "\n")
    }
}

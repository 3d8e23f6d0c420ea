extension Judge {
    /// What a checkpoint lists, once it is sound in itself.
    struct Listing {
        let id: StatementID
        let statement: Statement
        let number: Int
        let nextBy: Instant
        var files: Set<ContentHash> = []
        var new: Set<StatementID> = []
        /// Listed files that are not here, each with its kind.
        var missing: [(hash: ContentHash, kind: String)] = []
    }

    /// Why a checkpoint is not valid, as an error.
    struct Invalid: Error {
        let problem: String

        init(_ problem: String) { self.problem = problem }
    }

    /// Reads what a checkpoint lists as the next of the chain.
    func listing(of id: StatementID, after tip: StatementID?) -> Result<Listing, Invalid> {
        guard let statement = index.statements[id] else {
            return .failure(Invalid("it is not here"))
        }
        guard statement.system == register.system else {
            return .failure(Invalid("it belongs to another system"))
        }
        let former = register.newestCheckpoint
        guard let number = statement.number, number == (former?.number ?? 0) + 1 else {
            return .failure(Invalid("its number is wrong"))
        }
        if let former, statement.time < former.time {
            return .failure(Invalid("it is older than its predecessor"))
        }
        guard let nextBy = statement.first("next-by").flatMap({ Instant($0) }),
            nextBy > statement.time
        else { return .failure(Invalid("the next one is due before it")) }
        guard let lines = entries(statement) else {
            return .failure(Invalid("its list is not here"))
        }
        guard zip(lines, lines.dropFirst()).allSatisfy(<) else {
            return .failure(Invalid("its list is not sorted"))
        }
        let formerAll = tip.flatMap { index.statements[$0]?.first("all") }
        let text =
            (formerAll.map { "all: \($0)\n" } ?? "") + lines.map { "file: \($0)\n" }.joined()
        guard statement.first("all") == input.digest(text).description else {
            return .failure(Invalid("the hash over all files is wrong"))
        }
        guard statement.first("count") == "\(listed.count + lines.count)" else {
            return .failure(Invalid("the count of all files is wrong"))
        }
        var listing = Listing(id: id, statement: statement, number: number, nextBy: nextBy)
        for line in lines {
            if let problem = enter(line, into: &listing) { return .failure(Invalid(problem)) }
        }
        if let problem = openReference(listing) { return .failure(Invalid(problem)) }
        return .success(listing)
    }

    /// Adds one line of a list.
    ///
    /// - Returns: What is wrong with it.
    private func enter(_ line: String, into listing: inout Listing) -> String? {
        guard let blank = line.utf8.firstIndex(of: 0x20),
            let hash = ContentHash(line.utf8[..<blank])
        else { return "it lists no file: \(line)" }
        let kind = line[blank...].dropFirst()
        guard !kind.isEmpty, !kind.utf8.contains(0x20) else {
            return "it lists no file: \(line)"
        }
        guard !listed.contains(hash), listing.files.insert(hash).inserted else {
            return "it lists a file again"
        }
        guard let file = index.files[hash] else {
            listing.missing.append((hash, String(kind)))
            return nil
        }
        guard file.kind == kind else { return "\(hash) is no \(kind)" }
        listing.new.formUnion(file.statements.map(\.id))
        return nil
    }

    /// A file is listed only with or after everything that its statements name.
    private func openReference(_ listing: Listing) -> String? {
        for id in listing.new.sorted() {
            let open = index.statements[id]?.references.first { reference in
                guard !listedStatements.contains(reference), !listing.new.contains(reference),
                    reference != register.system
                else { return false }
                guard let named = index.statements[reference] else {
                    return listing.missing.isEmpty
                }
                return named.kind != .checkpoint || register.judgements[reference] == nil
            }
            if let open { return "\(id.short) names \(open.short), which is not listed" }
        }
        return nil
    }

    /// The lines of a checkpoint, in the statement or in the list beside it.
    private func entries(_ statement: Statement) -> [String]? {
        let inline = statement.all("file")
        guard let list = statement.first("list") else { return inline }
        guard inline.isEmpty,
            let hash = ContentHash(String(list.split(separator: " ").first ?? ""))
        else { return nil }
        return input.lists[hash]
    }
}

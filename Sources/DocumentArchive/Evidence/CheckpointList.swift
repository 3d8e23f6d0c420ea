package import DocumentControl
package import Git

/// What the next checkpoint lists: the evidence files that no checkpoint has listed yet.
package struct CheckpointList: Sendable {
    /// Sorted, `sha256:<hex> <kind>`.
    package let lines: [String]
    /// How many files are listed with these.
    package let count: Int
    /// The hash over all lists up to here.
    package let all: ContentHash
    /// Above this many lines the list is kept in a file beside the checkpoint.
    private static let inlineLimit = 100

    /// Lists what is new.
    ///
    /// A file is listed only with or after everything that its statements name.
    ///
    /// - Parameters:
    ///   - input: All evidence, with what is about to be added.
    ///   - register: What follows from it.
    package init(of input: FoldInput, register: Register) {
        var listed: Set<ContentHash> = []
        var statements: Set<StatementID> = []
        let files = Dictionary(
            input.files.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
        for checkpoint in register.checkpoints {
            guard let statement = register.statements[checkpoint.id] else { continue }
            statements.insert(checkpoint.id)
            for line in Self.lines(of: statement, input) {
                guard let hash = ContentHash(String(line.prefix { $0 != " " })) else { continue }
                listed.insert(hash)
                statements.formUnion(files[hash]?.statements.map(\.id) ?? [])
            }
        }
        var open = files.values.filter { !listed.contains($0.hash) && $0.kind != "checkpoint" }
            .sorted { $0.hash < $1.hash }
        var new: [EvidenceFile] = []
        var found = true
        while found {
            found = false
            // Files that stand for each other's signatures come in together.
            let arriving = statements.union(
                open.flatMap { file in
                    file.statements.filter { own in
                        own.statement.references.allSatisfy {
                            statements.contains($0) || $0 == register.system
                        }
                    }.map(\.id)
                })
            let ready = open.filter { file in
                file.statements.allSatisfy { arriving.contains($0.id) }
            }
            if !ready.isEmpty {
                found = true
                new += ready
                statements.formUnion(ready.flatMap { $0.statements.map(\.id) })
                let taken = Set(ready.map(\.hash))
                open.removeAll { taken.contains($0.hash) }
            }
        }
        lines = new.map { "\($0.hash) \($0.kind)" }.sorted()
        count = (register.newestCheckpoint?.count ?? 0) + lines.count
        let former = register.newestCheckpoint.flatMap { register.statements[$0.id] }
        let head = former?.first("all").map { "all: \($0)\n" } ?? ""
        all = StatementFile.hash((head + lines.map { "file: \($0)\n" }.joined()).utf8)
    }

    static func lines(of statement: Statement, _ input: FoldInput) -> [String] {
        guard let list = statement.first("list"),
            let hash = ContentHash(String(list.prefix { $0 != " " }))
        else { return statement.all("file") }
        return input.lists[hash] ?? []
    }

    /// Fills in a checkpoint's keys.
    ///
    /// - Returns: The bytes of the list that is kept beside it, where it is long.
    package func fill(_ draft: inout StatementDraft) -> [UInt8]? {
        draft.set("count", "\(count)")
        draft.set("all", "\(all)")
        guard lines.count > Self.inlineLimit else {
            draft.set("file", lines)
            return nil
        }
        let bytes = Array(lines.map { "\($0)\n" }.joined().utf8)
        draft.set("list", "\(StatementFile.hash(bytes)) \(bytes.count) \(lines.count)")
        return bytes
    }

    /// The file beside a checkpoint.
    package static func file(_ bytes: [UInt8], of checkpoint: Statement) -> NewFile {
        let id = StatementFile.identifier(of: checkpoint.text)
        let name = Layout.listName(
            stem: Layout.stem(checkpoint, id), StatementFile.hash(bytes))
        return NewFile(path: "\(Layout.checkpoints)/\(name)", bytes: bytes)
    }

    /// The hash and the lines of a list, as the fold wants them.
    package static func known(_ bytes: [UInt8]) -> (hash: ContentHash, lines: [String]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return (StatementFile.hash(bytes), lines)
    }
}

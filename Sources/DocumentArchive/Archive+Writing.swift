package import DocumentControl
package import Git

extension Archive {
    /// The branch moved after the evidence was read.
    package struct Overtaken: Error {
        package init() {}
    }

    /// Adds files to the branch in one commit, on top of what was read, or nothing at all.
    ///
    /// - Parameters:
    ///   - files: Paths from the root and bytes.
    ///   - tip: The commit that was read.
    ///   - message: What the commit says.
    ///   - person: Who signs; commits name a person by the identifier only.
    ///   - time: The time of the commit.
    ///   - disposed: What is taken away with it.
    /// - Throws: ``Overtaken`` where the branch has moved; ``ArchiveError``.
    package func add(
        _ files: [NewFile], on tip: ObjectID?, message: String, by person: PersonID,
        at time: Instant, without disposed: DisposedFiles = DisposedFiles(Register())
    ) throws {
        let mark = CommitMark(
            name: person.text, email: "\(person)@signet", time: time.seconds)
        try explained {
            let gone = try self.gone(disposed, at: tip)
            _ = try repository.add(
                to: branch, message: message, mark: mark, removing: gone
            ) { newest in
                guard newest == tip else { throw Overtaken() }
                return files
            }
        }
    }

    /// The paths of the evidence at a commit that are taken away.
    func gone(_ disposed: DisposedFiles, at tip: ObjectID?) throws -> [String] {
        guard let tip, !disposed.isEmpty else { return [] }
        let entries = try repository.files(at: tip, under: Layout.control)
        return try self.disposed(disposed, among: entries).map(\.path)
    }

    /// The files that hold one statement: one in each folder where it belongs.
    ///
    /// - Parameters:
    ///   - statement: The statement.
    ///   - armours: The signatures, or one statement's share of them.
    ///   - named: The statements that it may name.
    /// - Returns: The files, equal but for their folders.
    package static func files(
        of statement: Statement, armours: [String], named: [StatementID: Statement]
    ) -> [NewFile] {
        let bytes = StatementFile.bytes(statement, armours)
        let id = StatementFile.identifier(of: statement.text)
        let hash = StatementFile.hash(bytes)
        let isSegment = statement.kind == .acknowledge
        let name =
            isSegment
            ? Layout.segmentName(statement, file: hash) : Layout.name(statement, id, file: hash)
        return Layout.folders(of: statement, named: named).map {
            NewFile(path: "\($0)/\(name)", bytes: bytes)
        }
    }

    /// A file that holds a statement, as evidence to be judged.
    package static func evidenceFile(
        _ statement: Statement, armours: [String]
    ) -> EvidenceFile {
        let bytes = StatementFile.bytes(statement, armours)
        let text = Array(statement.text.utf8)
        let facts = armours.map { StatementFile.fact($0, text, statement.kind.namespace) }
        return EvidenceFile(
            hash: StatementFile.hash(bytes),
            kind: statement.kind == .acknowledge ? "segment" : statement.kind.rawValue,
            statements: [
                SignedStatement(
                    id: StatementFile.identifier(of: statement.text), statement: statement,
                    signatures: facts)
            ])
    }
}

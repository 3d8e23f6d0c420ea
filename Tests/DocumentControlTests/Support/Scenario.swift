import DocumentControl
import Testing

/// A management system in a test: people, their keys, statements and checkpoints in one place.
///
/// Signatures are facts that the test states, so nothing is computed but hashes.
final class Scenario {
    /// Every file of evidence, in the order in which it was made.
    private(set) var files: [EvidenceFile] = []
    private(set) var statements: [StatementID: Statement] = [:]
    /// The file in which a statement was made first.
    private(set) var fileOf: [StatementID: EvidenceFile] = [:]
    private(set) var rules: [ContentHash: Rules] = [:]
    private(set) var lists: [ContentHash: [String]] = [:]
    /// The rules that statements name.
    var rulesNamed: RulesReference
    /// The clock of whoever signs next.
    var now: Instant
    /// The root statement that statements name as their system.
    var system: StatementID?
    /// What gives each person each role: the statement that `on:` names.
    var authority: [Signer: StatementID] = [:]
    /// What admits each person.
    var admission: [PersonID: StatementID] = [:]
    /// What the signatures of hardware keys show, by key.
    var presence: [String: PersonPresence] = [:]
    /// Where the chain of checkpoints stands.
    var chain = ChainTip()

    /// The end of a chain of checkpoints.
    struct ChainTip {
        var last: StatementID?
        var number = 0
        var all: String?
        var listed: Set<ContentHash> = []
    }

    init(rules: Rules = .test, now: String = "2026-01-01T08:00:00Z") {
        let hash = testDigest("rules 1")
        self.rules[hash] = rules
        rulesNamed = RulesReference(number: 1, hash: hash)
        self.now = instant(now)
    }

    /// Makes further rules known under a hash.
    func know(_ rules: Rules, _ hash: ContentHash) { self.rules[hash] = rules }

    /// Makes a list known that a checkpoint names.
    func know(list: [String], _ hash: ContentHash) { lists[hash] = list }

    /// Everything as input of the fold.
    func input(
        _ files: [EvidenceFile]? = nil, asKnown: StatementID? = nil, root: StatementID? = nil
    ) -> FoldInput {
        FoldInput(
            files: files ?? self.files, rules: rules, lists: lists, trustedRoot: root,
            asKnown: asKnown, digest: testDigest)
    }

    /// The register that follows from everything.
    var register: Register { Register(folding: input()) }

    /// Moves the clock.
    func wait(_ seconds: Int64 = 60) { now = now.adding(seconds: seconds) }

    /// Moves the clock by days.
    func wait(days: Int64) { wait(days * 86400) }

    /// Signs a statement and keeps its file.
    ///
    /// - Parameters:
    ///   - kind: What it does.
    ///   - signers: Who is named.
    ///   - keys: The keys that sign; the first key of each signer unless told.
    ///   - problem: Why the signatures do not hold.
    ///   - isKept: Whether the file becomes part of the evidence.
    ///   - change: Sets the keys of the statement.
    /// - Returns: The identifier.
    @discardableResult
    func sign(
        _ kind: StatementKind, _ signers: [Signer], keys: [String]? = nil, problem: String? = nil,
        isKept: Bool = true, _ change: (inout StatementDraft) -> Void
    ) -> StatementID {
        var draft = StatementDraft(kind)
        draft.set("system", system?.hex)
        draft.set("time", now.description)
        draft.set("via", "test 1")
        if kind.grammar.hasRules { draft.set("rules", rulesNamed.description) }
        change(&draft)
        for signer in signers {
            draft.add(kind.grammar.hasRole ? signer : Signer(signer.person))
        }
        do {
            let statement = try draft.statement()
            let id = testIdentifier(statement.text)
            let facts = (keys ?? signers.map { key($0.person) }).map {
                SignatureFact(key: $0, problem: problem, presence: presence[$0] ?? .unknown)
            }
            keep(id, statement, facts, isKept: isKept)
            wait()
            return id
        } catch {
            Issue.record("\(kind.rawValue): \(error)")
            preconditionFailure("\(kind.rawValue): \(error)")
        }
    }

    /// Adds a second file of a statement, with further signatures.
    func countersign(_ id: StatementID, keys: [String], problem: String? = nil) {
        guard let statement = statements[id] else { preconditionFailure("unknown statement") }
        let facts = keys.map {
            SignatureFact(key: $0, problem: problem, presence: presence[$0] ?? .unknown)
        }
        keep(id, statement, facts, isKept: true)
    }

    private func keep(
        _ id: StatementID, _ statement: Statement, _ facts: [SignatureFact], isKept: Bool
    ) {
        let signatures = facts.map {
            "\($0.key) \($0.problem ?? "")\($0.presence == .unknown ? "" : " \($0.presence)")\n"
        }.joined()
        let file = EvidenceFile(
            hash: testDigest(statement.text + signatures), kind: statement.kind.rawValue,
            statements: [SignedStatement(id: id, statement: statement, signatures: facts)])
        statements[id] = statement
        fileOf[id] = fileOf[id] ?? file
        if isKept { files.append(file) }
    }

    /// Puts the last files together into one segment.
    func makeSegment(ofLast count: Int) {
        let parts = files.suffix(count)
        files.removeLast(count)
        files.append(
            EvidenceFile(
                hash: testDigest("segment " + parts.map(\.hash.hex).joined()), kind: "segment",
                statements: parts.flatMap(\.statements)))
    }

    /// Adds a file made elsewhere.
    func add(_ file: EvidenceFile) { files.append(file) }

    /// Signs the next checkpoint of the chain over what is not listed yet.
    @discardableResult
    func checkpoint(
        by signer: Signer? = nil, of files: [EvidenceFile]? = nil, after tip: ChainTip? = nil,
        keys: [String]? = nil, _ change: (inout StatementDraft) -> Void = { _ in }
    ) -> StatementID {
        let start = tip ?? chain
        let (tip, id) = makeCheckpoint(
            by: signer ?? Signer(.p2, role: .controller), of: files ?? self.files, after: start,
            keys: keys, change)
        chain = tip
        return id
    }

    private func makeCheckpoint(
        by signer: Signer, of files: [EvidenceFile], after start: ChainTip, keys: [String]?,
        _ change: (inout StatementDraft) -> Void
    ) -> (ChainTip, StatementID) {
        let new = files.filter { !start.listed.contains($0.hash) && $0.kind != "checkpoint" }
        let lines = Set(new.map { "\($0.hash) \($0.kind)" }).sorted()
        let text =
            (start.all.map { "all: \($0)\n" } ?? "") + lines.map { "file: \($0)\n" }.joined()
        var tip = start
        tip.listed.formUnion(new.map(\.hash))
        tip.number += 1
        tip.all = testDigest(text).description
        let before = authority[signer] ?? admission[signer.person] ?? system
        tip.last = sign(.checkpoint, [signer], keys: keys) { draft in
            draft.set("on", before?.hex)
            draft.set("after", start.last?.hex)
            draft.set("number", "\(tip.number)")
            draft.set("file", lines)
            draft.set("count", "\(tip.listed.count)")
            draft.set("all", tip.all)
            draft.set("next-by", now.adding(seconds: 7 * 86400).description)
            change(&draft)
        }
        guard let id = tip.last else { preconditionFailure("just signed") }
        return (tip, id)
    }

    /// The first key of a person.
    func key(_ person: PersonID) -> String { "ssh-ed25519 \(person.text)" }
}

/// An instant that the test knows to exist.
func instant(_ text: String) -> Instant {
    guard let instant = Instant(text) else { preconditionFailure("no instant: \(text)") }
    return instant
}

/// A name that the test knows to be one.
func name(_ text: String) -> Name {
    guard let name = Name(text) else { preconditionFailure("no name: \(text)") }
    return name
}

/// An identifier that the test knows to be one.
func document(_ text: String) -> DocumentID {
    guard let document = DocumentID(text) else { preconditionFailure("no identifier: \(text)") }
    return document
}

extension PersonID {
    /// The person with this number.
    static func number(_ number: Int) -> PersonID {
        guard let person = PersonID("p-\(number)") else { preconditionFailure("no person") }
        return person
    }

    /// Holds the root and registers.
    static let p1 = number(1)
    /// Holds the root and controls documents.
    static let p2 = number(2)
    /// Writes.
    static let p3 = number(3)
    /// Reviews.
    static let p4 = number(4)
    /// Approves.
    static let p5 = number(5)
    /// Approves as well.
    static let p6 = number(6)
    /// Staff, without a role.
    static let p7 = number(7)
    /// Staff, without a role.
    static let p8 = number(8)
}

extension Name {
    static let reviewer = name("reviewer")
    static let approver = name("approver")
    static let owner = name("owner")
    static let staff = name("staff")
}

extension Rules {
    /// Rules with one reviewing and one approving seat.
    static var test: Rules {
        let whole = RouteSteps(
            review: [Seat(role: .reviewer)], approve: [Seat(role: .approver)])
        let short = RouteSteps(approve: [Seat(role: .approver)])
        func type(_ pattern: String) -> DocumentType {
            guard let pattern = IdentifierPattern(pattern) else { preconditionFailure(pattern) }
            return DocumentType(
                title: "Text", folder: "procedures", identifier: pattern, route: name("usual"))
        }
        return Rules(
            title: "Test", timeZone: "UTC",
            types: [name("procedure"): type("P-nn"), name("rules"): type("RULES")],
            roles: [
                .reviewer: "Reviewer", .approver: "Approver", .owner: "Owner",
                .controller: "Controller", .registrar: "Registrar",
            ], groups: [.staff: "Staff"],
            routes: [
                name("usual"): Route(material: whole, editorial: short, emergency: short)
            ], waivers: [.controller], adoptionUntil: Day("2027-01-01"))
    }
}

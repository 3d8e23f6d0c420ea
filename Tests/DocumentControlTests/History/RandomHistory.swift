import DocumentControl
import TestSupport

/// A made-up history: several clones with clocks that go wrong, dismissals, voids and insiders.
///
/// The same seed gives the same history on every machine.
final class RandomHistory {
    let scenario = Scenario.founded()
    /// What the upstream held each time it made a checkpoint, each part of the next.
    private(set) var stages: [[EvidenceFile]] = []
    var random: SplitMix
    /// Places in `scenario.files` that each clone holds; the first clone makes the checkpoints.
    var clones: [Set<Int>]
    /// The clone in which the next statement is made.
    var here = 0
    /// How far the clock of each clone is off, in seconds.
    private var skew: [Int64] = []
    private var world = instant("2026-01-05T08:00:00Z")

    /// What each clone knows to be without effect, as it was told with the last checkpoint.
    private var refused: [Set<StatementID>]
    /// What insiders made: nobody in his right mind rests on it.
    var forged: Set<StatementID> = []

    // What was made, by kind.
    var submits: [Made<Text>] = []
    var decisions: [Made<(text: Text, signer: Signer)>] = []
    var objections: [Made<(text: Text, signer: Signer)>] = []
    var line: [Made<(text: Text, isWithdrawal: Bool)>] = []
    var receipts: [Made<PersonID>] = []
    var appointments: [Made<Signer>] = []
    var keys: [Made<(person: PersonID, key: String)>] = []
    /// What waits for the signature of one more person.
    private var halves: [Made<PersonID>] = []
    private(set) var dismissals: [StatementID] = []
    /// The checkpoints of the chain, and those beside it.
    private var checkpoints: [Made<Int>] = []
    private var strays: [Made<Int>] = []

    static let documents = [document("P-10"), document("P-11")]

    /// Something made, and where its file lies.
    struct Made<Value> {
        let id: StatementID
        let file: Int
        let value: Value
    }

    init(seed: UInt64, steps: Int = 46) {
        random = SplitMix(seed)
        clones = [[0], [0], [0]]
        refused = [[], [], []]
        for clone in clones.indices {
            let days = Int64.random(in: -3...3, using: &random)
            skew.append(clone == 0 || random.chance(40) ? 0 : days * 86400 + days * 977)
        }
        if random.chance(75) { begin() }
        for _ in 0..<steps { step() }
    }

    /// A document or two that are in force, and known so in every clone.
    private func begin() {
        for document in Self.documents.prefix(random.chance(50) ? 1 : 2) {
            scenario.now = world
            let text = keep { scenario.submit(document, text: "\(document) first") }
            submits.append(Made(id: text.submit, file: scenario.files.count - 1, value: text))
            line.append(made((text: text, isWithdrawal: false)) { scenario.bringIntoForce(text) })
        }
        world = scenario.now
        clones[0].formUnion(clones[here])
        settle()
        clones = clones.map { _ in clones[0] }
    }

    // MARK: Steps

    private func step() {
        world = world.adding(seconds: Int64.random(in: 60...40_000, using: &random))
        here = Int.random(in: 0..<clones.count, using: &random)
        scenario.now = clock(here)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<13: exchange()
        case 13..<25: checkpoint()
        case 25..<38: submit()
        case 38..<62: decide()
        case 62..<75: issue()
        case 75..<81: object()
        case 81..<86: void()
        case 86..<88: acknowledge()
        case 88..<91: countersign()
        case 91..<94: changePeople()
        case 94..<97: witness()
        default: mischief()
        }
    }

    /// What the clock of a clone says.
    func clock(_ clone: Int) -> Instant { world.adding(seconds: skew[clone]) }

    private func exchange() {
        let other = Int.random(in: 0..<clones.count, using: &random)
        let union = clones[here].union(clones[other]).union(random.chance(50) ? clones[0] : [])
        clones[here] = union
        clones[other] = union
        refused[here].formUnion(refused[other])
        refused[other] = refused[here]
    }

    private func checkpoint() {
        here = 0
        // Files travel to the upstream now and then only.
        for clone in clones.indices where random.chance(45) { clones[0].formUnion(clones[clone]) }
        scenario.now = world
        let held = clones[0].sorted().map { scenario.files[$0] }
        if random.chance(10) {
            // Somebody who may not makes one beside the chain.
            let chain = scenario.chain
            strays.append(
                made(strays.count) {
                    scenario.checkpoint(by: Signer(.p7, role: .staff), of: held)
                })
            scenario.chain = chain
            scenario.now = world
        }
        settle()
        for clone in clones.indices where random.chance(60) {
            clones[clone].formUnion(clones[0])
            refused[clone].formUnion(refused[0])
        }
    }

    /// Makes the next checkpoint of the chain, from which the upstream learns what has no effect.
    private func settle() {
        let held = clones[0].sorted().map { scenario.files[$0] }
        checkpoints.append(made(checkpoints.count) { scenario.checkpoint(of: held) })
        let stage = clones[0].sorted().map { scenario.files[$0] }
        stages.append(stage)
        let register = Register(folding: scenario.input(stage))
        for (id, judgement) in register.judgements
        where judgement.settledBy != nil && !judgement.counts { refused[0].insert(id) }
    }

    /// Somebody countersigns a checkpoint, now and then the own one, with a wrong count, or one that
    /// is not known here.
    private func witness() {
        let all = random.chance(80) || strays.isEmpty ? checkpoints : strays
        let known = random.chance(90) ? seen(all) : all
        guard let checkpoint = random.chance(70) ? known.last : pick(known) else { return step() }
        let person = PersonID.number(Int.random(in: 1...8, using: &random))
        let count = random.chance(8) ? "1" : nil
        let signing = keys([Signer(person)])
        keep { scenario.witness(checkpoint.id, by: person, keys: signing, count: count) }
    }

    /// Signatures that come later than the statement, in a file of their own.
    private func countersign() {
        let changed = seen(decisions).filter { decision in
            seen(keys).contains { $0.value.person == decision.value.signer.person }
        }
        if let open = seen(halves).randomElement(using: &random), random.chance(60) {
            keep { scenario.countersign(open.id, keys: [scenario.key(open.value)]) }
        } else if let signed = changed.randomElement(using: &random), random.chance(70),
            let key = seen(keys).last(where: { $0.value.person == signed.value.signer.person })
        {
            keep { scenario.countersign(signed.id, keys: [key.value.key]) }
        } else {
            let first = [scenario.key(.p1)]
            let both = [Scenario.registrar, Scenario.controller]
            let appointment = keep { scenario.appoint(.p5, .approver, by: both, keys: first) }
            let made = Made(
                id: appointment, file: scenario.files.count - 1,
                value: Signer(.p5, role: .approver))
            appointments.append(made)
            halves.append(Made(id: appointment, file: made.file, value: .p2))
        }
    }

    // MARK: What a clone sees

    func sees(_ file: Int) -> Bool { clones[here].contains(file) }

    /// What this clone holds and does not know to be without effect.
    func seen<Value>(_ made: [Made<Value>]) -> [Made<Value>] {
        made.filter { sees($0.file) && !refused[here].contains($0.id) }
    }

    func pick<Value>(_ made: [Made<Value>]) -> Made<Value>? {
        seen(made).randomElement(using: &random)
    }

    func head(_ document: DocumentID) -> Made<(text: Text, isWithdrawal: Bool)>? {
        seen(line).last { $0.value.text.document == document }
    }

    /// Makes something here and keeps the files that came about.
    @discardableResult
    func keep<Result>(_ make: () -> Result) -> Result {
        let first = scenario.files.count
        let result = make()
        clones[here].formUnion(first..<scenario.files.count)
        return result
    }

    /// Keeps one statement under its kind.
    func made<Value>(_ value: Value, _ make: () -> StatementID) -> Made<Value> {
        let id = keep(make)
        return Made(id: id, file: scenario.files.count - 1, value: value)
    }

    /// Lets the scenario name the appointment that this clone takes for the newest one.
    func believe(_ signer: Signer) {
        let known = seen(appointments).filter { $0.value == signer }
        let chosen = random.chance(85) ? known.last : known.randomElement(using: &random)
        scenario.authority[signer] = chosen?.id ?? scenario.system
    }

    /// The keys with which people sign here: the newest they know of, now and then an older one.
    func keys(_ signers: [Signer]) -> [String] {
        signers.map { signer in
            let known = seen(keys).filter { $0.value.person == signer.person }
            guard let newest = known.last, random.chance(65) else {
                return scenario.key(signer.person)
            }
            return newest.value.key
        }
    }

    // MARK: People

    private func changePeople() {
        let clerks = [Scenario.registrar]
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<3: dismiss()
        case 3..<6:
            let signer = Signer(random.chance(50) ? .p5 : .p6, role: .approver)
            guard let role = signer.role else { return }
            let by = random.chance(85) ? [Scenario.registrar, Scenario.controller] : clerks
            appointments.append(
                made(signer) { scenario.appoint(signer.person, role, by: by) })
        case 6..<9: changeKey()
        default:
            let values = ["person": [PersonID.p6.text]]
            keep { scenario.sign(.depart, by: clerks, values) }
        }
    }

    /// Dismisses somebody, most of the time one who has just signed elsewhere.
    private func dismiss() {
        let recent = decisions.suffix(3).map(\.value.signer)
        let signer =
            random.chance(75)
            ? recent.randomElement(using: &random) : Signer(.p5, role: .approver)
        guard let signer, let role = signer.role else { return }
        dismissals.append(
            keep { scenario.dismiss(signer.person, role, by: [Scenario.registrar]) })
        // The registrar brings it to the upstream at once, as removals go.
        if random.chance(70), let file = clones[here].max() {
            clones[0].insert(file)
            here = 0
            settle()
        }
    }

    private func changeKey() {
        let person = [PersonID.p3, .p4, .p5, .p6].randomElement(using: &random) ?? .p5
        let key = "ssh-ed25519 \(person.text)-\(keys.count)"
        let signers = [Scenario.registrar, Signer(person)]
        let signing = keys(signers)
        keys.append(
            made((person, key)) { scenario.admit(person, key, by: signers, keys: signing) })
        if random.chance(80) {
            let old = signing[1]
            keep { scenario.replaceKey(person, old) }
        }
    }
}

import DocumentArchive
package import DocumentControl
import Git
import Signatures

/// The files of a checkpoint, and what follows from the evidence with it.
struct MadeCheckpoint {
    let files: [NewFile]
    let after: Register
}

extension Office {
    /// Makes a checkpoint that lists everything not listed yet.
    ///
    /// - Parameter evenEmpty: Whether one is made before it is due although nothing is new.
    /// - Returns: The checkpoint as it stands in the register.
    /// - Throws: ``OfficeError`` where nothing is new or who acts is no document controller.
    package func checkpoint(evenEmpty: Bool = false) async throws -> CheckpointState {
        try rules()
        try demandClearOrder(for: .checkpoint)
        let identity = try await identity()
        let signer = try await surroundings.loadSigner(identity.key)
        let end = ContinuousClock.now + .seconds(20) + patience
        while true {
            guard mayCheckpoint else { throw OfficeError.checkpointNeedsUpstream }
            guard
                controllerSeat(of: identity.person, in: register) != nil
                    || ownsPendingRemoval(identity.person)
            else {
                throw OfficeError.noRole(
                    person: name(identity.person), kind: .checkpoint, roles: [.controller])
            }
            let list = CheckpointList(of: evidence.input, register: register)
            guard !list.lines.isEmpty || isCheckpointDue || evenEmpty else {
                throw OfficeError.nothingToList
            }
            let made = try await make(list, evidence.input, register, identity, signer, nil)
            do {
                _ = try await carry(
                    made.files, message: "Checkpoint", by: identity.person, after: made.after)
                try reloadRecorded()
                guard let newest = register.newestCheckpoint else {
                    throw OfficeError.nothingToList
                }
                return newest
            } catch is Archive.Overtaken {
                guard ContinuousClock.now < end else { throw ArchiveError.overtaken }
            }
        }
    }

    /// Whether a removal that this person signed waits for a checkpoint.
    func ownsPendingRemoval(_ person: PersonID) -> Bool {
        evidence.pending.contains { id in
            guard let statement = register.statements[id], statement.kind.isRemoval else {
                return false
            }
            return statement.signers.contains { $0.person == person }
        }
    }

    /// Whether one is due, or lists more than what was said about those before it: a witness and a
    /// stamp of each would ask for one more for ever.
    package var isCheckpointNeeded: Bool {
        isCheckpointDue
            || CheckpointList(of: evidence.input, register: register).lines.contains { line in
                ![StatementKind.witness.rawValue, StampFile.kind].contains {
                    line.hasSuffix(" \($0)")
                }
            }
    }

    private var isCheckpointDue: Bool {
        register.newestCheckpoint.map { $0.nextBy <= now } ?? true
    }

    /// The files of the checkpoint that goes with a statement, or nothing where none is made.
    ///
    /// The controller's tool makes one with every statement; whoever signs a removal makes one
    /// with it.
    func checkpointFiles(
        with statement: Statement, _ id: StatementID, _ input: FoldInput, _ after: Register,
        _ identity: Identity, _ signer: any StatementSigner
    ) async throws -> MadeCheckpoint? {
        // A key that is only just enrolled signs no checkpoint.
        // Nor does a controller's word on another's checkpoint ask for one more.
        guard after.system != nil, after.forkAfter == nil,
            ![.enrol, .witness].contains(statement.kind),
            after.judgements[id]?.refusal == nil
        else { return nil }
        let removes =
            statement.kind.isRemoval
            && statement.signers.contains { $0.person == identity.person }
        guard controllerSeat(of: identity.person, in: after) != nil || removes else { return nil }
        let list = CheckpointList(of: input, register: after)
        guard !list.lines.isEmpty else { return nil }
        return try await make(list, input, after, identity, signer, (id, statement))
    }

    /// Builds, signs and tries a checkpoint.
    private func make(
        _ list: CheckpointList, _ input: FoldInput, _ before: Register, _ identity: Identity,
        _ signer: any StatementSigner, _ subject: (id: StatementID, statement: Statement)?
    ) async throws -> MadeCheckpoint {
        guard before.forkAfter == nil else { throw OfficeError.checkpointFork([]) }
        let former = before.newestCheckpoint
        let time = max(now, former?.time ?? now)
        guard time <= now.adding(seconds: 300) else { throw OfficeError.clockBehind(time) }
        var draft = StatementDraft(.checkpoint)
        draft.set("system", before.system?.hex)
        let seat = controllerSeat(of: identity.person, in: before)
        let authority = seat?.id ?? before.people[identity.person]?.appointments.first?.id
        draft.set("on", [authority ?? before.root?.id].compactMap { $0?.hex })
        draft.set("after", former?.id.hex)
        draft.set("number", "\((former?.number ?? 0) + 1)")
        let listed = list.fill(&draft)
        let rules = before.rulesInForce.flatMap { input.rules[$0.reference.hash] }
        let every = (rules ?? evidence.rules)?.checkpointEvery ?? Interval(7, .days)
        draft.set("next-by", calendar.start(of: every.after(calendar.day(of: time))).description)
        draft.set("time", time.description)
        draft.set("since", former?.id.hex)
        draft.set("via", surroundings.isClockSet ? "\(Tool.name) clock-set" : Tool.name)
        draft.add(Signer(identity.person, role: seat?.role))
        let statement: Statement
        do { statement = try draft.statement() } catch { throw OfficeError.statement(error) }
        let armour = try await signer.sign(
            Array(statement.text.utf8), namespace: statement.kind.namespace)
        var input = input
        input.files.append(Archive.evidenceFile(statement, armours: [armour]))
        var files = Archive.files(of: statement, armours: [armour], named: [:])
        if let listed {
            let known = CheckpointList.known(listed)
            input.lists[known.hash] = known.lines
            files.append(CheckpointList.file(listed, of: statement))
        }
        let id = StatementFile.identifier(of: statement.text)
        let register = Register(folding: input)
        guard register.checkpoints.last?.id == id else {
            let finding = register.findings.first { $0.place == id.hex }
            throw OfficeError.notCounted(
                .checkpoint, Refusal(finding?.code ?? .checkpointInvalid, finding?.detail ?? ""))
        }
        if let subject { try demandEffect(of: subject.id, subject.statement, in: register) }
        return MadeCheckpoint(files: files, after: register)
    }

    /// The appointment by which a person may make checkpoints.
    func controllerSeat(of person: PersonID, in register: Register) -> AppointmentState? {
        register.people[person]?.appointments.last { appointment in
            [.controller, .checkpoint].contains(appointment.role) && appointment.endedBy == nil
                && (appointment.from.map { $0 <= now } ?? true)
                && (appointment.until.map { $0 > now } ?? true)
        }
    }
}

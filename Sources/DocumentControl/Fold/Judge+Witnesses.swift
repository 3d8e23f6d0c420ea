/// Second parties who countersign a checkpoint: evidence that decides nothing in the order.
extension Judge {
    /// Any admitted person but the checkpoint's own signer, or a service enrolled for it, about a
    /// checkpoint of the chain and with its own count and hash.
    mutating func judgeWitness(_ id: StatementID, _ statement: Statement) -> Refusal? {
        guard let checkpoint = statement.first("checkpoint").flatMap(StatementID.init),
            let number = statement.number
        else { return Refusal(.valueNotKnown, "checkpoint") }
        // A checkpoint cannot list what was said about it, or about one after it: what does not stand
        // in the chain by now never will.
        guard register.checkpoints.contains(where: { $0.id == checkpoint }),
            let witnessed = index.statements[checkpoint]
        else {
            return Refusal(
                .splitView,
                "checkpoint \(number), \(checkpoint.short), does not stand in the chain here")
        }
        let signers = statement.signers.map(\.person)
        guard Set(signers).isDisjoint(with: witnessed.signers.map(\.person)) else {
            return Refusal(.ownCause, "nobody witnesses the own checkpoint")
        }
        guard ["number", "count", "all"].allSatisfy({ statement.first($0) == witnessed.first($0) })
        else { return Refusal(.otherContent, "the checkpoint \(checkpoint.short) says otherwise") }
        register.witnesses.append(
            WitnessState(
                id: id, checkpoint: checkpoint, number: number, by: signers, time: statement.time))
        return nil
    }

    /// Whether a statement is one by which a service does its duty of witnessing.
    func isWitness(_ service: PersonState, _ statement: Statement) -> Bool {
        statement.kind == .witness
            && service.appointments.contains { appointment in
                appointment.role == .witness && statement.on.contains(appointment.id)
                    && appointment.runs(settling: place.settling, before: place.before)
            }
    }

    /// Once the root pinned the chain at the place of which two views were seen, that is settled.
    mutating func noteSettledViews() {
        guard !pins.isEmpty else { return }
        let pinned = Set(register.checkpoints.filter { pins.contains($0.id) }.map(\.number))
        for place in register.findings.indices where register.findings[place].code == .splitView {
            let number = StatementID(register.findings[place].place)
                .flatMap { index.statements[$0]?.number }
            guard number.map(pinned.contains) ?? false else { continue }
            register.findings[place].grade = .deviation
        }
    }
}

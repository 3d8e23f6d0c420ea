/// One statement by which somebody countersigned a checkpoint of the chain.
package struct WitnessState: Hashable, Sendable {
    package var id: StatementID
    package var checkpoint: StatementID
    /// The number of the checkpoint.
    package var number: Int
    package var by: [PersonID]
    package var time: Instant
}

extension Register {
    /// Whoever countersigned a checkpoint with a key that is not contested, first ones first.
    package func witnesses(of checkpoint: StatementID) -> [WitnessState] {
        witnesses.filter { witness in
            witness.checkpoint == checkpoint
                && judgements[witness.id]?.counts == true
                && judgements[witness.id]?.contested == false
        }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    }

    /// The first countersignature of the newest checkpoint that has one.
    package var newestWitness: WitnessState? {
        checkpoints.reversed().lazy.compactMap { self.witnesses(of: $0.id).first }.first
    }
}

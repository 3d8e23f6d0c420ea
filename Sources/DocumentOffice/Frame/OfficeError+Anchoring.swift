import DocumentControl

extension OfficeError {
    var anchoringWords: (problem: String, remedy: String?) {
        switch self {
        case .noCheckpointYet:
            (
                "There is no checkpoint yet.",
                "The document controller makes one, or an enrolled service: signet checkpoint"
            )
        case .ownCheckpoint(let number):
            (
                "You made checkpoint \(number) yourself: nobody witnesses the own one.",
                "Ask somebody else, best of all outside: signet witness"
            )
        case .witnessedAlready(let number, let day):
            ("You witnessed checkpoint \(number) already, on \(day).", "Nothing needs to be done.")
        case .serviceWitnessesNothing(let service):
            (
                "The service \(service) was enrolled to make checkpoints, not to witness them.",
                "Enrol another one, with a key of its own: signet people service --duty witness"
            )
        default: ("", nil)
        }
    }
}

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
        case .noAuthority:
            (
                "The control rules name no authority whose time stamps count.",
                "Name one under time-stamps: in signet.yaml, and submit that: signet submit RULES"
            )
        case .noAddress:
            (
                "The control rules give no address of the authority.",
                "Ask it by hand: signet stamp --query FILE, and then signet stamp --reply FILE"
            )
        case .certificateNeeded(let authority):
            (
                "The certificate of \(authority.name) is not here yet.",
                "Fetch the file of its root certificate, of which sha256sum must print "
                    + "\(authority.certificate.hex), and name it: signet stamp --certificate FILE"
            )
        case .certificateOfNone(let file, let hash):
            (
                "The control rules name no authority with the certificate \(file).",
                "It has the hash \(hash); compare it with time-stamps: in signet.yaml."
            )
        case .stampOfAnother(let checkpoint, let number):
            (
                "It stamps the checkpoint \(checkpoint.short), not number \(number).",
                "Leave the checkpoint out: signet stamp --reply FILE"
            )
        case .stampRefused(let code, let detail):
            ("Nothing was kept: \(code.meaning) (\(detail)).", code.remedy)
        default: ("", nil)
        }
    }
}

import DocumentControl

extension OfficeError {
    var filingWords: (problem: String, remedy: String?) {
        switch self {
        case .cannotRead(let path):
            ("\(path) cannot be read.", "Name a file: its path starts from where you are.")
        case .cannotWrite(let path):
            ("Nothing can be written into \(path).", "Name a folder that you may write into.")
        case .exportThere(let path):
            (
                "Something lies at \(path) already, and nothing is written over it.",
                "Name a folder that is empty or not there yet."
            )
        case .siteThere(let path):
            (
                "\(path) holds files that are of no site, and nothing is written among them.",
                "Name a folder that is empty or not there yet, or one with a site made before."
            )
        case .previewThere(let path):
            (
                "\(path) holds files that are of no preview, and nothing is written among them.",
                "Name a folder that is empty or not there yet, or leave --out out."
            )
        case .siteInTheWay(let path):
            (
                "\(path) is no folder of the site: it is a symbolic link, or a file.",
                "Take it away; a folder is made in its place."
            )
        case .siteAmongDocuments, .siteBusy, .siteUnreadable, .siteForOthers: siteWords
        case .preparedUnderControl(let path):
            (
                "\(path) lies among the evidence, where nothing else may lie.",
                "Name another folder, such as ../to-sign."
            )
        case .signatureUnreadable(let path, let words):
            (
                "\(path) holds no signature that counts: \(words).",
                "Ask for the file that ssh-keygen -Y sign made, whole: it ends in .sig."
            )
        case .noStatementText(let path, let words):
            (
                "\(path) is no statement as it was prepared: \(words).",
                "Take the .txt file that signet wrote with --prepare, unchanged."
            )
        case .signedTextMissing(let path, let text):
            (
                "The statement that \(path) signs is not at hand: \(text) is not there, and "
                    + "nothing here waits for this signature.",
                "Put the prepared .txt file beside it, or name it: --statement FILE"
            )
        case .signedOtherText(let path, let text):
            (
                "\(path) does not sign \(text): it is of another statement, or one of them was "
                    + "altered.",
                "Take the text that was prepared, or have exactly this one signed again."
            )
        case .signedOtherLineEnds(let path, let text):
            (
                "\(path) signs \(text) with other line ends: a program had changed the text "
                    + "before it was signed.",
                "Send the text as an attachment, and have it signed again without opening it in "
                    + "an editor."
            )
        case .signedForOtherUse(let path, let found, let wanted):
            (
                "\(path) was made for the use '\(found)', not for '\(wanted)'.",
                "Have it signed again with -n \(wanted), as the page says."
            )
        case .signedForOtherSystem(let path, let other, let own):
            (
                "What \(path) signs belongs to the system \(other); this one is \(own).",
                "File it in a clone of that system."
            )
        case .signedByStranger(let path, let fingerprint, let names):
            (
                "\(path) is signed with the key \(fingerprint), which belongs to nobody here.",
                "\(names.joined(separator: " and ")) signs with an enrolled key; a new one is "
                    + "enrolled first: signet people enrol"
            )
        case .signedByEndedKey(let path, let fingerprint, let name):
            (
                "\(path) is signed with the key \(fingerprint) of \(name), which was ended.",
                "\(name) signs again with a key that counts."
            )
        case .signedByAnother(let path, let name, let wanted):
            (
                "\(path) is signed by \(name); the statement names "
                    + "\(wanted.joined(separator: " and ")).",
                "Have it signed by whom it names, or prepare one for \(name): --signer"
            )
        case .filedAlready(let path, let id):
            (
                "The signature in \(path) is recorded already, with \(id.short).",
                "Nothing is left to do; signet history shows it."
            )
        case .companionMissing(let words, let hash, let folder):
            (
                "\(words) (\(hash)), which the statement names, is not beside it.",
                "Put the folder that ends in -files, as it was prepared, into "
                    + "\(folder.isEmpty ? "the folder of the text" : folder)."
            )
        default: ("", nil)
        }
    }
}

extension FindingCode {
    /// What a finding of this code means, one clause without a full stop.
    package var meaning: String {
        switch self {
        case .unsigned: "nobody whom it names has signed it"
        case .badSignature: "a signature under it does not hold"
        case .unknownSigner: "its signer is not a person of this system"
        case .keyNotInForce: "the signer's key had been replaced or reported as compromised"
        case .outOfRole: "its signer did not hold the role that it takes"
        case .presenceNotShown:
            "it was not signed with a hardware key in the way that its role demands"
        case .otherSystem: "it was made for another management system"
        case .restsOnNothing: "it does not name what it must rest on"
        case .restsOnRefused: "it rests on a statement that does not count"
        case .referenceMissing: "a statement that it names is not here"
        case .authorDecides: "an author decides nothing about the own text"
        case .seatTwice: "one person would take two seats"
        case .routeNotFilled: "a seat of the route is empty"
        case .staleBase: "it is based on another revision than the last one issued"
        case .wrongRevision: "its revision does not follow the last one"
        case .otherContent: "it speaks of other bytes than those submitted"
        case .submissionClosed: "the submission was closed before"
        case .submissionRace: "another submission for this revision is on its way"
        case .identifierTaken: "the identifier belongs to another document"
        case .identifierContested: "two new documents claim one identifier"
        case .issueRace: "another issue of the document came first"
        case .stopped: "the revision was sent back or taken back"
        case .unknownRules: "it names control rules that were never in force"
        case .rulesUnusable: "the control rules cannot be used"
        case .notInForce: "the text that it speaks of does not stand in the line of the document"
        case .keyTaken: "the key belongs to somebody already"
        case .personTaken: "the identifier of the person is taken"
        case .personContested: "two people were admitted under one identifier"
        case .twoPeopleNeeded: "it takes two people"
        case .notVoidable: "it cannot be taken back by a void"
        case .ownCause: "nobody decides in the own cause"
        case .valueNotKnown: "it uses a value that the control rules do not know"
        case .rootNotSigned: "the root statement is not signed by everybody who must"
        case .rootContested: "two statements claim the same place in the root of trust"
        case .afterDeparture: "its signer had left"
        case .alreadyThere: "there is nothing to remove"
        case .held:
            "its bytes are kept: they are in force, a hold runs on them, or they are control rules"
        case .checkpointInvalid: "the checkpoint is not in order and settles nothing"
        case .checkpointFork: "two checkpoints follow the same one"
        case .checkpointOverdue: "the next checkpoint is overdue"
        case .splitView: "somebody holds a checkpoint that does not stand in the chain here"
        case .stampInvalid: "the time stamp proves nothing about a checkpoint"
        case .stampUnchecked: "the time stamp could not be checked here"
        case .stampsDisagree: "two time stamps contradict each other"
        case .authorityUnknown: "its authority is not one of the control rules"
        case .backDated:
            "it was made after its own time: a time stamp that was there before proves it"
        case .forwardDated: "it was there before its own time: a time stamp proves it"
        case .notGathered: "it waits for a further signature"
        case .previousMissing: "a statement that its signer made before is not here"
        case .sinceMissing: "a checkpoint that its signer knew is not here"
        case .timeOutside: "its time lies outside the checkpoints around it"
        case .timeAhead: "its time has not come yet"
        case .instantInPast: "it should work from an instant that had passed"
        case .lateObjection: "it came after the issue and does not undo it"
        case .contested: "it was signed by a key that was reported as compromised later"
        case .oneFounder: "one person alone holds the root of trust"
        case .ownApproval: "an author approved the own text, under the small-team exception"
        case .adopted: "texts were approved elsewhere and adopted from the former system"
        case .emergency: "it was issued in an emergency, and the whole route has not confirmed it"
        case .reviewOverdue: "the periodic review of a document is overdue"
        case .statementUnreadable: "the file is not a statement in its one way of writing"
        case .statementMisnamed: "the file has another name than its content gives it"
        case .statementMisplaced: "the file lies in another folder than it belongs to"
        case .evidenceMissing: "a file that a checkpoint lists is not here"
        case .evidenceAltered: "the bytes of a statement were changed"
        case .textMissing: "the bytes of a submitted text are not in its dossier"
        case .textAltered: "the bytes of a submitted text or attachment were changed"
        case .strayFile: "a file lies among the evidence that does not belong there"
        case .checkoutDiffers: "the working tree differs from the recorded evidence"
        case .cardMissing: "the card of a person is missing and was not erased"
        case .cardAltered: "the card of a person is not the one that was bound at admission"
        case .frontMatterDiffers: "the submission says something else than the text itself"
        case .notRemoved: "bytes that were disposed of, or an erased card, are still here"
        case .evidenceRemoved:
            "a statement was recorded and then taken away; no checkpoint had listed it yet"
        case .objectDamaged: "bytes in the store of the repository are damaged or missing"
        case .repositoryUnsafe: "the repository is set up so that other bytes could be shown"
        case .hiddenCharacter: "a submitted text holds characters that nobody sees"
        case .rootMissing: "the statement with which the system begins is not here"
        case .rootUnknown: "the system does not begin with the root statement that you know"
        case .checkpointUnknown: "the checkpoint that you know does not stand in the chain here"
        }
    }

    /// What to do about it, one sentence.
    package var remedy: String {
        switch self {
        case .unsigned, .badSignature, .restsOnNothing, .otherContent, .unknownRules:
            "Make the statement again with signet; the file stays and has no effect."
        case .keyTaken:
            "Enrol another key (ssh-keygen -t ed25519 makes one); signet people lists everybody."
        case .unknownSigner, .personTaken:
            "Enrol and be admitted first; signet people lists everybody."
        case .keyNotInForce: "Sign again with the key in force; signet whoami shows it."
        case .outOfRole, .afterDeparture:
            "Let somebody who holds the role do it; signet people lists who does."
        case .presenceNotShown:
            "Sign again with an admitted hardware key (SIGNET_KEY=PATH); for a PIN make it with "
                + "ssh-keygen -t ed25519-sk -O verify-required"
        case .otherSystem: "Remove it from what you exchange; it has no effect here."
        case .restsOnRefused, .referenceMissing:
            "Bring in what is missing from the signer's clone, or make the statement again."
        case .authorDecides, .seatTwice, .ownCause:
            "Ask another person; signet status names who can act."
        case .routeNotFilled: "Gather the missing signatures; signet status names who can act."
        case .staleBase, .wrongRevision:
            "Bring the draft up to the revision in force (signet compare) and submit it again."
        case .submissionClosed, .stopped: "The author submits it again."
        case .submissionRace: "Wait for the other one's outcome, or take it back."
        case .identifierTaken: "Give the text a free identifier: signet renumber"
        case .identifierContested:
            "The document controller settles who keeps it (signet settle); the other text gets a free one (signet renumber)."
        case .issueRace: "Look at signet history and issue again if it is still wanted."
        case .rulesUnusable: "Mend signet.yaml and submit it again; signet check tries every route."
        case .notInForce: "Speak of a revision that was issued; signet history lists them."
        case .personContested: "The holders of the root settle it: signet settle"
        case .rootContested: "The holders of the root settle it: signet root change --settle"
        case .twoPeopleNeeded: "Name a second person who signs it too: --with PERSON"
        case .notVoidable: "Withdraw or replace it instead."
        case .valueNotKnown: "Use a value of the control rules in force (signet.yaml)."
        case .rootNotSigned: "Let every founder sign: signet countersign"
        case .held:
            "Withdraw or supersede the text, or let the hold end (signet end); then make the statement again."
        case .alreadyThere: "Nothing needs to be done."
        case .checkpointInvalid: "The document controller makes a new one: signet checkpoint"
        case .checkpointFork:
            "The holders of the root name the right one: signet root change --pin"
        case .checkpointOverdue: "The document controller makes one: signet checkpoint"
        case .splitView:
            "Compare with the witness's clone and find out who was shown something else; the holders of the root name the right chain: signet root change --pin"
        case .stampInvalid:
            "Stamp the checkpoint again (signet stamp) and find out who put this file here."
        case .stampUnchecked:
            "Do what the detail says is missing, and verify again: without it nothing shows that the stamp is genuine."
        case .stampsDisagree:
            "Ask both authorities; a checkpoint with a stamp of a third one tells who is right."
        case .authorityUnknown:
            "Name the authority under time-stamps: in signet.yaml if it is to be trusted; else nothing needs to be done."
        case .backDated, .forwardDated:
            "Ask the signer whether the computer's clock was wrong, and what the time was meant to hide."
        case .notGathered: "The person named signs it: signet countersign"
        case .previousMissing, .sinceMissing:
            "Bring in the signer's clone; something did not arrive."
        case .timeOutside:
            "Ask the signer whether the computer's clock was wrong or it was offline."
        case .instantInPast: "It works from the later instant shown; nothing needs to be done."
        case .lateObjection: "Look into it; withdraw or revise the document where it is right."
        case .contested:
            "Uphold it where it is genuine (signet uphold), or sign anew with a key that is trusted."
        case .oneFounder:
            "Add a second holder, or keep a second key of this one in a sealed envelope."
        case .ownApproval:
            "Appoint another approver, and let the next revision take the whole route."
        case .adopted:
            "Nothing needs to be done: the next revision of each takes the whole route."
        case .emergency:
            "Take it through the rest of its route and issue it again, or submit the lasting text."
        case .reviewOverdue:
            "Its owner confirms the text (signet confirm) or revises it (signet revise)."
        case .statementUnreadable, .statementMisnamed, .statementMisplaced, .evidenceMissing,
            .evidenceAltered, .textMissing, .textAltered:
            "Restore the file from another clone, and find out who changed it."
        case .strayFile: "Move it to where it belongs; only Signet writes under records/control."
        case .checkoutDiffers: "Restore the files: git checkout HEAD -- records/control"
        case .cardMissing, .cardAltered:
            "Restore the card from another clone, or erase it properly."
        case .frontMatterDiffers: "Withdraw the revision and submit a true one."
        case .notRemoved:
            "The next statement recorded here removes them, and so does signet sync."
        case .evidenceRemoved:
            "Put the file back from the history or another clone, and find out who took it away."
        case .objectDamaged:
            "Take a fresh copy from another clone, and have the disk of this one checked."
        case .repositoryUnsafe: "Remove what is named and verify again."
        case .hiddenCharacter:
            "Withdraw the revision, and submit the text without them; signet check names each."
        case .timeAhead:
            "Set the clock of the computer that is wrong: this one, or the signer's; then wait or sign again."
        case .rootMissing: "Restore records/control/trust from another clone."
        case .rootUnknown:
            "Ask a founder for the identifier, and where this repository comes from."
        case .checkpointUnknown:
            "Get the history from somebody who has it, and ask the document controller what happened."
        }
    }
}

extension FindingCode {
    /// How it comes about: the harmless ways first, then what else may be behind it.
    package var origin: String {
        switch self {
        case .unsigned:
            "Somebody saved the words before signing, or took the signature off to undo a decision."
        case .badSignature:
            "Words or signature were changed after signing, or a signature of another statement was put under it."
        case .unknownSigner:
            "A newcomer signed before being admitted, or a stranger could write to the repository."
        case .keyNotInForce:
            "Somebody went on signing with an old key, or whoever has a stolen key used it."
        case .outOfRole:
            "An appointment ended or was never made, or somebody took a right that was not given."
        case .presenceNotShown:
            "Somebody signed with the everyday key, or whoever had the machine signed without the device and its PIN."
        case .otherSystem:
            "Folders of two systems were mixed, or a signature given elsewhere was carried over to be used here."
        case .restsOnNothing, .notInForce:
            "It was written by hand or by another tool, or it claims a decision that was never made."
        case .restsOnRefused:
            "What it rests on was refused; it falls with it, whoever signed it."
        case .referenceMissing:
            "The other statement has not been sent yet, or somebody held it back or deleted it."
        case .authorDecides, .ownCause:
            "A small team tried to save a person, or somebody waved through what is his or her own."
        case .seatTwice:
            "One person holds two roles and signed in both; two seats need two people."
        case .routeNotFilled:
            "It was signed before a seat was filled, or round the route on purpose."
        case .staleBase, .wrongRevision:
            "Two people worked on the document at once, or a clone had not been exchanged for a while."
        case .otherContent:
            "The text was changed between the decision and this statement: somebody could pass other words off as the approved ones."
        case .submissionClosed, .stopped:
            "It was signed in a clone that did not know yet that the submission was over."
        case .submissionRace, .issueRace:
            "Two people did the same before they knew of each other; the first by the checkpoint counts."
        case .identifierTaken, .identifierContested:
            "Two people took the next free identifier before they knew of each other."
        case .personTaken, .personContested:
            "Two registrars admitted people under one identifier before they knew of each other, or somebody takes the place of another."
        case .keyTaken:
            "Two people share a key, or a key was copied. What it signs cannot be told apart."
        case .unknownRules:
            "It was made under rules that were drafted and never came into force, or that another system has."
        case .rulesUnusable:
            "Rules were issued that an older or newer tool cannot follow."
        case .twoPeopleNeeded:
            "One person alone gave a right that only two can give."
        case .notVoidable:
            "Something that others already work by cannot be made not to have happened."
        case .valueNotKnown:
            "A name was misspelt, or the rules no longer have it."
        case .rootNotSigned:
            "A founder has not signed yet, or somebody tried to take over the root of trust."
        case .rootContested:
            "Two holders changed the root before they knew of each other, or a takeover was tried."
        case .afterDeparture:
            "A clock was wrong, or somebody who left still has the key and the repository."
        case .alreadyThere: "Two people removed the same right before they knew of each other."
        case .held: "Somebody tried to remove what must be kept: by oversight, or to hide it."
        case .checkpointInvalid:
            "It was made in a clone that lacked files, by somebody who may not, or it leaves evidence out on purpose."
        case .checkpointFork:
            "Two controllers made checkpoints offline, or different people are shown different histories."
        case .checkpointOverdue:
            "Nobody made one in time, or this clone is fed an old state and kept from what is new."
        case .splitView:
            "The newest checkpoints were taken away here, or different people are shown different histories; or the witness has signed what never was."
        case .stampInvalid:
            "A file was put here by hand, the authority's certificate was exchanged, or somebody made a stamp of their own."
        case .stampUnchecked:
            "This computer lacks openssl, or the certificate of the authority was not brought along."
        case .stampsDisagree: "The clock of an authority was wrong, or one of them was made to lie."
        case .authorityUnknown:
            "Somebody stamped with an authority of their own choice, or the control rules named it never."
        case .backDated:
            "The signer's clock was slow, or somebody wanted it to look older than it is."
        case .forwardDated:
            "The signer's clock was fast, or somebody wanted it to look newer than it is."
        case .notGathered: "The second person has not signed yet."
        case .previousMissing:
            "Some of the signer's statements have not been sent yet, or one of them was removed."
        case .sinceMissing:
            "The signer's clone knew more than has arrived here, or the newest checkpoints were removed."
        case .timeAhead:
            "A computer's clock is fast, or this one's is slow; or something is to count at a later time than it was made."
        case .timeOutside:
            "The signer was offline or the clock was wrong, or a statement was dated back or forward."
        case .instantInPast: "It arrived later than planned."
        case .lateObjection:
            "A reviewer's objection arrived after the issue, or was held back until then."
        case .contested:
            "It was signed after the day from which the key is not trusted; the owner of the key or the thief made it."
        case .oneFounder: "The system began with one person; if that key is lost, nobody can go on."
        case .ownApproval: "Nobody else was there who could approve; the rules allow it for a time."
        case .adopted: "The organisation had texts in force before this system began."
        case .emergency:
            "The text could not wait for its route; nobody has taken the rest of it yet."
        case .reviewOverdue: "The owner did not look at the text in time."
        case .statementUnreadable:
            "An editor or a transfer changed line ends, or somebody put something between signed words."
        case .statementMisnamed, .statementMisplaced:
            "A file was renamed or moved by hand, so that it would not be found where it belongs."
        case .evidenceMissing, .textMissing:
            "A disk or a merge lost the file, or somebody deleted it."
        case .evidenceAltered, .textAltered:
            "A bad disk or an editor changed the bytes, or somebody did."
        case .strayFile:
            "Somebody saved a file there by mistake, or hides something among the evidence."
        case .checkoutDiffers:
            "Files were changed and not recorded: what you see in the folder is not what was exchanged."
        case .cardMissing: "The card was not sent, or deleted without an erasure."
        case .cardAltered:
            "Somebody corrected a name or address by hand, or gives a key another name."
        case .frontMatterDiffers:
            "The submission was made by another tool, or it was made to look like something else than the text."
        case .notRemoved:
            "The clone was away when bytes were disposed of, or somebody put them back."
        case .evidenceRemoved:
            "Somebody tidied up, undid the last changes or settled a merge by leaving out the other side, or wants a statement never to have been made."
        case .objectDamaged:
            "A disk lost bits, a copy broke off, or somebody put other bytes in the place of an object."
        case .hiddenCharacter:
            "A text was pasted from elsewhere and submitted with another tool, or it is to read otherwise than it is."
        case .rootMissing:
            "The file was deleted, or the folder was filled from a clone that is not whole."
        case .rootUnknown:
            "You look at another management system, or somebody put one in the place of yours."
        case .checkpointUnknown:
            "This clone is kept behind, or the history was written anew since the checkpoint was made."
        case .repositoryUnsafe:
            "A setting of git (replaced objects, grafts, alternates) was made for another purpose, or to show you other bytes than there are."
        }
    }
}

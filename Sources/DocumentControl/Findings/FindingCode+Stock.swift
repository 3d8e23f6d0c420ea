extension FindingCode {
    /// Lines for a POSIX shell in the root of the repository that show the same without Signet.
    ///
    /// `FILE` stands for the file of the finding. They use `git`, `ssh-keygen` and the tools of any
    /// Unix; `Documentation/auditing.md` checks everything in one go.
    package var stock: [String] {
        switch self {
        case .unsigned, .badSignature, .keyNotInForce, .unknownSigner, .rootNotSigned, .notGathered,
            .contested, .afterDeparture, .twoPeopleNeeded:
            [
                "sed -n '/^-----BEGIN/,/^-----END/p' FILE > part.sig",
                "sed '/^-----BEGIN/,$d' FILE > part.text; grep -E '^(signer|role|time): ' part.text",
                "ssh-keygen -Y check-novalidate -n \"$(sed -n '1s/^statement: \\(.*\\)\\/1$/\\1/p' part.text)@signet\" -s part.sig < part.text",
            ]
        case .presenceNotShown:
            [
                "sed -n '/^-----BEGIN/,/^-----END/p' FILE > part.sig",
                "sed '/^-----BEGIN/,$d' FILE > part.text",
                "ssh-keygen -vv -Y check-novalidate -n \"$(sed -n '1s/^statement: \\(.*\\)\\/1$/\\1/p' part.text)@signet\" -s part.sig < part.text 2>&1 | grep -E 'key|flags'",
            ]
        case .adopted:
            ["grep -E '^(item|former-|approved-|in-force-since|evidence|signer|role)' FILE"]
        case .outOfRole, .authorDecides, .seatTwice, .routeNotFilled, .ownCause, .ownApproval,
            .keyTaken, .personTaken, .personContested, .alreadyThere:
            [
                "grep -E '^(statement|signer|role|person|key|on): ' FILE",
                "grep -rE -A 1 '^(signer|person): ' records/control/trust",
            ]
        case .restsOnNothing, .restsOnRefused, .referenceMissing, .previousMissing, .sinceMissing,
            .notInForce, .otherSystem, .notVoidable:
            [
                "grep -E '^(on|target|after|previous|since|system): ' FILE",
                "ls -R records/control | grep -F \"$(sed -n 's/^on: //p' FILE | head -n 1 | cut -c 1-32)\"",
            ]
        case .staleBase, .wrongRevision, .otherContent, .submissionClosed, .submissionRace,
            .identifierTaken, .identifierContested, .issueRace, .stopped, .lateObjection, .held,
            .instantInPast, .reviewOverdue, .emergency:
            [
                "grep -E '^(statement|time|item|base|on|target): ' FILE",
                "ls -R records/control/documents",
            ]
        case .unknownRules, .rulesUnusable, .valueNotKnown:
            [
                "grep -E '^(rules|item|text): ' FILE", "ls -R records/control/documents/RULES",
            ]
        case .hiddenCharacter:
            ["cat -v FILE", "LC_ALL=C grep -n '[^ -~]' FILE"]
        case .rootContested, .oneFounder, .rootMissing, .rootUnknown:
            ["grep -rE '^(statement|number|on|key|seat|threshold): ' records/control/trust"]
        case .checkpointInvalid, .checkpointFork, .checkpointOverdue, .timeOutside,
            .timeAhead, .checkpointUnknown:
            ["grep -rE '^(number|time|after|next-by): ' records/control/checkpoints"]
        case .stampInvalid, .stampUnchecked, .authorityUnknown, .stampsDisagree:
            [
                "openssl ts -reply -in FILE -text",
                "sha256sum records/control/trust/authorities/*.pem; grep -A 9 '^time-stamps:' signet.yaml",
                "sed '/^-----BEGIN/,$d' \"$(echo FILE | sed 's/-stamp-.*//')\"-*.statement | sha256sum",
                "openssl ts -verify -digest CHECKPOINT -in FILE -CAfile records/control/trust/authorities/NAME.pem",
            ]
        case .backDated, .forwardDated:
            [
                "grep -E '^(statement|time|since|on|previous): ' FILE",
                "for stamp in records/control/checkpoints/*.tsr; do openssl ts -reply -in \"$stamp\" -text | grep 'Time stamp'; done",
                "grep -rE '^(number|time|file): ' records/control/checkpoints",
            ]
        case .splitView:
            [
                "grep -E '^(checkpoint|number|count|all|signer|time): ' FILE",
                "ls records/control/checkpoints | grep -F \"$(sed -n 's/^checkpoint: //p' FILE | cut -c 1-32)\"",
                "grep -rE '^(number|after|count|all): ' records/control/checkpoints",
            ]
        case .statementUnreadable: ["cat -v FILE", "git log --format='%h %an %ad' -- FILE"]
        case .statementMisnamed, .textAltered, .evidenceAltered, .cardAltered:
            ["sha256sum FILE", "git log --format='%h %an %ad' -- FILE"]
        case .statementMisplaced, .strayFile:
            ["head -n 5 FILE", "git log --format='%h %an %ad' -- FILE"]
        case .evidenceMissing, .textMissing, .cardMissing:
            ["ls -l FILE", "git log --format='%h %an %ad' --stat -- FILE"]
        case .checkoutDiffers:
            ["git status --short -- records/control", "git diff HEAD -- records/control"]
        case .frontMatterDiffers:
            [
                "grep -E '^(title|type|owner|audience|author): ' FILE",
                "sed -n '1,/^---$/p' \"$(dirname FILE)\"/*-text-*.md",
            ]
        case .notRemoved:
            ["ls -l FILE", "grep -rlE '^statement: (dispose|erase)/' records/control"]
        case .evidenceRemoved:
            [
                "git log --full-history -m --no-renames --diff-filter=MD --format='%h %an %ad' --name-status -- records/control",
                "git log -1 --full-history -m --diff-filter=D --format=%H -- FILE",
            ]
        case .objectDamaged:
            ["git fsck --full --strict --no-dangling", "git clone --no-local . /tmp/whole"]
        case .repositoryUnsafe:
            [
                "git config --list --show-origin", "git replace -l",
                "cat .git/info/grafts .git/objects/info/alternates",
            ]
        }
    }
}

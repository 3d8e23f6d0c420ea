# 7: A real person decides without the role for it

# Ravi, a reviewer, approves P-07, and names his appointment to reviewer.
# finds: out-of-role (error) at documents/P-07/1.0/approve-p-0004-*.statement
# status: 1
reviewer_approves() {
    approval P-07 p-0004 management-representative "$(appointed p-0004)"
    sign ravi
    file documents/P-07/1.0
    commit
}

# Ravi approves P-07 in the role that he holds, as if it approved.
# finds: route-not-filled (error) at documents/P-07/1.0/issue-p-0002-*.statement
# status: 1
approval_as_reviewer() {
    approval P-07 p-0004 reviewer "$(appointed p-0004)"
    sign ravi
    file documents/P-07/1.0
    issue P-07 "$(id "$(path documents/P-07/1.0 review)")" "$(id "$FILED")"
    sign bo
    file documents/P-07/1.0
    commit
}

# Sam, a reader, approves P-07 and names the appointment of Anna.
# finds: out-of-role (error) at documents/P-07/1.0/approve-p-0006-*.statement
# status: 1
borrowed_appointment() {
    approval P-07 p-0006 management-representative "$(appointed p-0005)"
    sign sam
    file documents/P-07/1.0
    commit
}

# Sam reviews P-07 as if membership of a group were a role.
# finds: out-of-role (error) at documents/P-07/1.0/review-p-0006-*.statement
# status: 1
group_as_role() {
    change "$(path documents/P-07/1.0 review)" -e 's/^signer: .*/signer: p-0006/' \
        -e 's/^role: .*/role: all-staff/' -e "/^previous: /d;s/^time: .*/time: $NOW/" \
        -e "s/^on: $(appointed p-0004)/on: $(id "$(path trust/p-0006 join)")/"
    sign sam
    file documents/P-07/1.0
    commit
}

# Ada, who holds the root and admits people, issues P-09 herself.
# finds: out-of-role (error) at documents/P-09/1.0/issue-p-0001-*.statement
# status: 1
registrar_issues() {
    issue P-09 "$(id "$(path documents/P-09/1.0 review)")" "$(id "$(path documents/P-09/1.0 approve)")"
    sed -i 's/^signer: p-0002/signer: p-0001/' "$WORK/statement"
    sign ada
    file documents/P-09/1.0
    commit
}

# Olive, the author, issues her own P-09 as its owner.
# finds: out-of-role (error) at documents/P-09/1.0/issue-p-0003-*.statement
# status: 1
author_issues() {
    issue P-09 "$(id "$(path documents/P-09/1.0 review)")" "$(id "$(path documents/P-09/1.0 approve)")"
    sed -i 's/^signer: p-0002/signer: p-0003/;s/^role: .*/role: process-owner/' "$WORK/statement"
    sign olive
    file documents/P-09/1.0
    commit
}

# Ravi withdraws P-03, which only the document controller does.
# finds: out-of-role (error) at documents/P-03/1.0/withdraw-p-0004-*.statement
# status: 1
reviewer_withdraws() {
    change "$(path documents/P-05/1.0 withdraw)" \
        -e "s/^item: .*/item: $(value "$(path documents/P-03/1.0 submit)" item)/" \
        -e "s/^supersedes: .*/supersedes: $(id "$(path documents/P-03/1.0 issue)")/" \
        -e "s/^on: .*/on: $(appointed p-0004)/" -e "s/^from: .*/from: $NOW/" \
        -e "s/^signer: .*/signer: p-0004/;s/^role: .*/role: reviewer/;s/^time: .*/time: $NOW/"
    sign ravi
    file documents/P-03/1.0
    commit
}

# Sam appoints himself to reviewer.
# finds: out-of-role (error) at trust/p-0006/appoint-p-0006-*.statement
# status: 1
self_appointment() {
    change "$(path trust/p-0004 appoint)" -e 's/^person: .*/person: p-0006/' \
        -e "s/^on: $(admitted p-0004)/on: $(admitted p-0006)/" -e '/^previous/d' \
        -e "s/^signer: .*/signer: p-0006/;s/^time: .*/time: $NOW/"
    sign sam
    file trust/p-0006
    commit
}

# Ada alone appoints Ravi to the role that approves, which takes two.
# finds: two-people-needed (error) at trust/p-0004/appoint-p-0001-*.statement
# status: 1
appointment_by_one() {
    change "$(path trust/p-0004 appoint)" -e 's/^duty: .*/duty: management-representative/' \
        -e '/^previous/d' -e "s/^time: .*/time: $NOW/"
    sign ada
    file trust/p-0004
    commit
}

# Ada appoints with Bo named as the second signer, who never signed.
# finds: not-gathered (remark) at trust/p-0004/appoint-p-0001-*.statement
# status: 0
second_signer_missing() {
    change "$(path trust/p-0004 appoint)" -e 's/^duty: .*/duty: management-representative/' \
        -e '/^previous/d' -e "s/^time: .*/time: $NOW/" \
        -e 's/^role: registrar/&\nsigner: p-0002\nrole: document-controller/'
    sign ada
    file trust/p-0004
    commit
}

# Sam admits a friend, although he keeps no register of people.
# finds: out-of-role (error) at trust/p-0020/admit-p-0006-*.statement
# status: 1
reader_admits() {
    ssh-keygen -q -t ed25519 -N '' -f "$WORK/friend"
    key=$(cut -d ' ' -f 1,2 "$WORK/friend.pub")
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nsigner: p-0020\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$key" "$NOW" | say
    cp "$WORK/friend" "$KEYS/friend"
    sign friend
    file trust/p-0020
    {
        printf 'statement: admit/1\nsystem: %s\non: %s\non: %s\n' "$SYSTEM" "$SYSTEM" "$(id "$FILED")"
        printf 'person: p-0020\nkey: %s\nidentity: a friend\nsigner: p-0006\nrole: registrar\n' "$key"
        printf 'time: %s\nvia: hand\n' "$NOW"
    } | say
    sign sam
    file trust/p-0020
    commit
}

# Olive dismisses Ravi, who keeps finding mistakes.
# finds: out-of-role (error) at trust/p-0004/dismiss-p-0003-*.statement
# status: 1
author_dismisses_reviewer() {
    {
        printf 'statement: dismiss/1\nsystem: %s\non: %s\n' "$SYSTEM" "$SYSTEM"
        printf 'person: p-0004\nduty: reviewer\nreason: Too strict\nsigner: p-0003\nrole: registrar\n'
        printf 'time: %s\nsince: %s\nvia: hand\n' "$NOW" "$SINCE"
    } | say
    sign olive
    file trust/p-0004
    commit
}

# Ravi, who may not, makes the next checkpoint.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0004-*.statement
# status: 1
reviewer_makes_checkpoint() {
    ON=$(appointed p-0004)
    checkpoint p-0004 reviewer
    sign ravi
    file checkpoints
    commit
}

# Ravi makes a checkpoint in the role of the document controller.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0004-*.statement
# status: 1
reviewer_as_controller() {
    checkpoint p-0004 document-controller
    sign ravi
    file checkpoints
    commit
}

# Ravi takes note of an error with a waiver of his own, so that nobody looks any more.
# finds: out-of-role (error) at documents/P-07/1.0/approve-p-0004-*.statement
# finds: out-of-role (error) at trust/p-0004/waive-p-0004-*.statement
# status: 1
own_waiver() {
    approval P-07 p-0004 management-representative "$(appointed p-0004)"
    sign ravi
    file documents/P-07/1.0
    {
        printf 'statement: waive/1\nsystem: %s\non: %s\n' "$SYSTEM" "$(appointed p-0004)"
        printf 'finding: out-of-role\nplace: %s\nreason: Fine with me\n' "$(id "$FILED")"
        tail_of reviewer p-0004
    } | say
    sign ravi
    file trust/p-0004
    commit
}

# Olive disposes of the text of P-03, which nobody let her do.
# finds: out-of-role (error) at trust/p-0003/dispose-p-0003-*.statement
# finds: text-missing (error) at documents/P-03/1.0/submit-p-0003-*-text-*.md
# status: 1
author_disposes() {
    {
        printf 'statement: dispose/1\nsystem: %s\non: %s\n' "$SYSTEM" "$SYSTEM"
        printf 'bytes: %s\nretention: none\nreason: Old\nsigner: p-0003\n' \
            "$(value "$(path documents/P-03/1.0 submit)" text)"
        printf 'role: document-controller\ntime: %s\nvia: hand\n' "$NOW"
    } | say
    sign olive
    file trust/p-0003
    git rm -q "$(beside documents/P-03/1.0 text)"
    commit
}

# 9: One person counts twice

# _enrol ID KEY-NAME: files the enrolment of a key and says nothing more.
_enrol() {
    key=$(cut -d ' ' -f 1,2 "$KEYS/$2.pub")
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nsigner: %s\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$key" "$1" "$NOW" | say
    sign "$2"
    file "trust/$1"
}

# _admit ID ENROLMENT KEY: says the admission of somebody new by Ada.
_admit() {
    {
        printf 'statement: admit/1\nsystem: %s\non: %s\non: %s\nperson: %s\nkey: %s\n' \
            "$SYSTEM" "$SYSTEM" "$2" "$1" "$3"
        printf 'identity: seen\nsigner: p-0001\nrole: registrar\ntime: %s\nvia: hand\n' "$NOW"
    } | say
}

# Ravi has himself admitted once more under another identifier, with the key that he has.
# finds: key-taken (deviation) at trust/p-0021/enrol-p-0021-*.statement
# finds: rests-on-refused (deviation) at trust/p-0021/admit-p-0001-*.statement
# status: 1
second_identity_same_key() {
    _enrol p-0021 ravi
    enrolment=$(id "$FILED")
    _admit p-0021 "$enrolment" "$(cut -d ' ' -f 1,2 "$KEYS/ravi.pub")"
    sign ada
    file trust/p-0021
    commit
}

# Mallory enrols Anna's public key as his own and signs with another one.
# finds: unknown-signer (error) at trust/p-0022/enrol-p-0022-*.statement
# status: 1
foreign_key_enrolled() {
    key=$(cut -d ' ' -f 1,2 "$KEYS/anna.pub")
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nsigner: p-0022\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$key" "$NOW" | say
    sign mallory
    file trust/p-0022
    commit
}

# Ada admits a key that nobody has shown to possess.
# finds: rests-on-nothing (error) at trust/p-0023/admit-p-0001-*.statement
# status: 1
admitted_without_enrolment() {
    _admit p-0023 "$(admitted p-0006)" "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")"
    sign ada
    file trust/p-0023
    commit
}

# Ada alone gives Ravi a second key, which she holds herself.
# finds: two-people-needed (error) at trust/p-0004/admit-p-0001-*.statement
# status: 1
further_key_by_one() {
    _enrol p-0004 mallory
    _admit p-0004 "$(id "$FILED")" "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")"
    sign ada
    file trust/p-0004
    commit
}

# Ada signs twice what takes two people.
# finds: seat-twice (error) at trust/p-0004/appoint-p-0001-*.statement
# status: 1
one_signs_for_two() {
    change "$(path trust/p-0004 appoint)" -e 's/^duty: .*/duty: management-representative/' \
        -e '/^previous/d' -e "s/^time: .*/time: $NOW/" \
        -e 's/^role: registrar/&\nsigner: p-0001\nrole: root/'
    sign ada
    file trust/p-0004
    commit
}

# Ada writes two signers and puts two signatures of her own below.
# finds: not-gathered (remark) at trust/p-0004/appoint-p-0001-*.statement
# status: 0
two_signatures_by_one() {
    change "$(path trust/p-0004 appoint)" -e 's/^duty: .*/duty: management-representative/' \
        -e '/^previous/d' -e "s/^time: .*/time: $NOW/" \
        -e 's/^role: registrar/&\nsigner: p-0002\nrole: document-controller/'
    sign ada
    sign ada
    file trust/p-0004
    commit
}

# Ada admits herself once more, under a second identifier, with a new key.
# finds: own-cause (error) at trust/p-0001/admit-p-0001-*.statement
# status: 1
admits_herself_again() {
    _enrol p-0001 mallory
    _admit p-0001 "$(id "$FILED")" "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")"
    sign ada
    file trust/p-0001
    commit
}

# Ravi, who reviewed P-07, gets the approver's role and a token, and fills both seats.
# finds: seat-twice (error) at documents/P-07/1.0/issue-p-0002-*.statement
# status: 1
one_person_in_two_seats() {
    later -600
    device "ravi's token"
    printf 'sk-ssh-ed25519@openssh.com %s\n' "$(base64 -w 0 "$WORK/device.key")" >"$WORK/token.pub"
    key=$(cat "$WORK/token.pub")
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nsigner: p-0004\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$key" "$NOW" | say
    token 5 "ravi's token"
    file trust/p-0004
    {
        printf 'statement: admit/1\nsystem: %s\non: %s\non: %s\non: %s\nperson: p-0004\nkey: %s\n' \
            "$SYSTEM" "$SYSTEM" "$(id "$FILED")" "$(admitted p-0004)" "$key"
        printf 'identity: seen\nsigner: p-0001\nrole: registrar\nsigner: p-0004\n'
        printf 'time: %s\nvia: hand\n' "$NOW"
    } | say
    sign ada
    sign ravi
    file trust/p-0004
    change "$(path trust/p-0005 appoint)" -e 's/^person: .*/person: p-0004/' \
        -e "s/^on: $(admitted p-0005)/on: $(admitted p-0004)/" -e '/^previous/d' \
        -e "s/^time: .*/time: $NOW/"
    sign ada
    sign bo
    file trust/p-0004
    settle
    later 600
    approval P-07 p-0004 management-representative "$(id "$(path trust/p-0004 appoint)")"
    token 5 "ravi's token"
    file documents/P-07/1.0
    issue P-07 "$(id "$(path documents/P-07/1.0 review)")" "$(id "$FILED")"
    sign bo
    file documents/P-07/1.0
    commit
}

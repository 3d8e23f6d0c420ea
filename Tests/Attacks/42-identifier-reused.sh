# 42: A new person gets the identifier of another

# _enrol ID KEY: files the enrolment of a key under an identifier.
_enrol() {
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nsigner: %s\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$(cut -d ' ' -f 1,2 "$KEYS/$2.pub")" "$1" "$NOW" | say
    sign "$2"
    file "trust/$1"
    ENROLMENT=$(id "$FILED")
}

# _admit ID KEY: says Ada's admission of it.
_admit() {
    {
        printf 'statement: admit/1\nsystem: %s\non: %s\non: %s\nperson: %s\nkey: %s\n' \
            "$SYSTEM" "$SYSTEM" "$ENROLMENT" "$1" "$(cut -d ' ' -f 1,2 "$KEYS/$2.pub")"
        printf 'identity: seen\nsigner: p-0001\nrole: registrar\ntime: %s\nvia: hand\n' "$NOW"
    } | say
}

# Ada admits Mallory under the identifier of Dora, who left.
# finds: two-people-needed (error) at trust/p-0007/admit-p-0001-*.statement
# status: 1
leavers_identifier() {
    _enrol p-0007 mallory
    _admit p-0007 mallory
    sign ada
    file trust/p-0007
    commit
}

# Ada admits Mallory as Ravi, who is still here.
# finds: two-people-needed (error) at trust/p-0004/admit-p-0001-*.statement
# status: 1
colleagues_identifier() {
    _enrol p-0004 mallory
    _admit p-0004 mallory
    sign ada
    file trust/p-0004
    commit
}

# Ada admits two people under one new identifier.
# finds: person-contested (deviation) at trust/p-0040/admit-p-0001-*.statement
# finds: person-contested (deviation) at trust/p-0040/admit-p-0001-*.statement
# status: 1
two_people_at_once() {
    _enrol p-0040 mallory
    _admit p-0040 mallory
    sign ada
    file trust/p-0040
    ssh-keygen -q -t ed25519 -N '' -f "$KEYS/eve"
    _enrol p-0040 eve
    _admit p-0040 eve
    sign ada
    file trust/p-0040
    rm "$KEYS/eve" "$KEYS/eve.pub"
    commit
}

# Ada and Bo admit Mallory as a further key of Dora, who left, and he reviews in her name.
# finds: after-departure (error) at documents/P-07/1.0/review-p-0007-*.statement
# status: 1
further_key_of_a_leaver() {
    later -600
    _enrol p-0007 mallory
    _admit p-0007 mallory
    sed -i "s/^role: registrar/&\nsigner: p-0002\nrole: document-controller/" "$WORK/statement"
    sign ada
    sign bo
    file trust/p-0007
    settle
    later 600
    change "$(path documents/P-07/1.0 review)" -e 's/^signer: .*/signer: p-0007/' \
        -e "s/^on: $(appointed p-0004)/on: $(appointed p-0007)/;/^previous/d" -e "s/^time: .*/time: $NOW/"
    sign mallory
    file documents/P-07/1.0
    commit
}

# Ada enrols a service under the identifier of a person.
# finds: person-taken (deviation) at trust/p-0004/service-p-0001-*.statement
# status: 1
service_as_a_person() {
    {
        printf 'statement: service/1\nsystem: %s\non: %s\nperson: p-0004\nkey: %s\nduty: checkpoint\n' \
            "$SYSTEM" "$SYSTEM" "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")"
        printf 'reason: Nightly\n'
        NO_RULES=1 tail_of registrar p-0001
    } | say
    sign ada
    file trust/p-0004
    commit
}

# A service that makes checkpoints approves P-07.
# finds: out-of-role (error) at documents/P-07/1.0/approve-p-clock-*.statement
# status: 1
service_approves() {
    later -600
    {
        printf 'statement: service/1\nsystem: %s\non: %s\nperson: p-clock\nkey: %s\nduty: checkpoint\n' \
            "$SYSTEM" "$SYSTEM" "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")"
        printf 'reason: Nightly\n'
        NO_RULES=1 tail_of registrar p-0001
    } | say
    sign ada
    file trust/p-clock
    service=$(id "$FILED")
    settle
    later 600
    approval P-07 p-clock management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    commit
}

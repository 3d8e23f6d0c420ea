# 19: A key, a role or a person that ended acts on

# _receipt KEY: Sam's receipt of P-03 with one of his keys.
_receipt() {
    {
        printf 'statement: acknowledge/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" \
            "$(id "$(path documents/P-03/1.0 issue)")" "$(admitted p-0006)"
        echo 'meaning: I have read and understood this text and will work by it.'
        printf 'signer: p-0006\ntime: %s\nvia: hand\n' "${2:-$NOW}"
    } | say
    sign "$1"
    receipt
}

# The key that Sam replaced signs a receipt.
# finds: key-not-in-force (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
replaced_key() {
    _receipt sam-old
    commit
}

# The replaced key signs with a date from before its end.
# finds: key-not-in-force (error) at receipts/2026-11/receipts-p-0006-*.statements
# finds: time-outside (remark) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
replaced_key_dated_back() {
    _receipt sam-old 2026-11-02T08:30:00Z
    commit
}

# Dora, who left, reviews P-07 as she used to.
# finds: after-departure (error) at documents/P-07/1.0/review-p-0007-*.statement
# status: 1
departed_reviewer() {
    change "$(path documents/P-07/1.0 review)" -e 's/^signer: .*/signer: p-0007/' \
        -e "s/^on: $(appointed p-0004)/on: $(appointed p-0007)/;/^previous/d" \
        -e "s/^time: .*/time: $NOW/"
    sign dora
    file documents/P-07/1.0
    commit
}

# Sam approves P-07 as Anna's deputy after the term.
# finds: out-of-role (error) at documents/P-07/1.0/approve-p-0006-*.statement
# status: 1
deputy_after_the_term() {
    approval P-07 p-0006 management-representative "$(appointed p-0005)"
    sed -i "s/^role: .*/&\nfor: p-0005/;s/^on: $(appointed p-0005)/&\non: $(id "$(path trust/p-0005 delegate)")/" \
        "$WORK/statement"
    sign sam
    file documents/P-07/1.0
    commit
}

# Sam approves as Anna's deputy and dates it into the term.
# finds: out-of-role (error) at documents/P-07/1.0/approve-p-0006-*.statement
# finds: time-outside (remark) at documents/P-07/1.0/approve-p-0006-*.statement
# status: 1
deputy_dated_into_the_term() {
    approval P-07 p-0006 management-representative "$(appointed p-0005)"
    sed -i "s/^role: .*/&\nfor: p-0005/;s/^on: $(appointed p-0005)/&\non: $(id "$(path trust/p-0005 delegate)")/" \
        "$WORK/statement"
    sed -i 's/^time: .*/time: 2026-11-03T10:00:00Z/;/^since/d' "$WORK/statement"
    sign sam
    file documents/P-07/1.0
    commit
}

# Ravi was dismissed, and reviews P-07 once more.
# finds: out-of-role (error) at documents/P-07/1.0/review-p-0004-*.statement
# status: 1
dismissed_reviewer() {
    later -600
    {
        printf 'statement: dismiss/1\nsystem: %s\non: %s\n' "$SYSTEM" "$SYSTEM"
        printf 'person: p-0004\nduty: reviewer\nreason: He moved\nsigner: p-0001\nrole: registrar\n'
        printf 'time: %s\nsince: %s\nvia: hand\n' "$NOW" "$SINCE"
    } | say
    sign ada
    file trust/p-0004
    settle
    later 600
    change "$(path documents/P-07/1.0 review)" -e "s/^time: .*/time: $NOW/;/^previous/d"
    sign ravi
    file documents/P-07/1.0
    commit
}

# Dora, who left, makes Anna her deputy.
# finds: after-departure (error) at trust/p-0007/delegate-p-0007-*.statement
# status: 1
deputy_of_one_who_left() {
    change "$(path trust/p-0005 delegate)" -e 's/^signer: .*/signer: p-0007/;s/^role: .*/role: reviewer/' \
        -e "s/^on: .*/on: $(appointed p-0007)/;/^previous/d;s/^time: .*/time: $NOW/"
    sign dora
    file trust/p-0007
    commit
}

# Dora, who left, is appointed again by Ada without being admitted anew.
# finds: after-departure (error) at documents/P-07/1.0/review-p-0007-*.statement
# status: 1
appointed_after_departure() {
    change "$(path trust/p-0007 appoint)" -e "/^previous/d;s/^time: .*/time: $NOW/" \
        -e 's/^duty: .*/&\nacting: yes/'
    sed -i 's/^acting: .*/until: 2027-01-01T00:00:00Z\nacting: acting/' "$WORK/statement"
    sign ada
    file trust/p-0007
    change "$(path documents/P-07/1.0 review)" -e 's/^signer: .*/signer: p-0007/' \
        -e "s/^on: $(appointed p-0004)/on: $(id "$FILED")/;/^previous/d;s/^time: .*/time: $NOW/"
    sign dora
    file documents/P-07/1.0
    commit
}

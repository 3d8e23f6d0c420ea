# 17: A manager acknowledges for others

# _receipt SIGNER KEY: a receipt of P-03 in somebody's name, signed with some key.
_receipt() {
    {
        printf 'statement: acknowledge/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" \
            "$(id "$(path documents/P-03/1.0 issue)")" "$(admitted "$1")"
        echo 'meaning: I have read and understood this text and will work by it.'
        printf 'signer: %s\ntime: %s\nsince: %s\nvia: hand\n' "$1" "$NOW" "$SINCE"
    } | say
    sign "$2"
    receipt
}

# Bo signs Olive's receipt with his own key.
# finds: unsigned (error) at receipts/2026-11/receipts-p-0003-*.statements
# status: 1
controllers_key() {
    _receipt p-0003 bo
    commit
}

# Ada makes receipts for three people at once.
# finds: unsigned (error) at receipts/2026-11/receipts-p-0003-*.statements
# finds: unsigned (error) at receipts/2026-11/receipts-p-0004-*.statements
# finds: unsigned (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
registrars_key_for_three() {
    for one in p-0003 p-0004 p-0006; do _receipt $one ada; done
    commit
}

# Bo copies Sam's signature of another receipt under the new one.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
signature_copied() {
    _receipt p-0006 sam
    rm "$FILED"
    armours "$(ls $C/receipts/2026-11/* | tail -1)" >"$WORK/armours"
    receipt
    commit
}

# Bo lets a person who left have read P-03.
# finds: after-departure (error) at receipts/2026-11/receipts-p-0007-*.statements
# status: 1
receipt_of_one_who_left() {
    _receipt p-0007 dora
    commit
}

# Bo attests that Sam has read P-03 on paper, and puts no paper there.
# finds: text-missing (error) at documents/P-03/1.0/attest-p-0002-*-attach-*.pdf
# status: 1
attested_without_paper() {
    {
        printf 'statement: attest/1\nsystem: %s\nitem: %s\non: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" "$SYSTEM" \
            "$(id "$(path documents/P-03/1.0 issue)")" "$(admitted p-0006)"
        printf 'person: p-0006\nmatter: acknowledged\nevidence: sha256:%s paper.pdf\n' \
            "$(printf paper | sha256sum | cut -c 1-64)"
        printf 'on-day: 2026-11-04\nmeaning: The paper lies here.\n'
        tail_of document-controller p-0002
    } | say
    sign bo
    file documents/P-03/1.0
    commit
}

# Ravi, who is not trusted with it, attests a paper of Sam.
# finds: out-of-role (error) at documents/P-03/1.0/attest-p-0004-*.statement
# status: 1
attested_by_a_colleague() {
    printf paper >"$WORK/paper"
    {
        printf 'statement: attest/1\nsystem: %s\nitem: %s\non: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" "$(appointed p-0004)" \
            "$(id "$(path documents/P-03/1.0 issue)")" "$(admitted p-0006)"
        printf 'person: p-0006\nmatter: acknowledged\nevidence: sha256:%s paper.pdf\n' "$(hash "$WORK/paper")"
        printf 'on-day: 2026-11-04\nmeaning: The paper lies here.\n'
        tail_of reviewer p-0004
    } | say
    sign ravi
    file documents/P-03/1.0
    cp "$WORK/paper" "$C/documents/P-03/1.0/$(stem)-attach-$(hash "$WORK/paper" | cut -c 1-16).pdf"
    commit
}

# Sam signs the receipt of an issue that is not the one of this text.
# finds: not-in-force (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
receipt_of_another_issue() {
    {
        printf 'statement: acknowledge/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" \
            "$(id "$(path documents/P-01/2.0 issue)")" "$(admitted p-0006)"
        echo 'meaning: I have read and understood this text and will work by it.'
        printf 'signer: p-0006\ntime: %s\nsince: %s\nvia: hand\n' "$NOW" "$SINCE"
    } | say
    sign sam
    receipt
    commit
}

# 6: An approval that nobody who may approve has signed

# Mallory, who has no key here, signs Anna's approval of P-07 with a key of his own.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
strangers_key() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    commit
}

# Mallory files Anna's approval of P-07 without any signature, and hopes that none is looked for.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
without_signature() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    file documents/P-07/1.0
    commit
}

# Mallory invents a person who approves P-07.
# finds: unknown-signer (error) at documents/P-07/1.0/approve-p-0099-*.statement
# status: 1
invented_person() {
    approval P-07 p-0099 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    commit
}

# Mallory puts the signature of Anna's true approval of P-09 under one of P-07.
# finds: bad-signature (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
signature_of_another() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    armours "$(path documents/P-09/1.0 approve)" >"$WORK/armours"
    file documents/P-07/1.0
    commit
}

# Mallory changes one digit of the signature of Anna's true approval and files it once more.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
damaged_signature() {
    true=$(path documents/P-09/1.0 approve)
    text "$true" | say
    armours "$true" | sed '3s/A/B/;3s/a/b/;3s/Q/R/' >"$WORK/armours"
    git rm -q "$true"
    file documents/P-09/1.0
    commit
}

# Ravi puts his own good signature under an approval in Anna's name.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
colleagues_key() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign ravi
    file documents/P-07/1.0
    commit
}

# Bo, impatient, lets a checkpoint settle a forged approval and issues P-07 on it.
# finds: rests-on-refused (deviation) at documents/P-07/1.0/issue-p-0002-*.statement
# finds: time-outside (remark) at documents/P-07/1.0/approve-p-0005-*.statement
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
forged_and_issued() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    issue P-07 "$(id "$(path documents/P-07/1.0 review)")" "$(id "$FILED")"
    sign bo
    file documents/P-07/1.0
    settle
    commit
}

# Mallory writes a good signature and a damaged one under one approval, so that either is taken.
# finds: bad-signature (deviation) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
one_of_two_signatures() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    token 5
    armours "$(path documents/P-09/1.0 approve)" >>"$WORK/armours"
    file documents/P-07/1.0
    commit
}

# He files one more copy of an approval that a checkpoint has settled, under the damaged signature only.
# finds: bad-signature (deviation) at documents/P-01/2.0/approve-p-0005-*.statement
# status: 1
damaged_once_settled() {
    text "$(path documents/P-01/2.0 approve)" | say
    armours "$(path documents/P-09/1.0 approve)" >>"$WORK/armours"
    file documents/P-01/2.0
    commit
}

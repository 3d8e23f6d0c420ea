# 28: A signature that was made for something else

# _approval NAMESPACE: Anna's approval of P-07, signed in some namespace, with her file key.
_receipt() {
    {
        printf 'statement: acknowledge/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" \
            "$(id "$(path documents/P-03/1.0 issue)")" "$(admitted p-0004)"
        echo 'meaning: I have read and understood this text and will work by it.'
        printf 'signer: p-0004\ntime: %s\nsince: %s\nvia: hand\n' "$NOW" "$SINCE"
    } | say
    sign ravi "$1"
    receipt
    commit
}

# Ravi was led to sign these bytes as a commit.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0004-*.statements
# status: 1
made_for_git() {
    _receipt git
}

# Ravi was led to sign these bytes as a file.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0004-*.statements
# status: 1
made_for_a_file() {
    _receipt file
}

# Ravi's signature was made for an approval and stands under a receipt.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0004-*.statements
# status: 1
made_for_another_kind() {
    _receipt approve@signet
}

# The namespace is written in capitals.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0004-*.statements
# status: 1
namespace_in_capitals() {
    _receipt ACKNOWLEDGE@signet
}

# The namespace has a blank at its end.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0004-*.statements
# status: 1
namespace_with_blank() {
    _receipt 'acknowledge@signet '
}

# The namespace is that of all statements, without the kind.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0004-*.statements
# status: 1
namespace_without_kind() {
    _receipt signet
}

# A checkpoint is signed as a receipt would be.
# finds: bad-signature (deviation) at checkpoints/checkpoint-p-0002-*.statement
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
checkpoint_as_receipt() {
    checkpoint
    sign bo acknowledge@signet
    file checkpoints
    commit
}

# A root statement is signed as an enrolment.
# finds: bad-signature (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
root_as_enrolment() {
    change "$ROOT_FILE" -e "s/^format: 1/system: $SYSTEM\nsupersedes: $SYSTEM\nformat: 1/" \
        -e 's/^number: 1/number: 2/' -e "s/^time: .*/time: $NOW/"
    sign ada enrol@signet
    sign bo enrol@signet
    file trust/p-0001
    commit
}

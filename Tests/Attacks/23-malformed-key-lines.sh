# 23: A malformed line of trust that is read past

# _enrolment KEY: an enrolment with a key as it is written there, signed by Mallory.
_enrolment() {
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nsigner: p-0030\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$1" "$NOW" | say
    sign mallory
    file trust/p-0030
    commit
}

# Mallory writes a comment behind his key.
# finds: statement-unreadable (error) at trust/p-0030/enrol-p-0030-*.statement
# status: 1
key_with_comment() {
    _enrolment "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub") mallory"
}

# Mallory writes an option before his key.
# finds: statement-unreadable (error) at trust/p-0030/enrol-p-0030-*.statement
# status: 1
key_with_options() {
    _enrolment "cert-authority $(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")"
}

# Mallory writes another type before his key.
# finds: unknown-signer (error) at trust/p-0030/enrol-p-0030-*.statement
# status: 1
key_of_another_type() {
    _enrolment "ssh-rsa $(cut -d ' ' -f 2 "$KEYS/mallory.pub")"
}

# Mallory writes his key with a padding that says the same.
# finds: unknown-signer (error) at trust/p-0030/enrol-p-0030-*.statement
# status: 1
key_with_padding() {
    _enrolment "ssh-ed25519 $(cut -d ' ' -f 2 "$KEYS/mallory.pub")===="
}

# Mallory leaves the key out.
# finds: statement-unreadable (error) at trust/p-0030/enrol-p-0030-*.statement
# status: 1
key_left_out() {
    printf 'statement: enrol/1\nsystem: %s\nsigner: p-0030\ntime: %s\nvia: hand\n' "$SYSTEM" "$NOW" | say
    sign mallory
    file trust/p-0030
    commit
}

# Mallory writes a line twice that may stand once.
# finds: statement-unreadable (error) at trust/p-0030/enrol-p-0030-*.statement
# status: 1
key_twice() {
    key=$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nkey: %s\nsigner: p-0030\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$key" "$key" "$NOW" | say
    sign mallory
    file trust/p-0030
    commit
}

# Mallory slips in a line that no statement of this kind has.
# finds: statement-unreadable (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
unknown_line() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sed -i 's/^role: .*/&\nadmin: yes/' "$WORK/statement"
    token 5
    file documents/P-07/1.0
    commit
}

# Mallory puts the lines in another order.
# finds: statement-unreadable (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
lines_out_of_order() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sed -i '/^signer: /{h;d};/^role: /G' "$WORK/statement"
    token 5
    file documents/P-07/1.0
    commit
}

# Anna's approval is of a kind that a later version may know.
# finds: statement-unreadable (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
kind_of_a_later_version() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sed -i 's/^statement: .*/statement: approve\/2/' "$WORK/statement"
    sign mallory approve@signet
    file documents/P-07/1.0
    commit
}

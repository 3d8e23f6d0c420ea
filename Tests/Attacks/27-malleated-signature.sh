# 27: A signature is written otherwise and still means the same to ssh-keygen

# _authority PERSON: of a founder is the root statement itself.
_authority() { [ "$1" = p-0002 ] && printf %s "$SYSTEM" || admitted "$1"; }

# _receipt KEY: a receipt of P-03 by somebody, signed.
_receipt() {
    {
        printf 'statement: acknowledge/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" \
            "$(id "$(path documents/P-03/1.0 issue)")" "$(_authority "${2:-p-0002}")"
        echo 'meaning: I have read and understood this text and will work by it.'
        printf 'signer: %s\ntime: %s\nsince: %s\nvia: hand\n' "${2:-p-0002}" "$NOW" "$SINCE"
    } | say
    sign "$1"
}

# _again: puts the blob in $WORK/blob in the place of the signature.
_again() {
    armour "$WORK/blob" >"$WORK/armours"
    receipt
    commit
}

# The version of the signature's form is another.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
version_zero() {
    _receipt bo
    { printf SSHSIG; u32 0; disarmour | tail -c +11; } >"$WORK/blob"
    _again
}

# The reserved field holds something.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
reserved_filled() {
    _receipt bo
    disarmour >"$WORK/old"
    # 10 bytes head, key 4 + 51, namespace 4 + 18, then the reserved field.
    { head -c 87 "$WORK/old"; word x; tail -c +92 "$WORK/old"; } >"$WORK/blob"
    _again
}

# Bytes follow the signature within the armour.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
bytes_behind() {
    _receipt bo
    { disarmour; printf xx; } >"$WORK/blob"
    _again
}

# The lines of the armour have another width.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
other_width() {
    _receipt bo
    disarmour >"$WORK/blob"
    WIDTH=76
    _again
}

# Words stand below the armour.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
words_below() {
    _receipt bo
    echo 'approved!' >>"$WORK/armours"
    receipt
    commit
}

# Words stand between the text and the armour.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
words_between() {
    _receipt bo
    { echo; cat "$WORK/armours"; } >"$WORK/with"
    cp "$WORK/with" "$WORK/armours"
    receipt
    commit
}

# Blanks end the lines of the armour.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
blanks_in_the_armour() {
    _receipt bo
    sed -i '3s/$/ /' "$WORK/armours"
    receipt
    commit
}

# The armour has the line ends of another system.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
line_ends_in_the_armour() {
    _receipt bo
    sed -i 's/$/\r/' "$WORK/armours"
    receipt
    commit
}

# The last line of the file does not end.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
last_line_open() {
    _receipt bo
    printf %s "$(cat "$WORK/armours")" >"$WORK/with"
    cp "$WORK/with" "$WORK/armours"
    receipt
    commit
}

# The scalar of an Ed25519 signature has the order of the group added.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
scalar_with_the_order() {
    _receipt bo
    disarmour >"$WORK/old"
    tail -c 32 "$WORK/old" | od -An -v -tu1 | tr -s ' \n' '\n\n' | awk '
        BEGIN { split("237 211 245 92 26 99 18 88 214 156 247 162 222 249 222 20 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 16", L, " ") }
        NF { n++; s = $1 + L[n] + carry; carry = int(s / 256); printf "%d\n", s % 256 }' >"$WORK/scalar"
    { head -c $(($(wc -c <"$WORK/old") - 32)) "$WORK/old"; bytes $(cat "$WORK/scalar"); } >"$WORK/blob"
    _again
}

# A signature is hashed with SHA-1 by its own word.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0002-*.statements
# status: 1
hash_of_another_name() {
    _receipt bo
    disarmour | sed 's/sha512/sha384/' >"$WORK/blob"
    _again
}

# The same receipt is filed twice, each time under a good signature of its own: it counts once.
# harmless: several files of one statement are one statement with all its signatures
# status: 0
signed_twice() {
    _receipt ravi p-0004
    receipt
    sign ravi
    sed -i '1,/^-----END/d' "$WORK/armours"
    receipt
    commit
}

# One armour stands twice under one receipt.
# harmless: a signature is counted by the person it belongs to, never by itself
# status: 0
armour_twice() {
    _receipt bo
    cat "$WORK/armours" "$WORK/armours" >"$WORK/with"
    cp "$WORK/with" "$WORK/armours"
    receipt
    commit
}

# 44: Keys of kinds that do not count (beside the table)

# _signed: a receipt in Sam's name with the key $WORK/weak.
_signed() {
    {
        printf 'statement: acknowledge/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" \
            "$(id "$(path documents/P-03/1.0 issue)")" "$(admitted p-0006)"
        echo 'meaning: I have read and understood this text and will work by it.'
        printf 'signer: p-0006\ntime: %s\nsince: %s\nvia: hand\n' "$NOW" "$SINCE"
    } | say
    ssh-keygen -q -Y sign -n acknowledge@signet -f "$1" "$WORK/statement" 2>/dev/null
    cat "$WORK/statement.sig" >>"$WORK/armours"
    receipt
    commit
}

# An RSA key of 1,024 bits signs.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
rsa_1024() {
    ssh-keygen -q -t rsa -b 1024 -N '' -f "$WORK/weak"
    _signed "$WORK/weak"
}

# An RSA key of 2,048 bits signs.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
rsa_2048() {
    ssh-keygen -q -t rsa -b 2048 -N '' -f "$WORK/weak"
    _signed "$WORK/weak"
}

# A DSA key signs, which the form of an enrolment would let in.
# finds: bad-signature (error) at trust/p-0031/enrol-p-0031-*.statement
# status: 1
dsa() {
    openssl dsaparam -genkey -out "$WORK/weak.pem" 1024 2>/dev/null
    {
        word ssh-dss
        # Only the form matters: no key of this kind is ever read.
        word x
    } >"$WORK/weak.key"
    printf 'statement: enrol/1\nsystem: %s\nkey: ssh-dss %s\nsigner: p-0031\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$(base64 -w 0 "$WORK/weak.key")" "$NOW" | say
    openssl dgst -sha1 -sign "$WORK/weak.pem" -out "$WORK/raw" "$WORK/statement"
    { word ssh-dss; string "$WORK/raw"; } >"$WORK/inner"
    blob enrol@signet sha512 "$WORK/weak.key" "$WORK/inner" >"$WORK/blob"
    armour "$WORK/blob" >"$WORK/armours"
    file trust/p-0031
    commit
}

# Sam's own key signs through a certificate that he made for it himself.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
certificate() {
    cp "$KEYS/sam" "$KEYS/sam.pub" "$WORK/"
    ssh-keygen -q -s "$KEYS/mallory" -I sam -n p-0006 "$WORK/sam.pub" 2>/dev/null
    _signed "$WORK/sam-cert.pub"
}

# The key in the signature has the y of a point for which one signature fits every text.
# finds: bad-signature (error) at trust/p-0032/enrol-p-0032-*.statement
# status: 1
point_of_small_order() {
    {
        word ssh-ed25519
        u32 32
        bytes 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    } >"$WORK/weak.key"
    printf 'statement: enrol/1\nsystem: %s\nkey: ssh-ed25519 %s\nsigner: p-0032\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$(base64 -w 0 "$WORK/weak.key")" "$NOW" | say
    {
        word ssh-ed25519
        u32 64
        bytes 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
        bytes 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    } >"$WORK/inner"
    blob enrol@signet sha512 "$WORK/weak.key" "$WORK/inner" >"$WORK/blob"
    armour "$WORK/blob" >"$WORK/armours"
    file trust/p-0032
    commit
}

# An RSA key signs with the hash of old, SHA-1.
# finds: bad-signature (error) at trust/p-0033/enrol-p-0033-*.statement
# status: 1
rsa_with_sha1() {
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out "$WORK/weak.pem" 2>/dev/null
    chmod 600 "$WORK/weak.pem"
    ssh-keygen -y -f "$WORK/weak.pem" >"$WORK/weak.pub"
    cut -d ' ' -f 2 "$WORK/weak.pub" | base64 -d >"$WORK/weak.key"
    printf 'statement: enrol/1\nsystem: %s\nkey: %s\nsigner: p-0033\ntime: %s\nvia: hand\n' \
        "$SYSTEM" "$(cut -d ' ' -f 1,2 "$WORK/weak.pub")" "$NOW" | say
    signed_bytes enrol@signet >"$WORK/signed"
    openssl dgst -sha1 -sign "$WORK/weak.pem" -out "$WORK/raw" "$WORK/signed"
    { word ssh-rsa; string "$WORK/raw"; } >"$WORK/inner"
    blob enrol@signet sha512 "$WORK/weak.key" "$WORK/inner" >"$WORK/blob"
    armour "$WORK/blob" >"$WORK/armours"
    file trust/p-0033
    commit
}

# 30: A hardware key was made so that nobody need touch it

# _approval FLAGS: Anna's approval of P-07 with these flags.
_approval() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    token "$1"
    file documents/P-07/1.0
    commit
}

# Nobody touched the token.
# finds: bad-signature (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
no_touch() {
    _approval 0
}

# The token tells a PIN, but no touch.
# finds: bad-signature (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
pin_without_touch() {
    _approval 4
}

# The token tells more than this version knows.
# finds: bad-signature (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
unknown_flags() {
    _approval 69
}

# The flags below the signature are not those that were signed.
# finds: bad-signature (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
flags_changed() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    token 0
    disarmour >"$WORK/old"
    { head -c $(($(wc -c <"$WORK/old") - 5)) "$WORK/old"; bytes 5 0 0 0 7; } >"$WORK/blob"
    armour "$WORK/blob" >"$WORK/armours"
    file documents/P-07/1.0
    commit
}

# The counter below the signature is not the one that was signed.
# finds: bad-signature (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
counter_changed() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    token 5
    disarmour >"$WORK/old"
    { head -c $(($(wc -c <"$WORK/old") - 5)) "$WORK/old"; bytes 5 0 0 0 9; } >"$WORK/blob"
    armour "$WORK/blob" >"$WORK/armours"
    file documents/P-07/1.0
    commit
}

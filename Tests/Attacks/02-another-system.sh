# 2: Everything is founded anew, by others or by the founders themselves

# _found FOUNDER...: says a first root statement by some people, all of them registrar and controller.
_found() {
    {
        printf 'statement: root/1\nformat: 1\nnumber: 1\ntitle: Management system\n'
        number=1
        for founder; do
            printf 'person: p-000%s\nkey: %s\nseat: document-controller\nseat: registrar\nseat: root\n' \
                $number "$(cut -d ' ' -f 1,2 "$KEYS/$founder.pub")"
            number=$((number + 1))
        done
        echo "threshold: ${THRESHOLD:-$#}"
        number=1
        for founder; do
            echo "signer: p-000$number"
            number=$((number + 1))
        done
        printf 'time: %s\nrules: %s\nvia: hand\n' "$(at -900000)" "$RULES"
    } | say
    for founder; do sign "$founder"; done
    file trust/p-0001
}

# Mallory founds a system of his own in the place of this one; an auditor has noted the root.
# verify: --root ROOT
# finds: root-unknown (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
usurpers_system() {
    rules=$(ls $C/documents/RULES/1.0/*)
    cp "$rules" "$WORK/rules"
    git rm -rq $C/documents $C/trust $C/checkpoints $C/people $C/receipts
    _found mallory
    mkdir -p $C/documents/RULES/1.0
    cp "$WORK/rules" "$C/documents/RULES/1.0/$(stem)-text-$(hash "$WORK/rules" | cut -c 1-16).yaml"
    commit
}

# Ada and Bo found their system once more, with the keys they have, and begin from nothing.
# verify: --root ROOT --checkpoint NEWEST
# finds: root-unknown (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
founded_again() {
    git rm -rq $C/documents $C/trust $C/checkpoints $C/people $C/receipts
    _found ada bo
    commit
}

# Mallory puts his root beside the true one and hopes that the first one found is taken.
# finds: other-system (error) at trust/p-0001/root-p-0001-*.statement
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
second_root_beside() {
    _found mallory
    commit
}

# Mallory puts his root beside the true one, and takes away what the true one rests on.
# finds: root-contested (error) at trust/p-0001/root-p-0001-*.statement
# finds: root-contested (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
second_root_and_no_checkpoints() {
    _found mallory
    git rm -q $C/checkpoints/*
    commit
}

# Ada founds a system with Bo named as a founder who never signed.
# finds: not-gathered (remark) at trust/p-0001/root-p-0001-*.statement
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
founder_who_never_signed() {
    _found ada bo
    sed '/^-----END/q' "$WORK/armours" >"$WORK/one"
    cp "$WORK/one" "$WORK/armours"
    rm "$FILED"
    file trust/p-0001
    commit
}

# Mallory takes the first root statement away and puts his own there, under the statements of all.
# verify: --root ROOT
# finds: root-unknown (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
root_exchanged() {
    git rm -q $C/trust/p-0001/*-root-*
    _found mallory
    commit
}

# Mallory counts on a threshold of nobody.
# finds: other-system (error) at trust/p-0001/root-p-0001-*.statement
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
founded_by_nobody() {
    THRESHOLD=0
    _found mallory
    commit
}

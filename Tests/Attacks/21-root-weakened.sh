# 21: The root of trust is changed by fewer than it takes

# _root [SED ARGUMENTS...]: says root statement 2, as the first but for what is changed.
_root() {
    change "$ROOT_FILE" -e "s/^format: 1/system: $SYSTEM\nsupersedes: $SYSTEM\nformat: 1/" \
        -e 's/^number: 1/number: 2/' -e "s/^time: .*/time: $NOW/" \
        -e "s/^rules: .*/&\nsince: $SINCE/" "$@"
}

# Ada alone lowers the threshold to one.
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
threshold_lowered_by_one() {
    _root -e 's/^threshold: 2/threshold: 1/' -e '/^signer: p-0002/d'
    sign ada
    file trust/p-0001
    commit
}

# Ada names Bo as second signer and signs for both.
# finds: not-gathered (remark) at trust/p-0001/root-p-0001-*.statement
# status: 0
signed_for_the_other() {
    _root -e 's/^threshold: 2/threshold: 1/'
    sign ada
    sign ada
    file trust/p-0001
    commit
}

# Ada and Mallory, a holder only by this statement, put Bo out of the root.
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
new_holder_signs_for_old() {
    _root -e 's/^person: p-0002/person: p-0099/' -e 's/^signer: p-0002/signer: p-0099/' \
        -e "s#^key: $(cut -d ' ' -f 1,2 "$KEYS/bo.pub" | sed 's/[+]/[+]/g')#key: $(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")#"
    sign ada
    sign mallory
    file trust/p-0001
    commit
}

# Ada and Bo sign a root whose threshold nobody could meet.
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
threshold_of_three() {
    _root -e 's/^threshold: 2/threshold: 3/'
    sign ada
    sign bo
    file trust/p-0001
    commit
}

# Ada and Bo sign a root whose threshold is nobody.
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
threshold_of_nobody() {
    _root -e 's/^threshold: 2/threshold: 0/'
    sign ada
    sign bo
    file trust/p-0001
    commit
}

# Ada takes Bo's seat with her own key, so that one key is two holders.
# finds: root-not-signed (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
one_key_in_two_seats() {
    _root -e "s#^key: $(cut -d ' ' -f 1,2 "$KEYS/bo.pub" | sed 's/[+]/[+]/g')#key: $(cut -d ' ' -f 1,2 "$KEYS/ada.pub")#"
    sign ada
    sign bo
    file trust/p-0001
    commit
}

# Ada and Bo leave a number out, so that a statement may be slipped in later.
# finds: root-contested (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
number_left_out() {
    _root -e 's/^number: 2/number: 3/'
    sign ada
    sign bo
    file trust/p-0001
    commit
}

# Ada and Bo sign two different roots number 2.
# finds: root-contested (error) at trust/p-0001/root-p-0001-*.statement
# finds: root-contested (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
two_roots_number_two() {
    _root
    sign ada
    sign bo
    file trust/p-0001
    _root -e 's/^title: .*/title: Another system/'
    sign ada
    sign bo
    file trust/p-0001
    commit
}

# Ada waits with her own signature and hopes that one is enough.
# finds: not-gathered (remark) at trust/p-0001/root-p-0001-*.statement
# status: 0
only_one_has_signed() {
    _root -e 's/^title: .*/title: Another system/'
    sign bo
    file trust/p-0001
    commit
}

# Ada puts an older root back into force, which follows nothing.
# finds: root-contested (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
root_follows_nothing() {
    _root
    sed -i "s/^supersedes: .*/supersedes: $(printf x | sha256sum | cut -c 1-64)/" "$WORK/statement"
    sign ada
    sign bo
    file trust/p-0001
    commit
}

# Mallory puts his key beside Ada's in a root that only he has signed.
# finds: not-gathered (remark) at trust/p-0001/root-p-0001-*.statement
# status: 0
key_smuggled_in() {
    _root -e "0,/^key: /s#^key: .*#&\nkey: $(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")#"
    sign mallory
    file trust/p-0001
    commit
}

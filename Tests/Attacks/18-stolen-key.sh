# 18: A key is stolen and used

# _review KEY [SECONDS]: a review of P-07 in Tess's name.
_review() {
    change "$(path documents/P-07/1.0 review)" -e 's/^signer: .*/signer: p-0008/' \
        -e "s/^on: $(appointed p-0004)/on: $(appointed p-0008)/;/^previous/d" \
        -e "s/^time: .*/time: $(at "${2:-0}")/;${3:-}"
    sign "$1"
    file documents/P-07/1.0
}

# The thief of Tess's key reviews P-07 after the theft was reported.
# finds: key-not-in-force (error) at documents/P-07/1.0/review-p-0008-*.statement
# status: 1
used_after_the_report() {
    _review tess-old
    commit
}

# The thief dates his review to before the theft.
# finds: key-not-in-force (error) at documents/P-07/1.0/review-p-0008-*.statement
# finds: time-outside (remark) at documents/P-07/1.0/review-p-0008-*.statement
# status: 1
used_and_dated_back() {
    _review tess-old -262500 '/^since/d'
    commit
}

# The thief has a checkpoint settle what he signed.
# finds: key-not-in-force (error) at documents/P-07/1.0/review-p-0008-*.statement
# status: 1
used_and_settled() {
    _review tess-old
    settle
    commit
}

# The thief reports Tess's new key, so that she can sign no more; he alone.
# finds: unsigned (error) at trust/p-0008/compromise-p-0001-*.statement
# status: 1
thief_reports_the_new_key() {
    change "$(path trust/p-0008 compromise)" -e "s/^key: .*/key: $(cut -d ' ' -f 1,2 "$KEYS/tess.pub" | sed 's/\//\\\//g')/" \
        -e "/^previous/d;s/^time: .*/time: $NOW/;s/^since: .*/since: $SINCE/" \
        -e '/^signer: p-0002/,/^role: document-controller/d'
    sign tess-old
    file trust/p-0008
    commit
}

# Ada alone reports Anna's key as stolen, which would put her approvals in doubt.
# finds: two-people-needed (error) at trust/p-0005/compromise-p-0001-*.statement
# status: 1
reported_by_one() {
    change "$(path trust/p-0008 compromise)" -e 's/^person: .*/person: p-0005/' \
        -e "s/^key: .*/key: $(cut -d ' ' -f 1,2 "$KEYS/anna.pub" | sed 's/\//\\\//g')/" \
        -e "/^previous/d;s/^time: .*/time: $NOW/;s/^since: .*/since: $SINCE/" \
        -e '/^signer: p-0002/,/^role: document-controller/d'
    sign ada
    file trust/p-0005
    commit
}

# Ravi's key is reported from checkpoint 10 on: what he signed since is contested and says so.
# finds: contested (deviation) at documents/P-07/1.0/review-p-0004-*.statement
# finds: contested (deviation) at documents/P-09/1.0/review-p-0004-*.statement
# finds: contested (deviation) at documents/P-11/1.0/review-p-0004-*.statement
# status: 1
what_it_signed_is_contested() {
    change "$(path trust/p-0008 compromise)" -e 's/^person: .*/person: p-0004/' \
        -e "s/^key: .*/key: $(cut -d ' ' -f 1,2 "$KEYS/ravi.pub" | sed 's/\//\\\//g')/" \
        -e "s/^trusted-until: .*/trusted-until: $(id "$(ls $C/checkpoints/*.statement | sed -n 10p)")/" \
        -e "/^previous/d;s/^time: .*/time: $NOW/;s/^since: .*/since: $SINCE/"
    sign ada
    sign bo
    file trust/p-0004
    settle
    commit
}

# Anna upholds her own contested statement.
# finds: out-of-role (error) at trust/p-0004/uphold-p-0004-*.statement
# status: 1
upheld_by_its_signer() {
    {
        printf 'statement: uphold/1\nsystem: %s\non: %s\ntarget: %s\nreason: It was me\n' "$SYSTEM" \
            "$(appointed p-0004)" "$(id "$(path documents/P-07/1.0 review)")"
        NO_RULES=1 tail_of reviewer p-0004
    } | say
    sign ravi
    file trust/p-0004
    commit
}

# The report names a checkpoint that does not exist as the last one to be trusted.
# finds: reference-missing (error) at trust/p-0004/compromise-p-0001-*.statement
# status: 1
trusted_until_nothing() {
    change "$(path trust/p-0008 compromise)" -e 's/^person: .*/person: p-0004/' \
        -e "s/^key: .*/key: $(cut -d ' ' -f 1,2 "$KEYS/ravi.pub" | sed 's/\//\\\//g')/" \
        -e "s/^trusted-until: .*/trusted-until: $(printf x | sha256sum | cut -c 1-64)/" \
        -e "/^previous/d;s/^time: .*/time: $NOW/;s/^since: .*/since: $SINCE/"
    sign ada
    sign bo
    file trust/p-0004
    commit
}

# 33: A revision that was superseded or withdrawn is presented as the one in force

# _again DOCUMENT REVISION SED...: Bo issues a revision again, with some changes.
_again() {
    issue=$(path "documents/$1/$2" issue)
    shift 2
    change "$issue" -e "s/^time: .*/time: $NOW/;/^previous/d;s/^from: .*/from: $NOW/;s/^since: .*/since: $SINCE/" "$@"
    sign bo
    file "$(dirname "${issue#"$C"/}")"
    commit
}

# Bo issues the first revision of P-01 again.
# finds: issue-race (deviation) at documents/P-01/1.0/issue-p-0002-*.statement
# status: 1
first_revision_again() {
    _again P-01 1.0
}

# Bo issues the first revision of P-01 as the successor of the second.
# finds: issue-race (deviation) at documents/P-01/1.0/issue-p-0002-*.statement
# status: 1
first_revision_supersedes_second() {
    _again P-01 1.0 -e "s/^item: .*/&\nsupersedes: $(id "$(path documents/P-01/2.0 issue)")/"
}

# Bo issues it as a replacement of the second.
# finds: issue-race (deviation) at documents/P-01/1.0/issue-p-0002-*.statement
# status: 1
first_revision_replaces_second() {
    _again P-01 1.0 -e "s/^item: .*/&\nreplaces: $(id "$(path documents/P-01/2.0 issue)")/"
}

# Bo issues P-05, which was withdrawn, again.
# finds: issue-race (deviation) at documents/P-05/1.0/issue-p-0002-*.statement
# status: 1
withdrawn_again() {
    _again P-05 1.0
}

# Olive submits a second revision 2.0 on the basis of the first.
# finds: stale-base (deviation) at documents/P-01/2.0/submit-p-0003-*.statement
# status: 1
second_from_the_first() {
    change "$(path documents/P-01/2.0 submit)" -e "s/^time: .*/time: $NOW/;/^previous/d;s/^since: .*/since: $SINCE/"
    sign olive
    file documents/P-01/2.0
    old=$(ls $C/documents/P-01/2.0/*-text-* | head -1)
    cp "$old" "$C/documents/P-01/2.0/$(stem)-text-$(hash "$old" | cut -c 1-16).md"
    commit
}

# Olive leaves a number out: 4.0 shall follow 2.0.
# finds: wrong-revision (deviation) at documents/P-01/4.0/submit-p-0003-*.statement
# status: 1
number_left_out() {
    change "$(path documents/P-01/2.0 submit)" -e "s/^time: .*/time: $NOW/;/^previous/d;s/^since: .*/since: $SINCE/" \
        -e 's/^item: P-01 2.0/item: P-01 4.0/;s/^base: .*/base: 2.0/' \
        -e "s/^on: $(id "$(path documents/P-01/1.0 issue)")/on: $(id "$(path documents/P-01/2.0 issue)")/"
    sign olive
    file documents/P-01/4.0
    old=$(ls $C/documents/P-01/2.0/*-text-* | head -1)
    cp "$old" "$C/documents/P-01/4.0/$(stem)-text-$(hash "$old" | cut -c 1-16).md"
    commit
}

# Bo withdraws P-05 a second time, from an earlier day.
# finds: not-in-force (deviation) at documents/P-05/1.0/withdraw-p-0002-*.statement
# status: 1
withdrawn_twice() {
    change "$(path documents/P-05/1.0 withdraw)" -e "s/^time: .*/time: $NOW/;/^previous/d" -e 's/^reason: .*/reason: Earlier/'
    sign bo
    file documents/P-05/1.0
    commit
}

# Bo withdraws the first revision of P-01, so that the second seems to be none.
# finds: issue-race (deviation) at documents/P-01/1.0/withdraw-p-0002-*.statement
# status: 1
superseded_withdrawn() {
    change "$(path documents/P-05/1.0 withdraw)" -e "s/^time: .*/time: $NOW/;/^previous/d;s/^from: .*/from: $NOW/" \
        -e "s/^item: .*/item: $(value "$(path documents/P-01/1.0 submit)" item)/" \
        -e "s/^supersedes: .*/supersedes: $(id "$(path documents/P-01/1.0 issue)")/"
    sign bo
    file documents/P-01/1.0
    commit
}

# Olive takes the identifier of a document of others for a text of her own.
# finds: identifier-taken (deviation) at documents/P-03/1.0/submit-p-0003-*.statement
# status: 1
identifier_of_another_document() {
    change "$(path documents/P-07/1.0 submit)" -e "s/^time: .*/time: $NOW/;/^previous/d" \
        -e 's/^item: P-07 1.0/item: P-03 1.0/'
    sign olive
    file documents/P-03/1.0
    for one in "$(beside documents/P-07/1.0 text)" "$(beside documents/P-07/1.0 attach)"; do
        cp "$one" "$C/documents/P-03/1.0/$(stem)-$(printf %s "$one" | sed 's/.*-p-0003-[0-9a-f]*-//')"
    done
    commit
}

# Olive takes P-03 1.0 back after it was issued.
# finds: late-objection (deviation) at documents/P-03/1.0/take-back-p-0003-*.statement
# status: 1
taken_back_after_issue() {
    {
        printf 'statement: take-back/1\nsystem: %s\nitem: %s\non: %s\non: %s\nreason: No\n' "$SYSTEM" \
            "$(value "$(path documents/P-03/1.0 submit)" item)" \
            "$(id "$(path documents/P-03/1.0 submit)")" "$(admitted p-0003)"
        NO_RULES=1 tail_of - p-0003
    } | say
    sign olive
    file documents/P-03/1.0
    commit
}

# Bo issues P-07, which Ravi has since sent back.
# finds: stopped (deviation) at documents/P-07/1.0/issue-p-0002-*.statement
# status: 1
issued_although_sent_back() {
    later -600
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    token 5
    file documents/P-07/1.0
    approved=$(id "$FILED")
    {
        printf 'statement: reject/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" \
            "$(value "$(path documents/P-07/1.0 submit)" item)" \
            "$(id "$(path documents/P-07/1.0 submit)")" "$(appointed p-0004)"
        printf 'meaning: I do not approve it.\nreason: Dangerous\n'
        tail_of reviewer p-0004
    } | say
    sign ravi
    file documents/P-07/1.0
    settle
    later 600
    issue P-07 "$(id "$(path documents/P-07/1.0 review)")" "$approved"
    sign bo
    file documents/P-07/1.0
    commit
}

# 8: An author decides about the own text

# Anna approves P-11, which she wrote.
# finds: author-decides (error) at documents/P-11/1.0/approve-p-0005-*.statement
# status: 1
author_approves() {
    approval P-11 p-0005 management-representative "$(appointed p-0005)"
    token 5
    file documents/P-11/1.0
    commit
}

# Anna approves her P-11, and Bo, who owes her a favour, issues it.
# finds: author-decides (error) at documents/P-11/1.0/approve-p-0005-*.statement
# finds: rests-on-refused (deviation) at documents/P-11/1.0/issue-p-0002-*.statement
# status: 1
author_approves_and_it_is_issued() {
    approval P-11 p-0005 management-representative "$(appointed p-0005)"
    token 5
    file documents/P-11/1.0
    issue P-11 "$(id "$(path documents/P-11/1.0 review)")" "$(id "$FILED")"
    sign bo
    file documents/P-11/1.0
    settle
    commit
}

# Olive reviews her own P-07, in the name of a role that she does not even hold.
# finds: out-of-role (error) at documents/P-07/1.0/review-p-0003-*.statement
# status: 1
author_reviews() {
    change "$(path documents/P-07/1.0 review)" -e 's/^signer: .*/signer: p-0003/' \
        -e "/^previous: /d;s/^time: .*/time: $NOW/"
    sign olive
    file documents/P-07/1.0
    commit
}

# Sam approves Anna's P-11 as her deputy, after the term and for the author herself.
# finds: out-of-role (error) at documents/P-11/1.0/approve-p-0006-*.statement
# status: 1
deputy_of_the_author() {
    approval P-11 p-0006 management-representative "$(appointed p-0005)"
    sed -i "s/^role: .*/&\nfor: p-0005/;s/^on: $(appointed p-0005)/&\non: $(id "$(path trust/p-0005 delegate)")/" \
        "$WORK/statement"
    sign sam
    file documents/P-11/1.0
    commit
}

# Anna rejects nobody's text but approves her own as its reviewer, to fill the first seat.
# finds: author-decides (error) at documents/P-11/1.0/review-p-0005-*.statement
# status: 1
author_fills_the_review_seat() {
    change "$(path documents/P-11/1.0 review)" -e 's/^signer: .*/signer: p-0005/' \
        -e 's/^role: .*/role: management-representative/' \
        -e "s/^on: $(appointed p-0004)/on: $(appointed p-0005)/" \
        -e "/^previous: /d;s/^time: .*/time: $NOW/"
    token 5
    file documents/P-11/1.0
    commit
}

# Anna names somebody else as author of her text and only types it, then approves it.
# finds: identifier-taken (deviation) at documents/P-11/1.0/submit-p-0005-*.statement
# status: 1
author_hides_behind_typist() {
    change "$(path documents/P-11/1.0 submit)" -e 's/^author: .*/author: p-0003\ntyped-by: p-0005/' \
        -e "/^previous: /d;s/^time: .*/time: $NOW/"
    token 5
    file documents/P-11/1.0
    for beside in "$(beside documents/P-11/1.0 text)" "$(beside documents/P-11/1.0 attach)"; do
        end=$(printf %s "$beside" | sed 's/.*-p-0005-[0-9a-f]*-//')
        cp "$beside" "$C/documents/P-11/1.0/$(stem)-$end"
    done
    commit
}

# Anna issues her own P-11 without any approval: she lets Bo sign what names the review alone.
# finds: route-not-filled (error) at documents/P-11/1.0/issue-p-0002-*.statement
# status: 1
issue_without_approval() {
    issue P-11 "$(id "$(path documents/P-11/1.0 review)")"
    sign bo
    file documents/P-11/1.0
    commit
}

# 4: A statement claims an earlier time

# Sam's receipt of P-01 came late; he dates it before the newest checkpoint.
# finds: time-outside (remark) at receipts/2026-11/receipts-p-0006-*.statements
# status: 0
receipt_dated_back() {
    text "$(ls $C/receipts/2026-11/* | tail -1)" |
        sed -e "s/^time: .*/time: $(at -90000)/;/^previous/d;/^since/d" | say
    sign sam
    receipt
    commit
}

# Anna dates her approval of P-07 to the day before yesterday.
# finds: time-outside (remark) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 0
approval_dated_back() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)" -172800
    token 5
    file documents/P-07/1.0
    commit
}

# Bo issues P-09 so that it was in force a month ago.
# finds: instant-in-past (deviation) at documents/P-09/1.0/issue-p-0002-*.statement
# status: 1
issue_in_force_since_long() {
    FROM=$(at -2592000)
    issue P-09 "$(id "$(path documents/P-09/1.0 review)")" "$(id "$(path documents/P-09/1.0 approve)")"
    sign bo
    file documents/P-09/1.0
    commit
}

# Bo dates a checkpoint before the one that it follows.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
checkpoint_dated_back() {
    TIME=$(at -400000)
    checkpoint
    sign bo
    file checkpoints
    commit
}

# Bo dates the whole issue of P-09 back and lets his next checkpoint settle it.
# finds: instant-in-past (deviation) at documents/P-09/1.0/issue-p-0002-*.statement
# finds: time-outside (remark) at documents/P-09/1.0/issue-p-0002-*.statement
# status: 1
issue_dated_back_and_settled() {
    FROM=$(at -172800)
    issue P-09 "$(id "$(path documents/P-09/1.0 review)")" "$(id "$(path documents/P-09/1.0 approve)")"
    sed -i "s/^time: .*/time: $(at -172800)/" "$WORK/statement"
    sign bo
    file documents/P-09/1.0
    settle
    commit
}

# Dora, who left, dates a review of P-07 to the day before.
# finds: after-departure (error) at documents/P-07/1.0/review-p-0007-*.statement
# finds: time-outside (remark) at documents/P-07/1.0/review-p-0007-*.statement
# status: 1
review_dated_before_departure() {
    change "$(path documents/P-07/1.0 review)" -e 's/^signer: .*/signer: p-0007/' \
        -e "s/^on: $(appointed p-0004)/on: $(appointed p-0007)/;/^previous/d;/^since/d" \
        -e "s/^time: .*/time: 2026-11-02T08:19:00Z/"
    sign dora
    file documents/P-07/1.0
    commit
}

# Olive dates a submission before the system itself began.
# finds: front-matter-differs (error) at documents/P-13/1.0/submit-p-0003-*-text-*.md
# finds: time-outside (remark) at documents/P-13/1.0/submit-p-0003-*.statement
# status: 1
submission_before_the_beginning() {
    change "$(path documents/P-01/1.0 submit)" -e 's/^item: P-01/item: P-13/;s/^time: .*/time: 2020-01-01T00:00:00Z/' \
        -e '/^previous/d;/^since/d;s/^title: .*/title: Text P-13/'
    sign olive
    file documents/P-13/1.0
    for beside in "$(beside documents/P-01/1.0 text)" "$(beside documents/P-01/1.0 attach)"; do
        end=$(printf %s "$beside" | sed 's/.*-p-0003-[0-9a-f]*-//')
        cp "$beside" "$C/documents/P-13/1.0/$(stem)-$end"
    done
    commit
}

# Ada writes that Sam joined long before he did.
# finds: time-outside (remark) at trust/p-0006/join-p-0001-*.statement
# status: 0
membership_since_long() {
    change "$(path trust/p-0006 join)" -e 's/^group: .*/&\nfrom: 2020-01-01T00:00:00Z/' \
        -e '/^previous/d;s/^time: .*/time: 2026-11-02T08:00:00Z/'
    sign ada
    file trust/p-0006
    commit
}

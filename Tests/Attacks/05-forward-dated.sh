# 5: A statement claims a time that has not come

# Anna dates her approval of P-07 a year ahead.
# finds: time-ahead (deviation) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
approval_ahead() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)" 31536000
    token 5
    file documents/P-07/1.0
    commit
}

# Anna dates her approval an hour ahead, and Bo's checkpoint settles it now.
# finds: time-ahead (deviation) at documents/P-07/1.0/approve-p-0005-*.statement
# finds: time-outside (remark) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
approval_ahead_settled_now() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)" 3600
    token 5
    file documents/P-07/1.0
    settle
    commit
}

# Bo dates his checkpoint a year ahead, so that whatever comes in between counts as late.
# finds: time-ahead (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
checkpoint_ahead() {
    TIME=$(at 31536000)
    NEXT=$(at 32140800)
    checkpoint
    sign bo
    file checkpoints
    commit
}

# Sam dates his receipt ten minutes ahead.
# finds: time-ahead (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
receipt_ahead() {
    text "$(ls $C/receipts/2026-11/* | tail -1)" |
        sed -e "s/^time: .*/time: $(at 600)/;/^previous/d" | say
    sign sam
    receipt
    commit
}

# Anna's appointment of a deputy begins next year; he dates his statement into that term.
# finds: presence-not-shown (error) at documents/P-07/1.0/approve-p-0004-*.statement
# finds: time-ahead (deviation) at documents/P-07/1.0/approve-p-0004-*.statement
# status: 1
deputy_ahead_of_the_term() {
    change "$(path trust/p-0005 delegate)" -e "s/^from: .*/from: 2027-02-01T00:00:00Z/" \
        -e "s/^until: .*/until: 2027-03-01T00:00:00Z/;s/^time: .*/time: $NOW/;/^previous/d" \
        -e 's/^deputy: .*/deputy: p-0004/'
    token 5
    file trust/p-0005
    approval P-07 p-0004 management-representative "$(appointed p-0005)" 8000000
    sed -i "s/^role: .*/&\nfor: p-0005/;s/^on: $(appointed p-0005)/&\non: $(id "$FILED")/" "$WORK/statement"
    sign ravi
    file documents/P-07/1.0
    commit
}

# 34: A clone is kept behind and does not know it

# The host answers with the state of last week, for two weeks more.
# later: 14
# finds: checkpoint-overdue (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
nothing_new_for_weeks() {
    :
}

# Bo promises the next checkpoint for the year 2099, so that nobody misses it.
# later: 30
# finds: checkpoint-overdue (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
next_one_never_due() {
    NEXT=2099-01-01T00:00:00Z
    checkpoint
    sign bo
    file checkpoints
    commit
}

# A clone is kept behind for more than a year; reviews pass by.
# later: 400
# finds: checkpoint-overdue (deviation) at checkpoints/checkpoint-p-0002-*.statement
# finds: review-overdue (deviation) at P-01
# finds: review-overdue (deviation) at P-03
# status: 1
a_year_behind() {
    :
}

# Sam's clone is kept behind: what he signs names a checkpoint that was not the newest for long.
# harmless: it names the newest one that he knew; verify tells the rest by the checkpoint that is due
# status: 0
signed_in_a_clone_behind() {
    text "$(ls $C/receipts/2026-11/* | tail -1)" |
        sed -e "s/^since: .*/since: $(id "$(ls $C/checkpoints/*.statement | sed -n 10p)")/" \
            -e "s/^time: .*/time: $NOW/;/^previous/d" | say
    sign sam
    receipt
    commit
}

# Bo makes a checkpoint whose successor was due before it.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
next_one_due_before() {
    NEXT=$(at -60)
    checkpoint
    sign bo
    file checkpoints
    commit
}

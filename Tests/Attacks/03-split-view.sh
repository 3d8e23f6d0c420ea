# 3: Different people are shown different states

# The host shows Sam a chain that ends with another checkpoint 14 than the one Olive has seen.
# finds: checkpoint-fork (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: checkpoint-fork (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
fork_of_the_chain() {
    checkpoint
    sign bo
    file checkpoints
    TIME=$(at 120)
    checkpoint
    sign bo
    file checkpoints
    commit
}

# Bo forks the chain one step back and hopes that the longer branch wins.
# finds: checkpoint-fork (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: checkpoint-fork (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
fork_one_step_back() {
    step=$(ls $C/checkpoints/*.statement | tail -2 | head -1)
    settle
    FORMER=$step
    TIME=$(at 30)
    listed "$LAST" | grep ' submit$' >"$WORK/few"
    LINES_FILE=$WORK/few
    checkpoint
    sign bo
    file checkpoints
    commit
}

# Sam was shown a state that nobody else has: his receipt names the checkpoint that he knew.
# finds: since-missing (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
receipt_from_another_view() {
    text "$(ls $C/receipts/2026-11/* | tail -1)" |
        sed -e "s/^since: .*/since: $(printf other | sha256sum | cut -c 1-64)/" \
            -e "s/^time: .*/time: $NOW/;/^previous/d" | say
    sign sam
    receipt
    commit
}

# The host keeps the newest checkpoint back from an auditor, to whom Sam has told its identifier.
# verify: --checkpoint NEWEST
# finds: checkpoint-unknown (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: evidence-removed (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: since-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# finds: since-missing (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
checkpoint_kept_back() {
    git rm -q "$LAST"
    commit
}

# The host shows the auditor another system than the one whose root was noted.
# verify: --root 0123456789abcdef
# finds: root-unknown (error) at trust/p-0001/root-p-0001-*.statement
# status: 1
unknown_root() {
    :
}

# Bo signs two chains, and in one Mallory's approval of P-07 is settled.
# finds: checkpoint-fork (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: checkpoint-fork (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: out-of-role (error) at documents/P-07/1.0/approve-p-0004-*.statement
# status: 1
fork_with_a_forged_approval() {
    checkpoint
    sign bo
    file checkpoints
    approval P-07 p-0004 management-representative "$(appointed p-0004)"
    sign ravi
    file documents/P-07/1.0
    TIME=$(at 90)
    checkpoint
    sign bo
    file checkpoints
    commit
}

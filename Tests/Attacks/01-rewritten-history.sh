# 1: History is written anew after a checkpoint left the house

# _before_last: goes back to the commit before the newest checkpoint.
_before_last() { git reset -q --hard "$(git log -1 --format=%H -- "$LAST")^"; }

# Bo sets the branch back to before the newest checkpoint; an auditor has noted that checkpoint.
# verify: --root ROOT --checkpoint NEWEST
# finds: checkpoint-unknown (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
branch_set_back() {
    _before_last
}

# Bo sets the branch back and makes another checkpoint in the place of the one that left the house.
# verify: --checkpoint NEWEST
# finds: checkpoint-unknown (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
another_checkpoint_in_its_place() {
    _before_last
    LAST=$(path checkpoints checkpoint)
    checkpoint
    sign bo
    file checkpoints
    commit
}

# Bo makes one fresh commit of the evidence without the dossier of P-07 and forgets all history.
# verify: --root ROOT --checkpoint NEWEST
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
fresh_history_without_a_dossier() {
    git checkout -q --orphan fresh
    git rm -rq --cached .
    rm -rf $C/documents/P-07
    commit
    git branch -M main
}

# Bo goes back and lets a checkpoint leave out the approval of P-09, which was listed.
# verify: --checkpoint NEWEST
# finds: checkpoint-unknown (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: evidence-removed (error) at documents/P-09/1.0/approve-p-0005-*.statement
# finds: previous-missing (deviation) at documents/P-11/1.0/submit-p-0005-*.statement
# status: 1
approval_left_out() {
    _before_last
    git rm -q "$(path documents/P-09/1.0 approve)"
    LAST=$(path checkpoints checkpoint)
    checkpoint
    sign bo
    file checkpoints
    commit
}

# Bo writes the newest checkpoint anew under its old number and keeps everything that followed.
# verify: --checkpoint NEWEST
# finds: checkpoint-unknown (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: since-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# finds: since-missing (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
checkpoint_exchanged() {
    git rm -q "$LAST"
    former=$(path checkpoints checkpoint)
    open_files >"$WORK/lines"
    LAST=$former
    LINES_FILE=$WORK/lines
    TIME=$(at -600)
    checkpoint
    sign bo
    file checkpoints
    commit
}

# Ada and Bo drop all that was done after their beginning.
# verify: --root ROOT --checkpoint NEWEST
# finds: checkpoint-unknown (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
back_to_the_beginning() {
    git reset -q --hard "$(git rev-list --reverse HEAD -- $C/checkpoints | sed -n 3p)"
}

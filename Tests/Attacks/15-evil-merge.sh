# 15: Evidence is removed, changed or forged within a merge, where git log does not show it

# _branch: a colleague's branch with one ordinary receipt, ready to be merged.
_branch() {
    git checkout -q -b colleague
    text "$(ls $C/receipts/2026-11/* | tail -1)" |
        sed -e "s/^time: .*/time: $NOW/" -e '/^previous/d' -e 's/^signer: .*/signer: p-0004/' \
            -e "s/^on: $(admitted p-0006)/on: $(admitted p-0004)/" | say
    sign ravi
    receipt
    commit
    git checkout -q main
    git commit -q --allow-empty -m x
}

# _merge: joins the branch, and leaves the result to be written.
_merge() { git merge -q --no-commit --no-ff colleague >/dev/null; }

# Bo deletes a review that a checkpoint lists, within a merge.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
review_deleted() {
    _branch
    _merge
    git rm -q "$(path documents/P-01/2.0 review)"
    commit
}

# Bo deletes Sam's newest request, which no checkpoint lists yet, within a merge.
# finds: evidence-removed (error) at documents/P-01/2.0/request-p-0006-*.statement
# status: 1
unlisted_request_deleted() {
    _branch
    _merge
    git rm -q "$(path documents/P-01/2.0 request)"
    commit
}

# Bo merges and keeps his own side only: Ravi's receipt was never there.
# finds: evidence-removed (error) at receipts/2026-11/receipts-p-0004-*.statements
# status: 1
colleagues_side_dropped() {
    _branch
    git merge -q -s ours --no-edit colleague
}

# Bo changes the text of P-01 within a merge.
# finds: text-altered (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
text_changed() {
    _branch
    _merge
    sed -i 's/3 days/300 days/' "$(beside documents/P-01/2.0 text)"
    commit
}

# Bo changes a statement within a merge.
# finds: evidence-altered (error) at documents/P-07/1.0/review-p-0004-*.statement
# status: 3
statement_changed() {
    _branch
    _merge
    sed -i 's/^verdict: .*/verdict: changes-requested/' "$(path documents/P-07/1.0 review)"
    commit
}

# Mallory lays a forged approval into a merge.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
approval_forged() {
    _branch
    _merge
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    commit
}

# Bo deletes Sam's receipt in a merge of three branches.
# finds: evidence-removed (error) at receipts/2026-11/receipts-p-0006-*.statements
# finds: previous-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# status: 1
receipt_deleted_among_three() {
    _branch
    git branch third colleague~1
    git checkout -q third
    git commit -q --allow-empty -m x
    git checkout -q main
    gone=$(ls $C/receipts/2026-11/* | tail -1)
    git merge -q --no-edit colleague third >/dev/null
    git rm -q "$gone"
    git commit -q --amend --no-edit
}

# Bo takes a statement away on a side branch and merges that as if nothing were wrong.
# finds: evidence-removed (error) at documents/P-01/2.0/request-p-0006-*.statement
# status: 1
deleted_on_a_side_branch() {
    git checkout -q -b side
    git rm -q "$(path documents/P-01/2.0 request)"
    commit
    git checkout -q main
    git commit -q --allow-empty -m x
    git merge -q --no-edit side
}

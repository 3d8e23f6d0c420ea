# 14: Evidence is deleted or edited in an ordinary commit

# Olive takes Ravi's review of P-01 away.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
deleted_review() {
    git rm -q "$(path documents/P-01/2.0 review)"
    commit
}

# Sam takes a receipt away that a checkpoint lists.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
deleted_receipt() {
    git rm -q "$(ls $C/receipts/2026-11/* | head -1)"
    commit
}

# Bo takes the newest checkpoint away.
# finds: evidence-removed (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: since-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# finds: since-missing (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
deleted_checkpoint() {
    git rm -q "$LAST"
    commit
}

# Bo takes a checkpoint in the middle of the chain away.
# finds: checkpoint-invalid (deviation) at 6 places
# finds: checkpoint-invalid (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: evidence-removed (error) at checkpoints/checkpoint-p-0001-*.statement
# finds: since-missing (deviation) at 5 places
# status: 1
deleted_checkpoint_within() {
    git rm -q "$(ls $C/checkpoints/*.statement | sed -n 6p)"
    commit
}

# Olive deletes the text of P-03 from its dossier.
# finds: text-missing (error) at documents/P-03/1.0/submit-p-0003-*-text-*.md
# status: 1
deleted_text() {
    git rm -q "$(beside documents/P-03/1.0 text)"
    commit
}

# Olive deletes the picture of P-03.
# finds: text-missing (error) at documents/P-03/1.0/submit-p-0003-*-attach-*.svg
# status: 1
deleted_attachment() {
    git rm -q "$(beside documents/P-03/1.0 attach)"
    commit
}

# Somebody deletes Anna's card.
# finds: card-missing (deviation) at people/p-0005-*.yaml
# status: 1
deleted_card() {
    git rm -q $C/people/p-0005-*.yaml
    commit
}

# Ravi turns his objection into consent: he edits his review where it lies.
# finds: evidence-altered (error) at documents/P-07/1.0/review-p-0004-*.statement
# status: 3
edited_review() {
    sed -i 's/^verdict: .*/verdict: changes-requested/' "$(path documents/P-07/1.0 review)"
    commit
}

# Bo changes the day from which P-03 is in force, in the issue itself.
# finds: evidence-altered (error) at documents/P-03/1.0/issue-p-0002-*.statement
# status: 3
edited_issue() {
    sed -i 's/^from: 2026/from: 2025/' "$(path documents/P-03/1.0 issue)"
    commit
}

# Bo changes the count in a checkpoint.
# finds: evidence-altered (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: evidence-removed (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: since-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# finds: since-missing (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
edited_checkpoint() {
    sed -i 's/^count: .*/count: 7/' "$LAST"
    commit
}

# Olive adds a blank at the end of a line of a statement.
# finds: evidence-altered (error) at documents/P-01/2.0/submit-p-0003-*.statement
# status: 3
blank_added() {
    sed -i 's/^reason: .*/& /' "$(path documents/P-01/2.0 submit)"
    commit
}

# Somebody writes the line ends of a statement as another system does.
# finds: evidence-altered (error) at documents/P-01/2.0/review-p-0004-*.statement
# status: 3
line_ends() {
    sed -i 's/$/\r/' "$(path documents/P-01/2.0 review)"
    commit
}

# Bo empties a statement.
# finds: evidence-altered (error) at documents/P-01/2.0/approve-p-0005-*.statement
# status: 3
emptied_statement() {
    : >"$(path documents/P-01/2.0 approve)"
    commit
}

# Olive takes the whole dossier of P-07, which no longer suits her, away.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
deleted_dossier() {
    git rm -rq $C/documents/P-07
    commit
}

# Ada takes everything that is known of Dora away.
# finds: evidence-missing (error) at 4 places
# status: 3
deleted_person() {
    git rm -rq $C/trust/p-0007 $C/people/p-0007-*
    commit
}

# Bo empties the whole evidence and hopes that the system counts as new.
# finds: refused: Error: There is no management system in /dev/shm/signet-test-43FC336E-E13D/attacked yet.
# status: 3
deleted_everything() {
    git rm -rq $C
    commit
}

# Bo takes the first root statement away.
# finds: root-missing (error) at *
# status: 1
deleted_root() {
    git rm -q $C/trust/p-0001/*-root-*
    commit
}

# Bo takes away the control rules under which everything was judged.
# finds: not-in-force (deviation) at documents/P-05/1.0/withdraw-p-0002-*.statement
# finds: rests-on-refused (deviation) at 24 places
# finds: rules-unusable (error) at 8 places
# finds: value-not-known (error) at 10 places
# status: 1
deleted_rules() {
    git rm -q $C/documents/RULES/1.0/*
    commit
}

# Sam moves a review of his text into another document's dossier.
# finds: statement-misplaced (error) at documents/P-77/1.0/review-p-0004-*.statement
# status: 1
moved_statement() {
    mkdir -p $C/documents/P-77/1.0
    git mv "$(path documents/P-01/2.0 review)" $C/documents/P-77/1.0/
    commit
}

# Olive renames a statement so that it seems to be of another day.
# finds: statement-misnamed (error) at documents/P-01/2.0/review-p-0004-*.statement
# status: 1
renamed_statement() {
    old=$(path documents/P-01/2.0 review)
    git mv "$old" "$(printf %s "$old" | sed 's/2026/2025/')"
    commit
}

# Somebody deletes a review in the working tree only and commits nothing.
# finds: checkout-differs (error) at documents/P-01/2.0/review-p-0004-*.statement
# status: 1
deleted_uncommitted() {
    rm "$(path documents/P-01/2.0 review)"
}

# Somebody edits a text in the working tree only, where colleagues read it.
# finds: checkout-differs (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
edited_uncommitted() {
    sed -i 's/3 days/300 days/' "$(beside documents/P-01/2.0 text)"
}

# Somebody puts a statement into the working tree and does not commit it.
# finds: checkout-differs (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
added_uncommitted() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
}

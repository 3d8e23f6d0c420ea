# 10: What was signed for one thing is shown for another

# Sam lays Ravi's review of P-01 into the dossier of P-07.
# finds: statement-misplaced (error) at documents/P-07/1.0/review-p-0004-*.statement
# status: 1
review_in_another_dossier() {
    cp "$(path documents/P-01/2.0 review)" $C/documents/P-07/1.0/
    commit
}

# Olive lays the approval of the first revision of P-01 beside the second.
# finds: statement-misplaced (error) at documents/P-01/2.0/approve-p-0005-*.statement
# status: 1
approval_in_another_revision() {
    cp "$(path documents/P-01/1.0 approve)" $C/documents/P-01/2.0/
    commit
}

# Olive changes the document in Anna's approval of P-09 to P-07 and keeps the signature.
# finds: bad-signature (error) at documents/P-07/1.0/approve-p-0005-*.statement
# finds: time-outside (remark) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
approval_for_another_document() {
    true=$(path documents/P-09/1.0 approve)
    change "$true" -e "s/^item: .*/item: $(value "$(path documents/P-07/1.0 submit)" item)/"
    armours "$true" >"$WORK/armours"
    file documents/P-07/1.0
    commit
}

# Bo issues P-07 on Anna's approval of P-09.
# finds: route-not-filled (error) at documents/P-07/1.0/issue-p-0002-*.statement
# status: 1
issue_on_another_approval() {
    issue P-07 "$(id "$(path documents/P-07/1.0 review)")" "$(id "$(path documents/P-09/1.0 approve)")"
    sign bo
    file documents/P-07/1.0
    commit
}

# Bo issues P-07 with the bytes of P-09 in its item.
# finds: other-content (error) at documents/P-07/1.0/issue-p-0002-*.statement
# status: 1
issue_of_other_bytes() {
    issue P-07 "$(id "$(path documents/P-07/1.0 review)")"
    sed -i "s/^item: .*/item: P-07 1.0 $(value "$(path documents/P-09/1.0 submit)" item | cut -d ' ' -f 3)/" \
        "$WORK/statement"
    sign bo
    file documents/P-07/1.0
    commit
}

# Bo counts Sam's receipt of the first revision of P-01 for the second.
# finds: bad-signature (error) at receipts/2026-11/receipts-p-0006-*.statements
# finds: time-outside (remark) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
receipt_for_another_revision() {
    text "$(ls $C/receipts/2026-11/* | head -1)" |
        sed "s/^item: .*/item: $(value "$(path documents/P-01/2.0 submit)" item)/" | say
    armours "$(ls $C/receipts/2026-11/* | head -1)" >"$WORK/armours"
    receipt
    commit
}

# Sam signs a receipt of a text that was never issued.
# finds: not-in-force (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
receipt_of_a_draft() {
    text "$(ls $C/receipts/2026-11/* | head -1)" |
        sed -e "s/^item: .*/item: $(value "$(path documents/P-07/1.0 submit)" item)/" \
            -e "s/^time: .*/time: $NOW/;/^previous/d" | say
    sign sam
    receipt
    commit
}

# Mallory brings an approval that Anna gave, with her token, in another management system.
# finds: other-system (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
approval_from_another_system() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sed -i "s/^system: .*/system: $(printf other | sha256sum | cut -c 1-64)/" "$WORK/statement"
    token 5
    file documents/P-07/1.0
    commit
}

# Mallory changes the system in a true statement of this one.
# finds: bad-signature (error) at documents/P-09/1.0/approve-p-0005-*.statement
# finds: time-outside (remark) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 1
moved_to_another_system() {
    true=$(path documents/P-09/1.0 approve)
    change "$true" -e "s/^system: .*/system: $(printf other | sha256sum | cut -c 1-64)/"
    armours "$true" >"$WORK/armours"
    file documents/P-09/1.0
    commit
}

# Olive submits the bytes of P-09 again as P-07, resting on Ravi's review of P-07.
# finds: other-content (error) at documents/P-07/1.0/submit-p-0003-*.statement
# status: 1
submission_with_other_content() {
    change "$(path documents/P-07/1.0 submit)" \
        -e "s/^text: .*/$(text "$(path documents/P-09/1.0 submit)" | grep ^text:)/" \
        -e "s/^time: .*/time: $NOW/;/^previous/d"
    sign olive
    file documents/P-07/1.0
    commit
}

# Ravi signs a second review that speaks of the content of P-09 but names the submission of P-07.
# finds: other-content (error) at documents/P-07/1.0/review-p-0004-*.statement
# status: 1
review_of_other_content() {
    change "$(path documents/P-07/1.0 review)" \
        -e "s/^item: .*/item: P-07 1.0 $(value "$(path documents/P-09/1.0 submit)" item | cut -d ' ' -f 3)/" \
        -e "s/^time: .*/time: $NOW/;/^previous/d"
    sign ravi
    file documents/P-07/1.0
    commit
}

# Sam files a copy of an approval under a second name, so that it counts twice.
# finds: statement-misnamed (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 1
same_statement_other_name() {
    true=$(path documents/P-09/1.0 approve)
    cp "$true" "$(printf %s "$true" | sed 's/20261105/20261104/')"
    commit
}

# Bo issues P-03 1.0 once more, on the same approvals, after it was issued.
# finds: issue-race (deviation) at documents/P-03/1.0/issue-p-0002-*.statement
# status: 1
issued_again() {
    change "$(path documents/P-03/1.0 issue)" -e "s/^time: .*/time: $NOW/;/^previous/d" \
        -e "s/^from: .*/from: $NOW/"
    sign bo
    file documents/P-03/1.0
    commit
}

# Bo takes the withdrawal of P-05 for P-03, with the signature that he gave.
# finds: bad-signature (error) at documents/P-03/1.0/withdraw-p-0002-*.statement
# finds: time-outside (remark) at documents/P-03/1.0/withdraw-p-0002-*.statement
# status: 1
withdrawal_of_another() {
    true=$(path documents/P-05/1.0 withdraw)
    change "$true" -e "s/^item: .*/item: $(value "$(path documents/P-03/1.0 submit)" item)/" \
        -e "s/^supersedes: .*/supersedes: $(id "$(path documents/P-03/1.0 issue)")/"
    armours "$true" >"$WORK/armours"
    file documents/P-03/1.0
    commit
}

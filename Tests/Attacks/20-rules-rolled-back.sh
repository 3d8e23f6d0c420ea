# 20: Other control rules than those in force are made to count

# _rules: takes the rules in force, without the hardware key, as what is submitted as RULES 2.0.
_rules() {
    sed '/^    key: pin/d' $C/documents/RULES/1.0/*-text-*.yaml >"$WORK/rules"
    content=$(printf 'text: sha256:%s\n' "$(hash "$WORK/rules")" | sha256sum | cut -c 1-64)
    {
        printf 'statement: submit/1\nsystem: %s\nitem: RULES 2.0 sha256:%s\n' "$SYSTEM" "$content"
        printf 'title: Control rules\ntype: rules\nowner: document-controller\nbase: 1.0\n'
        printf 'class: material\nproposed-class: material\nauthor: p-0003\ntext: sha256:%s\n' "$(hash "$WORK/rules")"
        printf 'on: %s\non: %s\nreason: Simpler\n' "$(admitted p-0003)" "$SYSTEM"
        tail_of - p-0003 -300
    } | say
    sign olive
    file documents/RULES/2.0
    cp "$WORK/rules" "$C/documents/RULES/2.0/$(stem)-text-$(hash "$WORK/rules" | cut -c 1-16).yaml"
    RULES_SUBMISSION=$(id "$FILED")
    RULES_ITEM="RULES 2.0 sha256:$content"
}

# _approve_rules: Anna approves them.
_approve_rules() {
    {
        printf 'statement: approve/1\nsystem: %s\nitem: %s\non: %s\non: %s\n' "$SYSTEM" "$RULES_ITEM" \
            "$RULES_SUBMISSION" "$(appointed p-0005)"
        printf 'meaning: I have read this revision and approve it for issue. I am not its author.\n'
        tail_of management-representative p-0005 -200
    } | say
    token 5
    file documents/RULES/2.0
}

# _issue_rules APPROVAL: says the issue of RULES 2.0 by Bo.
_issue_rules() {
    {
        printf 'statement: issue/1\nsystem: %s\nitem: %s\nsupersedes: %s\n' "$SYSTEM" "$RULES_ITEM" "$SYSTEM"
        printf 'on: %s\n' "$RULES_SUBMISSION" "$1" "$SYSTEM"
        printf 'from: %s\nmode: normal\nmeaning: I issue this revision.\n' "$(at -100)"
        tail_of document-controller p-0002 -100
    } | say
}

# Bo alone issues rules that demand no hardware key any more.
# finds: two-people-needed (error) at documents/RULES/2.0/issue-p-0002-*.statement
# status: 1
issued_by_one() {
    _rules
    _approve_rules
    _issue_rules "$(id "$FILED")"
    sign bo
    file documents/RULES/2.0
    settle
    commit
}

# Bo issues them on no approval at all.
# finds: route-not-filled (error) at documents/RULES/2.0/issue-p-0002-*.statement
# status: 1
issued_without_approval() {
    _rules
    _issue_rules "$SYSTEM"
    sed -i "0,/^on: $SYSTEM/{/^on: $SYSTEM/d}" "$WORK/statement"
    sign bo
    file documents/RULES/2.0
    commit
}

# Anna signs an approval by rules that were never in force.
# finds: unknown-rules (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
approval_by_unknown_rules() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sed -i "s/^rules: .*/rules: 2 sha256:$(printf x | sha256sum | cut -c 1-64)/" "$WORK/statement"
    token 5
    file documents/P-07/1.0
    commit
}

# Anna approves with her other key, as rules allow that somebody only laid beside.
# finds: presence-not-shown (error) at documents/P-07/1.0/approve-p-0005-*.statement
# finds: stray-file (error) at documents/RULES/2.0/submit-p-0003-*-text-*.yaml
# status: 1
rules_laid_beside() {
    sed '/^    key: pin/d' $C/documents/RULES/1.0/*-text-*.yaml >"$WORK/rules"
    mkdir -p $C/documents/RULES/2.0
    cp "$WORK/rules" "$C/documents/RULES/2.0/20261105T090000Z-submit-p-0003-$(printf x | sha256sum | cut -c 1-32)-text-$(hash "$WORK/rules" | cut -c 1-16).yaml"
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sed -i "s/^rules: .*/rules: 2 sha256:$(hash "$WORK/rules")/" "$WORK/statement"
    sign anna
    file documents/P-07/1.0
    commit
}

# Somebody changes signet.yaml, which everybody reads, and issues nothing.
# harmless: what is in force is what was issued; the file beside it is a draft, and signet check compares it
# status: 0
draft_of_rules_changed() {
    sed -i '/^    key: pin/d' signet.yaml
    commit
}

# Bo takes the number of the rules in an approval of Anna's for another one.
# finds: unknown-rules (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
number_changed() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sed -i 's/^rules: 1 /rules: 2 /' "$WORK/statement"
    token 5
    file documents/P-07/1.0
    commit
}

# New rules are based on nothing, as if they were the first.
# finds: stale-base (deviation) at documents/RULES/1.0/submit-p-0003-*.statement
# status: 1
rules_begin_anew() {
    _rules
    sed -i 's/^item: RULES 2.0/item: RULES 1.0/;/^base: /d' "$WORK/statement"
    rm "$FILED"
    : >"$WORK/armours"
    sign olive
    rm -r $C/documents/RULES/2.0
    file documents/RULES/1.0
    cp "$WORK/rules" "$C/documents/RULES/1.0/$(stem)-text-$(hash "$WORK/rules" | cut -c 1-16).yaml"
    commit
}

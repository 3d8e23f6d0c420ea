# 32: What is seen is not what is signed

# _request REASON: a request of Ravi's about P-03 with some words.
_request() {
    {
        printf 'statement: request/1\nsystem: %s\ndocument: P-03\non: %s\nreason: %s\n' "$SYSTEM" \
            "$(admitted p-0004)" "$1"
        NO_RULES=1 tail_of - p-0004
    } | say
    sign ravi
    file trust/p-0004
    commit
}

# _text SED: Olive submits a new document P-13, whose text was changed.
_text() {
    sed -e 's/^id: P-03/id: P-13/' -e 's/!\[Picture.*//' -e "$1" "$(beside documents/P-03/1.0 text)" >"$WORK/text"
    content=$(printf 'text: sha256:%s\n' "$(hash "$WORK/text")" | sha256sum | cut -c 1-64)
    change "$(path documents/P-03/1.0 submit)" -e "s/^item: .*/item: P-13 1.0 sha256:$content/" \
        -e "s/^text: .*/text: sha256:$(hash "$WORK/text")/" \
        -e "/^attach/d;/^previous/d;s/^time: .*/time: $NOW/;s/^since: .*/since: $SINCE/"
    sign olive
    file documents/P-13/1.0
    cp "$WORK/text" "$C/documents/P-13/1.0/$(stem)-text-$(hash "$WORK/text" | cut -c 1-16).md"
    commit
}

# The direction of writing turns within a statement.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
direction_turned_in_a_statement() {
    _request "$(printf 'pay \342\200\256001\342\200\254 days')"
}

# A letter without width stands in a statement.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
zero_width_in_a_statement() {
    _request "$(printf 'not\342\200\213hing')"
}

# A control character, which a terminal obeys, stands in a statement.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
escape_in_a_statement() {
    _request "$(printf 'harmless\033[2K')"
}

# Letters are written in parts, which look the same as whole ones.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
letters_in_parts() {
    _request "$(printf 'u\314\210bung')"
}

# A letter of another script stands in the identifier of a document.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
foreign_letter_in_an_identifier() {
    {
        printf 'statement: request/1\nsystem: %s\ndocument: %s\non: %s\nreason: x\n' "$SYSTEM" \
            "$(printf '\320\240-03')" "$(admitted p-0004)"
        NO_RULES=1 tail_of - p-0004
    } | say
    sign ravi
    file trust/p-0004
    commit
}

# Bytes that are no text stand in a statement.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
no_text_at_all() {
    _request "$(printf 'x\377\376')"
}

# The direction of writing turns within a submitted text.
# finds: hidden-character (deviation) at documents/P-13/1.0/submit-p-0003-*-text-*.md
# status: 1
direction_turned_in_a_text() {
    _text "$(printf 's/30 days/\342\200\25603\342\200\254 days/')"
}

# A letter without width hides in a submitted text.
# finds: hidden-character (deviation) at documents/P-13/1.0/submit-p-0003-*-text-*.md
# status: 1
zero_width_in_a_text() {
    _text "$(printf 's/within/with\342\200\213in/')"
}

# Tags that nobody sees stand in a submitted text.
# finds: hidden-character (deviation) at documents/P-13/1.0/submit-p-0003-*-text-*.md
# status: 1
tags_in_a_text() {
    _text "$(printf 's/within/within\363\240\201\201/')"
}

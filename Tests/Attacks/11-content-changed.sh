# 11: The content changes after it was approved

# Olive edits the approved text in its dossier.
# finds: text-altered (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
text_edited() {
    sed -i 's/3 days/300 days/' "$(beside documents/P-01/2.0 text)"
    commit
}

# Olive edits the text and gives the file the name that its new bytes ask for.
# finds: stray-file (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# finds: text-missing (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
text_edited_and_renamed() {
    old=$(beside documents/P-01/2.0 text)
    sed -i 's/3 days/300 days/' "$old"
    git mv "$old" "$(printf %s "$old" | sed "s/-text-.*/-text-$(hash "$old" | cut -c 1-16).md/")"
    commit
}

# Olive puts the text of the first revision in the place of the second, under the second's name.
# finds: text-altered (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
former_text_in_its_place() {
    cp "$(beside documents/P-01/1.0 text)" "$(beside documents/P-01/2.0 text)"
    commit
}

# Olive exchanges the picture of P-03.
# finds: text-altered (error) at documents/P-03/1.0/submit-p-0003-*-attach-*.svg
# status: 1
picture_exchanged() {
    echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$(beside documents/P-03/1.0 attach)"
    commit
}

# Olive exchanges the picture and renames it by its bytes.
# finds: stray-file (error) at documents/P-03/1.0/submit-p-0003-*-attach-*.svg
# finds: text-missing (error) at documents/P-03/1.0/submit-p-0003-*-attach-*.svg
# status: 1
picture_exchanged_and_renamed() {
    old=$(beside documents/P-03/1.0 attach)
    echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$old"
    git mv "$old" "$(printf %s "$old" | sed "s/-attach-.*/-attach-$(hash "$old" | cut -c 1-16).svg/")"
    commit
}

# Olive lays a second text beside the approved one and hopes that readers open it.
# finds: stray-file (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
second_text_beside() {
    old=$(beside documents/P-01/2.0 text)
    sed 's/3 days/300 days/' "$old" >"$WORK/text"
    cp "$WORK/text" "$(printf %s "$old" | sed "s/-text-.*/-text-$(hash "$WORK/text" | cut -c 1-16).md/")"
    commit
}

# Olive submits a text that calls itself otherwise than the submission that all sign.
# finds: submission-race (deviation) at documents/P-07/1.0/submit-p-0003-*.statement
# status: 1
text_says_otherwise() {
    change "$(path documents/P-07/1.0 submit)" -e 's/^title: .*/title: A harmless text/' \
        -e "s/^time: .*/time: $NOW/;/^previous/d"
    sed -i "/^on: /{x;s/^/x/;/^x$/{x;s/.*/&\non: $(id "$(path documents/P-07/1.0 submit)")/;b};x}" "$WORK/statement"
    git rm -rq --cached $C/documents/P-07
    git checkout -q HEAD -- $C/documents/P-07
    sign olive
    file documents/P-07/1.0
    for beside in "$(beside documents/P-07/1.0 text)" "$(beside documents/P-07/1.0 attach)"; do
        end=$(printf %s "$beside" | sed 's/.*-p-0003-[0-9a-f]*-//')
        cp "$beside" "$C/documents/P-07/1.0/$(stem)-$end"
    done
    commit
}

# Olive submits a new document whose front matter names another owner than the submission.
# finds: front-matter-differs (error) at documents/P-13/1.0/submit-p-0003-*-text-*.md
# status: 1
new_text_says_otherwise() {
    change "$(path documents/P-01/1.0 submit)" -e "s/^time: .*/time: $NOW/" \
        -e '/^previous/d;/^since/d;s/^item: P-01/item: P-13/'
    sign olive
    file documents/P-13/1.0
    for beside in "$(beside documents/P-01/1.0 text)" "$(beside documents/P-01/1.0 attach)"; do
        end=$(printf %s "$beside" | sed 's/.*-p-0003-[0-9a-f]*-//')
        cp "$beside" "$C/documents/P-13/1.0/$(stem)-$end"
    done
    commit
}

# Somebody exchanges the bytes of the control rules in force, and lets approvals be needless.
# finds: not-in-force (deviation) at documents/P-05/1.0/withdraw-p-0002-*.statement
# finds: rests-on-refused (deviation) at 24 places
# finds: rules-unusable (error) at 8 places
# finds: text-altered (error) at documents/RULES/1.0/root-p-0001-*-text-*.yaml
# finds: value-not-known (error) at 10 places
# status: 1
rules_edited() {
    sed -i 's/^    key: pin//' $C/documents/RULES/1.0/*
    commit
}

# Somebody edits Anna's card, so that another name stands under what she signed.
# finds: card-altered (error) at people/p-0005-*.yaml
# status: 1
card_edited() {
    sed -i 's/anna example/Mallory/' $C/people/p-0005-*
    commit
}

# Somebody exchanges the cards of Anna and Ravi.
# finds: card-altered (error) at people/p-0004-*.yaml
# finds: card-altered (error) at people/p-0005-*.yaml
# status: 1
cards_exchanged() {
    cp $C/people/p-0004-* "$WORK/card"
    cp $C/people/p-0005-* $C/people/p-0004-*
    cp "$WORK/card" $C/people/p-0005-*
    commit
}

# Somebody writes a second card for Anna under a name of its own.
# finds: card-altered (error) at people/p-0005-*.yaml
# status: 1
second_card() {
    sed 's/anna example/Mallory/' $C/people/p-0005-* >"$WORK/card"
    cp "$WORK/card" "$C/people/p-0005-$(hash "$WORK/card" | cut -c 1-16).yaml"
    commit
}

# 13: Two files under one identifier, as a collision of git's hash would give

# Somebody puts another text under the name that git gave the approved one, in a pack of its own.
# finds: text-altered (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
packed_under_a_foreign_name() {
    git unpack-file HEAD >/dev/null 2>&1 || true
    loose "$(beside documents/P-01/2.0 text)"
    sed -i 's/3 days/300 days/' "$WORK/object"
    other=$(git hash-object -w "$WORK/object")
    cp ".git/objects/$(printf %s "$other" | cut -c 1-2)/$(printf %s "$other" | cut -c 3-)" "$LOOSE"
}

# Somebody registers the bytes of one statement under the name of another.
# finds: evidence-altered (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 3
statement_under_a_foreign_name() {
    loose "$(path documents/P-09/1.0 approve)"
    here=$LOOSE
    other=$(git rev-parse "HEAD:$(path documents/P-01/2.0 approve)")
    cp ".git/objects/$(printf %s "$other" | cut -c 1-2)/$(printf %s "$other" | cut -c 3-)" "$here"
}

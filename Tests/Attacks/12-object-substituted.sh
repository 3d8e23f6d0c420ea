# 12: An object is exchanged on the disk, under its old name

# _exchange KIND: writes the bytes of $WORK/object as the loose object.
_exchange() {
    {
        printf '%s %s\0' "$1" "$(wc -c <"$WORK/object" | tr -d ' ')"
        cat "$WORK/object"
    } >"$WORK/plain"
    _deflate >"$LOOSE"
}

# _deflate: stored blocks of zlib need no program but cksum's brother: the sum is Adler-32.
_deflate() {
    size=$(wc -c <"$WORK/plain" | tr -d ' ')
    bytes 120 1 1 $((size & 255)) $((size >> 8 & 255)) $((~size & 255)) $((~size >> 8 & 255))
    cat "$WORK/plain"
    u32 "$(od -An -v -tu1 "$WORK/plain" | tr -s ' \n' '\n\n' | awk '
        NF { a = (a + $1) % 65521; b = (b + a + 1) % 65521; n++ }
        BEGIN { a = 0 } END { a = (a + 1) % 65521; printf "%.0f\n", b % 65521 * 65536 + a }')"
}

# Somebody with access to the disk of the host exchanges the text of P-01.
# finds: text-altered (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
text_object() {
    loose "$(beside documents/P-01/2.0 text)"
    sed -i 's/3 days/300 days/' "$WORK/object"
    _exchange blob
}

# The same with Anna's approval of P-09.
# finds: evidence-altered (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 3
statement_object() {
    loose "$(path documents/P-09/1.0 approve)"
    sed -i 's/P-09/P-10/' "$WORK/object"
    _exchange blob
}

# The same with the newest checkpoint.
# finds: evidence-altered (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: since-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# finds: since-missing (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
checkpoint_object() {
    loose "$LAST"
    sed -i 's/^count: .*/count: 1/' "$WORK/object"
    _exchange blob
}

# The same with Anna's card.
# finds: card-altered (error) at people/p-0005-*.yaml
# status: 1
card_object() {
    loose "$(ls $C/people/p-0005-*)"
    sed -i 's/anna/ravi/' "$WORK/object"
    _exchange blob
}

# The bytes of a statement are damaged on the disk, and nothing can be read there.
# finds: evidence-altered (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 3
object_damaged() {
    loose "$(path documents/P-09/1.0 approve)"
    printf xxxxxxxx >"$LOOSE"
}

# The object of a statement is gone.
# finds: evidence-altered (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 3
object_gone() {
    loose "$(path documents/P-09/1.0 approve)"
    rm -f "$LOOSE"
}

# The folder of P-07 is exchanged: another tree lies under the old name.
# finds: refused: Error: Bytes of the repository were altered on the disk: object hash mismatch - expected * but got *.
# status: 3
tree_object() {
    loose "$(path documents/P-07/1.0 review)"
    object=$(git rev-parse "HEAD:$C/documents/P-07/1.0")
    LOOSE=.git/objects/$(printf %s "$object" | cut -c 1-2)/$(printf %s "$object" | cut -c 3-)
    chmod u+w "$LOOSE"
    git cat-file tree "HEAD:$C/documents/P-03/1.0" >"$WORK/object"
    _exchange tree
}

# The newest commit is exchanged: its name is kept and its tree is another.
# finds: refused: Error: Bytes of the repository were altered on the disk: object hash mismatch - expected * but got *.
# status: 3
commit_object() {
    loose "$(path documents/P-07/1.0 review)"
    object=$(git rev-parse HEAD)
    LOOSE=.git/objects/$(printf %s "$object" | cut -c 1-2)/$(printf %s "$object" | cut -c 3-)
    chmod u+w "$LOOSE"
    git cat-file commit HEAD | sed "s/^tree .*/tree $(git rev-parse 'HEAD~3^{tree}')/" >"$WORK/object"
    _exchange commit
}

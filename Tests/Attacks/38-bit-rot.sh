# 38: A disk loses bits

# _pack OFFSET: changes a byte of the pack.
_pack() {
    pack=$(ls .git/objects/pack/*.pack | head -1)
    chmod u+w "$pack"
    byte=$(od -An -tu1 -j "$1" -N 1 "$pack" | tr -d ' ')
    bytes $((byte ^ 1)) | dd of="$pack" bs=1 seek="$1" conv=notrunc 2>/dev/null
}

# _place PATH: where the object of a file lies in the pack.
_place() {
    git verify-pack -v .git/objects/pack/*.idx | awk -v id="$(git rev-parse "HEAD:$1")" '$1 == id { print $5 + int($4 / 2) }'
}

# A bit of a statement is lost in the pack.
# finds: evidence-altered (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 3
statement_in_the_pack() {
    _pack "$(_place "$(path documents/P-09/1.0 approve)")"
}

# A bit of a text is lost in the pack.
# finds: text-altered (error) at documents/P-03/1.0/submit-p-0003-*-text-*.md
# status: 1
text_in_the_pack() {
    _pack "$(_place "$(beside documents/P-03/1.0 text)")"
}

# A bit of a checkpoint is lost in the pack.
# finds: evidence-altered (error) at checkpoints/checkpoint-p-0002-*.statement
# finds: since-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# finds: since-missing (deviation) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
checkpoint_in_the_pack() {
    _pack "$(_place "$LAST")"
}

# A bit is lost where only history lies: a list of files of long ago.
# verify: --deep
# finds: object-damaged (error) at 4 places
# status: 1
old_object_in_the_pack() {
    object=$(git rev-parse "$(git rev-list HEAD | tail -1)^{tree}")
    _pack "$(git verify-pack -v .git/objects/pack/*.idx | awk -v id="$object" '$1 == id { print $5 + int($4 / 2) }')"
}

# A bit of the working tree is lost.
# finds: checkout-differs (error) at documents/P-03/1.0/submit-p-0003-*-text-*.md
# status: 1
in_the_working_tree() {
    file=$(beside documents/P-03/1.0 text)
    bytes 0 | dd of="$file" bs=1 seek=300 conv=notrunc 2>/dev/null
}

# _cut OBJECT: the file of an object ends after a hundred bytes, as when the power failed.
_cut() {
    mv .git/objects/pack "$WORK/pack"
    mkdir .git/objects/pack
    for pack in "$WORK"/pack/*.pack; do git unpack-objects -q < "$pack"; done
    file=.git/objects/$(printf '%s' "$1" | sed 's,..,&/,')
    chmod u+w "$file"
    head -c 100 "$file" > "$WORK/cut"
    cp "$WORK/cut" "$file"
}

# The file of a statement ends after a hundred bytes.
# finds: evidence-altered (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 3
statement_cut_off() {
    _cut "$(git rev-parse "HEAD:$(path documents/P-09/1.0 approve)")"
}

# The file of an old draft, which nothing in force needs, ends after a hundred bytes.
# verify: --deep
# finds: object-damaged (error) at *
# finds: object-damaged (error) at .
# status: 1
old_draft_cut_off() {
    seq 1 1000 > "$WORK/draft.md"
    cp "$WORK/draft.md" draft.md
    git add draft.md
    commit
    git rm -q draft.md
    commit
    _cut "$(git hash-object "$WORK/draft.md")"
}

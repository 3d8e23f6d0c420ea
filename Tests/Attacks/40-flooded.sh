# 40: Statements and folders so large that a reader gives up

# A request of 17 KiB.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
long_statement() {
    {
        printf 'statement: request/1\nsystem: %s\ndocument: P-03\non: %s\n' "$SYSTEM" "$(admitted p-0004)"
        awk 'BEGIN { for (i = 0; i < 340; i++) printf "reason: %050d\n", i }'
        NO_RULES=1 tail_of - p-0004
    } | say
    sign ravi
    file trust/p-0004
    commit
}

# A line of a megabyte.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
long_line() {
    {
        printf 'statement: request/1\nsystem: %s\ndocument: P-03\non: %s\nreason: ' "$SYSTEM" "$(admitted p-0004)"
        head -c 1000000 /dev/zero | tr '\0' x
        echo
        NO_RULES=1 tail_of - p-0004
    } | say
    sign ravi
    file trust/p-0004
    commit
}

# An armour of 40 KiB.
# finds: statement-unreadable (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
long_armour() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    head -c 30000 /dev/zero >"$WORK/blob"
    armour "$WORK/blob" >"$WORK/armours"
    file documents/P-07/1.0
    commit
}

# Two hundred signatures under one statement.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
many_signatures() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    for round in 1 2 3 4 5 6 7 8; do
        cat "$WORK/armours" "$WORK/armours" >"$WORK/twice"
        cp "$WORK/twice" "$WORK/armours"
    done
    file documents/P-07/1.0
    commit
}

# A segment of 1,001 receipts.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
long_segment() {
    segment=$(ls $C/receipts/2026-11/* | tail -1)
    awk -v file="$segment" 'BEGIN { while ((getline line < file) > 0) text = text line "\n"; for (i = 0; i < 1001; i++) printf "%s", text }' >"$WORK/long"
    cp "$WORK/long" "$(printf %s "$segment" | sed "s/-[0-9a-f]*\.statements$/-$(hash "$WORK/long" | cut -c 1-32).statements/")"
    commit
}

# Folders within folders, two hundred deep.
# finds: stray-file (error) at documents/P-99/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x
# status: 1
deep_folder() {
    blob=$(echo x | git hash-object -w --stdin)
    tree=$(printf '100644 blob %s\tx\n' "$blob" | git mktree)
    depth=0
    while [ $depth -lt 200 ]; do
        tree=$(printf '040000 tree %s\tx\n' "$tree" | git mktree)
        depth=$((depth + 1))
    done
    git read-tree --prefix=$C/documents/P-99/ "$tree"
    git checkout-index -q -f -a
    commit
}

# An empty file among the statements.
# finds: statement-unreadable (error) at trust/p-0004/request-p-0004-*.statement
# status: 1
empty_file() {
    : >"$WORK/empty"
    cp "$WORK/empty" "$C/trust/p-0004/20261105T090000Z-request-p-0004-$(hash "$WORK/empty" | cut -c 1-32)-$(hash "$WORK/empty" | cut -c 1-16).statement"
    commit
}

# A checkpoint that lists two thousand files which are not here.
# finds: evidence-missing (error) at 2000 places
# status: 3
long_list() {
    awk 'BEGIN { for (i = 0; i < 2000; i++) printf "sha256:%064x receipt\n", i }' | sed 's/receipt$/segment/' >"$WORK/many"
    LIST="sha256:$(hash "$WORK/many") $(wc -c <"$WORK/many" | tr -d ' ') 2000"
    LINES_FILE=$WORK/many
    checkpoint
    sign bo
    file checkpoints
    cp "$WORK/many" "$C/checkpoints/$(stem)-list-$(hash "$WORK/many" | cut -c 1-16).txt"
    commit
}

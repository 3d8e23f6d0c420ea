# 16: A receipt or request disappears before a checkpoint lists it

# Whoever collects receipts drops Sam's newest receipt; his later request names it.
# finds: evidence-removed (error) at receipts/2026-11/receipts-p-0006-*.statements
# finds: previous-missing (deviation) at documents/P-01/2.0/request-p-0006-*.statement
# status: 1
receipt_dropped() {
    git rm -q "$(ls $C/receipts/2026-11/* | tail -1)"
    commit
}

# Sam's newest request, which nothing follows yet, is dropped in a commit.
# finds: evidence-removed (error) at documents/P-01/2.0/request-p-0006-*.statement
# status: 1
last_request_dropped() {
    git rm -q "$(path documents/P-01/2.0 request)"
    commit
}

# Sam's newest request is dropped, and put back under another name that nobody looks for.
# finds: evidence-removed (error) at documents/P-01/2.0/request-p-0006-*.statement
# finds: stray-file (error) at documents/P-01/2.0/request.txt
# status: 1
request_hidden() {
    git mv "$(path documents/P-01/2.0 request)" $C/documents/P-01/2.0/request.txt
    commit
}

# Both of Sam's newest statements are dropped in commits that seem to be about something else.
# finds: evidence-removed (error) at documents/P-01/2.0/request-p-0006-*.statement
# finds: evidence-removed (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
both_dropped_one_by_one() {
    git rm -q "$(path documents/P-01/2.0 request)"
    commit
    git rm -q "$(ls $C/receipts/2026-11/* | tail -1)"
    commit
}

# The receipt is dropped and a checkpoint made at once, as if it had never been.
# finds: evidence-removed (error) at documents/P-01/2.0/request-p-0006-*.statement
# finds: evidence-removed (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
dropped_before_the_checkpoint() {
    git rm -q "$(ls $C/receipts/2026-11/* | tail -1)"
    git rm -q "$(path documents/P-01/2.0 request)"
    settle
    commit
}

# The collector puts two receipts into one segment, in the wrong order.
# finds: statement-unreadable (error) at receipts/2026-11/receipts-p-0006-*.statements
# status: 1
segment_out_of_order() {
    first=$(ls $C/receipts/2026-11/* | tail -1)
    text "$first" | sed -e "s/^time: .*/time: $NOW/" | say
    sign sam
    cat "$WORK/statement" "$WORK/armours" >"$WORK/other"
    one=$(id "$first") two=$(id "$WORK/other")
    if [ "$(printf '%s\n%s\n' "$one" "$two" | sort | head -1)" = "$one" ]; then
        cat "$WORK/other" "$first" >"$WORK/segment"
    else
        cat "$first" "$WORK/other" >"$WORK/segment"
    fi
    cp "$WORK/segment" "$(printf %s "$first" | sed "s/-[0-9a-f]*\.statements$/-$(hash "$WORK/segment" | cut -c 1-32).statements/")"
    commit
}

# The collector files Sam's receipt under the name of another day and person.
# finds: statement-misnamed (error) at receipts/2026-11/receipts-p-0003-*.statements
# status: 1
segment_renamed() {
    first=$(ls $C/receipts/2026-11/* | tail -1)
    git mv "$first" "$(printf %s "$first" | sed 's/20261105/20261103/;s/p-0006/p-0003/')"
    commit
}

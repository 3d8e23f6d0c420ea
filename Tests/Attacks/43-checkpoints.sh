# 43: Checkpoints that list wrongly (beside the table)

# _file: signs the checkpoint by Bo and files it.
_file() {
    sign bo
    file checkpoints
    commit
}

# The count of all files is too small.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
wrong_count() {
    COUNT=3; checkpoint; _file
}

# The hash over all lists is another.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
wrong_hash_over_all() {
    ALL=$(printf x | sha256sum | cut -c 1-64); checkpoint; _file
}

# A number is left out.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
number_left_out() {
    NUMBER=15; checkpoint; _file
}

# A number stands twice.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
number_again() {
    NUMBER=13; checkpoint; _file
}

# It follows a checkpoint that nobody has.
# finds: checkpoint-invalid (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
follows_nothing() {
    AFTER=$(printf x | sha256sum | cut -c 1-64); checkpoint; _file
}

# It lists a file that is not here, so that it seems to have been lost.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
lists_what_never_was() {
    open_files >"$WORK/some"
    printf 'sha256:%s approve\n' "$(printf x | sha256sum | cut -c 1-64)" >>"$WORK/some"
    sort "$WORK/some" >"$WORK/sorted"
    LINES_FILE=$WORK/sorted
    checkpoint
    _file
}

# It lists what an earlier one listed.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
lists_again() {
    { open_files; listed "$LAST"; } | sort >"$WORK/some"
    LINES_FILE=$WORK/some
    checkpoint
    _file
}

# Its lines are not sorted.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
unsorted() {
    open_files | sort -r >"$WORK/some"
    LINES_FILE=$WORK/some
    checkpoint
    _file
}

# It calls a receipt an approval.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
wrong_kind() {
    open_files | sed 's/ segment$/ approve/' >"$WORK/some"
    LINES_FILE=$WORK/some
    checkpoint
    _file
}

# It leaves out what a listed statement names.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
leaves_out_what_is_named() {
    open_files | grep ' request$' >"$WORK/some"
    # The request names nothing that is open, so an approval of what is open is added.
    change "$(path documents/P-01/2.0 submit)" -e 's/^item: P-01 2.0/item: P-01 3.0/;s/^base: .*/base: 2.0/' \
        -e "s/^on: $(id "$(path documents/P-01/1.0 issue)")/on: $(id "$(path documents/P-01/2.0 issue)")/" \
        -e "s/^time: .*/time: $NOW/;/^previous/d"
    sign olive
    file documents/P-01/3.0
    old=$(ls $C/documents/P-01/2.0/*-text-* | head -1)
    cp "$old" "$C/documents/P-01/3.0/$(stem)-text-$(hash "$old" | cut -c 1-16).md"
    {
        printf 'statement: take-back/1\nsystem: %s\nitem: %s\non: %s\non: %s\nreason: No\n' "$SYSTEM" \
            "$(value "$FILED" item)" "$(id "$FILED")" "$(admitted p-0003)"
        NO_RULES=1 tail_of - p-0003
    } | say
    sign olive
    file documents/P-01/3.0
    open_files | grep ' take-back$' >"$WORK/some"
    LINES_FILE=$WORK/some
    checkpoint
    _file
}

# Its list lies in a file that is not there.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
list_not_there() {
    open_files >"$WORK/some"
    LIST="sha256:$(hash "$WORK/some") $(wc -c <"$WORK/some" | tr -d ' ') $(wc -l <"$WORK/some" | tr -d ' ')"
    LINES_FILE=$WORK/some
    checkpoint
    _file
}

# Its list lies beside it and was changed.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# finds: evidence-altered (error) at checkpoints/checkpoint-p-0002-*-list-*.txt
# status: 1
list_changed() {
    open_files >"$WORK/some"
    LIST="sha256:$(hash "$WORK/some") $(wc -c <"$WORK/some" | tr -d ' ') $(wc -l <"$WORK/some" | tr -d ' ')"
    LINES_FILE=$WORK/some
    checkpoint
    _file
    head -1 "$WORK/some" >"$C/checkpoints/$(stem)-list-$(hash "$WORK/some" | cut -c 1-16).txt"
    commit
}

# A list lies beside the checkpoints, and none names it.
# finds: stray-file (error) at checkpoints/checkpoint-p-0002-*-list-*.txt
# status: 1
list_without_checkpoint() {
    open_files >"$WORK/some"
    cp "$WORK/some" "$C/checkpoints/20261105T090000Z-checkpoint-p-0002-$(printf x | sha256sum | cut -c 1-32)-list-$(hash "$WORK/some" | cut -c 1-16).txt"
    commit
}

# It was made for another system.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
other_system() {
    checkpoint
    sed -i "s/^system: .*/system: $(printf x | sha256sum | cut -c 1-64)/" "$WORK/statement"
    _file
}

# Nobody has signed it.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
not_signed() {
    checkpoint
    file checkpoints
    commit
}

# Two people sign it together.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
signed_by_two() {
    checkpoint
    sed -i 's/^role: document-controller/&\nsigner: p-0001\nrole: root/' "$WORK/statement"
    sign bo
    sign ada
    file checkpoints
    commit
}

# It goes on after one that is not in order.
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# finds: checkpoint-invalid (deviation) at checkpoints/checkpoint-p-0002-*.statement
# status: 1
follows_what_is_not_in_order() {
    COUNT=3
    checkpoint
    sign bo
    file checkpoints
    FORMER=$FILED
    COUNT=4
    TIME=$(at 120)
    checkpoint
    _file
}

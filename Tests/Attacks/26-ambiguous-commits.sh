# 26: Commits that two programs read differently

# _forge: an approval by Mallory, in the index.
_forge() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    git add -A records
    tree=$(git write-tree)
}

# _commit: makes a commit object of the bytes given and puts the branch there.
_commit() {
    git update-ref refs/heads/main "$(git hash-object -t commit --literally -w --stdin)"
}

# The commit names Anna as its author, and Mallory too.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
two_authors() {
    _forge
    {
        printf 'tree %s\nparent %s\n' "$tree" "$(git rev-parse HEAD)"
        printf 'author Anna <anna@example.org> %s +0000\nauthor x <x@example.org> %s +0000\n' "$EPOCH" "$EPOCH"
        printf 'committer x <x@example.org> %s +0000\n\nx\n' "$EPOCH"
    } | _commit
}

# The message of the commit holds what looks like a signature of the commit.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
signature_in_the_message() {
    _forge
    {
        printf 'tree %s\nparent %s\n' "$tree" "$(git rev-parse HEAD)"
        printf 'author x <x@example.org> %s +0000\ncommitter x <x@example.org> %s +0000\n\n' "$EPOCH" "$EPOCH"
        printf 'x\n\ngpgsig '
        armours "$(path documents/P-09/1.0 approve)" | sed '2,$s/^/ /'
    } | _commit
}

# A true signature of Anna's stands in the header of the commit, made for something else.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
signature_in_the_header() {
    _forge
    {
        printf 'tree %s\nparent %s\n' "$tree" "$(git rev-parse HEAD)"
        printf 'author Anna <anna@example.org> %s +0000\ncommitter Anna <anna@example.org> %s +0000\n' "$EPOCH" "$EPOCH"
        printf 'gpgsig '
        armours "$(path documents/P-09/1.0 approve)" | sed '2,$s/^/ /'
        printf '\nApprove P-07\n'
    } | _commit
}

# The message goes on after a zero byte.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
zero_byte() {
    _forge
    {
        printf 'tree %s\nparent %s\n' "$tree" "$(git rev-parse HEAD)"
        printf 'author x <x@example.org> %s +0000\ncommitter x <x@example.org> %s +0000\n\nx\0y\n' "$EPOCH" "$EPOCH"
    } | _commit
}

# The commit says that Anna made it, years ago.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
anna_as_committer() {
    _forge
    GIT_AUTHOR_NAME=Anna GIT_AUTHOR_EMAIL=anna@example.org GIT_COMMITTER_NAME=Anna \
        GIT_COMMITTER_EMAIL=anna@example.org GIT_COMMITTER_DATE='2019-01-01T00:00:00Z' \
        git commit -q -m 'Approve P-07 1.0'
}

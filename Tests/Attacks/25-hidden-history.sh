# 25: Replaced objects, grafts, shallow clones and borrowed objects

# Mallory lets git show another text in the place of the approved one.
# finds: repository-unsafe (error) at refs/replace/*
# status: 1
replaced_text() {
    object=$(git rev-parse "HEAD:$(beside documents/P-01/2.0 text)")
    git replace "$object" "$(git cat-file blob "$object" | sed 's/3 days/300 days/' | git hash-object -w --stdin)"
}

# Mallory lets git show another approval.
# finds: repository-unsafe (error) at refs/replace/*
# status: 1
replaced_statement() {
    object=$(git rev-parse "HEAD:$(path documents/P-09/1.0 approve)")
    git replace "$object" "$(git cat-file blob "$object" | sed 's/P-09/P-07/' | git hash-object -w --stdin)"
}

# Mallory lets git show another newest commit.
# finds: repository-unsafe (error) at refs/replace/*
# status: 1
replaced_commit() {
    git replace HEAD HEAD~5
}

# Mallory lets git show another folder.
# finds: repository-unsafe (error) at refs/replace/*
# status: 1
replaced_tree() {
    git replace "HEAD:$C/documents/P-07" "HEAD:$C/documents/P-03"
}

# Mallory cuts the history off with a graft, so that nobody sees what was removed.
# finds: evidence-removed (error) at documents/P-01/2.0/request-p-0006-*.statement
# finds: repository-unsafe (error) at .git/info/grafts
# status: 1
graft() {
    git rm -q "$(path documents/P-01/2.0 request)"
    commit
    git rev-parse HEAD >.git/info/grafts
}

# Somebody hands over a shallow clone, in which nothing that was removed can be seen.
# finds: repository-unsafe (remark) at .
# status: 0
shallow_clone() {
    git clone -q --depth 1 "file://$PWD" "$WORK/shallow"
    rm -rf .git
    mv "$WORK/shallow/.git" .git
}

# The objects are borrowed from a folder that others can write.
# finds: repository-unsafe (remark) at .git/objects/info/alternates
# status: 0
borrowed_objects() {
    cp -r .git/objects "$WORK/objects"
    rm -rf .git/objects/pack .git/objects/??
    mkdir -p .git/objects/info .git/objects/pack
    echo "$WORK/objects" >.git/objects/info/alternates
}

# A request was removed, and the shallow clone does not know.
# finds: repository-unsafe (remark) at .
# status: 0
removed_and_shallow() {
    git rm -q "$(path documents/P-01/2.0 request)"
    commit
    git clone -q --depth 1 "file://$PWD" "$WORK/shallow"
    rm -rf .git
    mv "$WORK/shallow/.git" .git
}

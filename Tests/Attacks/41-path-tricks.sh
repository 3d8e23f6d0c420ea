# 41: Names and kinds of files that lead elsewhere

# The text of P-01 is a link to another file.
# finds: stray-file (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
text_is_a_link() {
    file=$(beside documents/P-01/2.0 text)
    rm "$file"
    ln -s ../../../../../signet.yaml "$file"
    commit
}

# A statement is a link to another statement.
# finds: stray-file (error) at documents/P-09/1.0/approve-p-0005-*.statement
# status: 1
statement_is_a_link() {
    file=$(path documents/P-09/1.0 approve)
    ln -s "$(basename "$file")" "$C/documents/P-09/1.0/$(basename "$file" .statement)0.statement"
    commit
}

# A link leads out of the repository.
# finds: stray-file (error) at documents/P-09/1.0/request-p-0004-*.statement
# status: 1
link_out_of_the_repository() {
    ln -s /etc/passwd $C/documents/P-09/1.0/20261105T090000Z-request-p-0004-00000000000000000000000000000000-0000000000000000.statement
    commit
}

# A folder of the evidence is a link.
# finds: statement-misplaced (error) at documents/P-10/1.0/approve-p-0005-*.statement
# finds: statement-misplaced (error) at documents/P-10/1.0/review-p-0004-*.statement
# finds: statement-misplaced (error) at documents/P-10/1.0/submit-p-0003-*.statement
# finds: stray-file (error) at documents/P-09
# finds: stray-file (error) at documents/P-10/1.0/submit-p-0003-*-attach-*.svg
# finds: stray-file (error) at documents/P-10/1.0/submit-p-0003-*-text-*.md
# finds: text-missing (error) at documents/P-09/1.0/submit-p-0003-*-attach-*.svg
# finds: text-missing (error) at documents/P-09/1.0/submit-p-0003-*-text-*.md
# status: 1
folder_is_a_link() {
    git mv $C/documents/P-09 $C/documents/P-10
    ln -s P-10 $C/documents/P-09
    commit
}

# Another repository is nested among the evidence.
# finds: stray-file (error) at documents/P-66
# status: 1
nested_repository() {
    git update-index --add --cacheinfo "160000,$(git rev-parse HEAD),$C/documents/P-66"
    git commit -q -m x
}

# A statement is marked as a program to be run.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
executable_statement() {
    chmod +x "$(path documents/P-09/1.0 approve)"
    git config core.fileMode true
    commit
}

# A forged text lies where some computers see the approved one: they know no capitals.
# finds: stray-file (error) at Records/control/documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
twin_of_the_evidence() {
    file=$(beside documents/P-01/2.0 text)
    blob=$(sed 's/3 days/300 days/' "$file" | git hash-object -w --stdin)
    git update-index --add --cacheinfo "100644,$blob,$(printf %s "$file" | sed 's/^records/Records/')"
    git commit -q -m x
}

# The dossier of P-09 has a twin in small letters, with a true statement in it.
# finds: statement-misplaced (error) at documents/p-09/1.0/approve-p-0005-*.statement
# status: 1
twin_of_a_dossier() {
    file=$(path documents/P-09/1.0 approve)
    git update-index --add --cacheinfo "100644,$(git rev-parse "HEAD:$file"),$C/documents/p-09/1.0/$(basename "$file")"
    git commit -q -m x
}

# A statement has a twin whose name is in capitals.
# finds: stray-file (error) at documents/P-09/1.0/APPROVE-P-0005-3AAE33E41830BA82C22E774FC6D876FB-B7C6B8C34FDCCC9A.STATEMENT
# status: 1
twin_of_a_statement() {
    file=$(path documents/P-09/1.0 approve)
    git update-index --add --cacheinfo \
        "100644,$(git rev-parse "HEAD:$file"),$(dirname "$file")/$(basename "$file" | tr a-z A-Z)"
    git commit -q -m x
}

# A folder of the evidence is named as one of git's own.
# finds: stray-file (error) at documents/.git/config
# status: 1
folder_of_git() {
    blob=$(echo x | git hash-object -w --stdin)
    inner=$(printf '100644 blob %s\tconfig\n' "$blob" | git mktree)
    base=$(git rev-parse "HEAD:$C/documents")
    documents=$({ git ls-tree "$base"; printf '040000 tree %s\t.git\n' "$inner"; } | git mktree)
    _graft documents "$documents"
}

# A folder of the evidence is named as the one above it.
# finds: evidence-altered (error) at documents/../x.statement
# status: 1
folder_above() {
    blob=$(echo x | git hash-object -w --stdin)
    inner=$(printf '100644 blob %s\tx.statement\n' "$blob" | git mktree)
    base=$(git rev-parse "HEAD:$C/documents")
    documents=$({ git ls-tree "$base"; printf '040000 tree %s\t..\n' "$inner"; } | git mktree)
    _graft documents "$documents"
}

# _graft NAME TREE: puts a tree into the evidence by hand.
_graft() {
    control=$({ git ls-tree "HEAD:$C" | grep -v "	$1\$"; printf '040000 tree %s\t%s\n' "$2" "$1"; } | git mktree)
    records=$({ git ls-tree HEAD:records | grep -v '	control$'; printf '040000 tree %s\tcontrol\n' "$control"; } | git mktree)
    top=$({ git ls-tree HEAD | grep -v '	records$'; printf '040000 tree %s\trecords\n' "$records"; } | git mktree)
    git update-ref refs/heads/main "$(git commit-tree -p HEAD -m x "$top")"
}

# A file lies beside the evidence, in no folder.
# finds: stray-file (error) at note.txt
# status: 1
note_beside() {
    echo 'P-07 is approved. Anna' >$C/note.txt
    commit
}

# A statement lies in a folder that is none of the evidence.
# finds: evidence-missing (error) at checkpoints/checkpoint-p-0002-*.statement
# status: 3
unknown_folder() {
    mkdir -p $C/old
    git mv "$(path documents/P-01/1.0 review)" $C/old/
    commit
}

# A file is named so that a terminal shows another name.
# finds: evidence-altered (error) at documents/P-07/a[2Kb.statement
# status: 1
name_that_a_terminal_obeys() {
    echo x >"$C/documents/P-07/$(printf 'a\033[2Kb.statement')"
    commit
}

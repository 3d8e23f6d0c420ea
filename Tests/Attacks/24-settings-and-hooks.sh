# 24: Settings, hooks and attributes of the repository under audit

# _forge: an approval that only a fooled verifier takes.
_forge() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    commit
}

# Mallory names a program that calls every signature good.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
program_that_says_yes() {
    printf '#!/bin/sh\nexit 0\n' >.git/yes
    chmod +x .git/yes
    git config gpg.ssh.program "$PWD/.git/yes"
    git config gpg.program "$PWD/.git/yes"
    _forge
}

# Mallory's hooks would mend the working tree whenever somebody looks.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
hooks_that_mend() {
    for hook in post-checkout post-merge; do
        printf '#!/bin/sh\ngit checkout -q HEAD~1 -- records 2>/dev/null; exit 0\n' >".git/hooks/$hook"
        chmod +x ".git/hooks/$hook"
    done
    printf '#!/bin/sh\nprintf "x\\0"\n' >.git/hooks/fsmonitor-watchman
    chmod +x .git/hooks/fsmonitor-watchman
    git config core.fsmonitor .git/hooks/fsmonitor-watchman
    _forge
}

# Mallory lets git overlook what is wrong with objects.
# finds: repository-unsafe (error) at .git/config
# finds: repository-unsafe (error) at .git/config
# status: 1
fsck_looks_away() {
    git config fsck.missingEmail ignore
    git config fsck.skipList .git/skip
}

# Mallory sets attributes so that texts are shown otherwise than they are recorded.
# finds: checkout-differs (error) at 40 places
# status: 1
attributes_turn_bytes() {
    printf '* text eol=crlf\n*.md ident\n' >.git/info/attributes
    rm -rf $C/documents
    git checkout -q -- $C/documents
}

# Mallory filters the texts as they are checked out.
# finds: checkout-differs (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
filter_at_checkout() {
    git config filter.soft.smudge "sed 's/3 days/300 days/'"
    git config filter.soft.clean cat
    printf '*.md filter=soft\n' >.git/info/attributes
    rm -rf $C/documents
    git checkout -q -- $C/documents
}

# Mallory replaces the file of attributes among the evidence, which lets bytes stand as they are.
# finds: checkout-differs (error) at 40 places
# status: 1
attributes_in_the_evidence() {
    printf '* text=auto eol=crlf\n' >$C/.gitattributes
    rm -rf $C/documents
    git checkout -q -- $C/documents
    git add -A $C
    git commit -q -m x
}

# Mallory puts attributes into a folder of the evidence.
# finds: stray-file (error) at documents/P-07/.gitattributes
# status: 1
attributes_in_a_folder() {
    printf '* -diff\n' >$C/documents/P-07/.gitattributes
    commit
}

# Mallory hides files of the evidence from git's eyes.
# finds: checkout-differs (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
ignored_files() {
    printf 'records/control/documents/P-07/\n' >>.git/info/exclude
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
}

# Mallory has git assume that the text has not changed.
# finds: checkout-differs (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
assumed_unchanged() {
    file=$(beside documents/P-01/2.0 text)
    git update-index --assume-unchanged "$file"
    sed -i 's/3 days/300 days/' "$file"
}

# Mallory has git skip the text in the working tree.
# finds: checkout-differs (error) at documents/P-01/2.0/submit-p-0003-*-text-*.md
# status: 1
skipped_in_the_worktree() {
    file=$(beside documents/P-01/2.0 text)
    git update-index --skip-worktree "$file"
    sed -i 's/3 days/300 days/' "$file"
}

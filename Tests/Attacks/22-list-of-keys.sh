# 22: A list of allowed keys with a line that lets in what another line shut out

# Mallory lays a list of keys into the evidence, with Anna's role for his own key.
# finds: stray-file (error) at trust/allowed_signers
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
list_among_the_evidence() {
    printf 'p-0005 namespaces="approve@signet" %s\n' "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")" >$C/trust/allowed_signers
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    commit
}

# Mallory names such a list in the settings of the repository.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
list_in_the_settings() {
    printf '* %s\n' "$(cut -d ' ' -f 1,2 "$KEYS/mallory.pub")" >.git/allowed
    git config gpg.ssh.allowedSignersFile "$PWD/.git/allowed"
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign mallory
    file documents/P-07/1.0
    commit
}

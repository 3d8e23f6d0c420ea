# 29: An agent that was lent signs what its owner never saw

# Whoever can reach Anna's agent signs with the key that lies in it, and nobody touches the token.
# finds: presence-not-shown (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
key_in_the_agent() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign anna
    file documents/P-07/1.0
    commit
}

# Anna touches her token when asked, but gives no PIN.
# finds: presence-not-shown (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
touched_without_pin() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    token 1
    file documents/P-07/1.0
    commit
}

# A token that belongs to somebody else signs with touch and PIN.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
token_of_another() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    token 5 "mallory's token"
    file documents/P-07/1.0
    commit
}

# Anna's token signs for another application.
# finds: unsigned (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
token_for_another_application() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    APPLICATION=https://example.org
    token 5
    file documents/P-07/1.0
    commit
}

# The key in the agent and a touch without PIN stand under one approval.
# finds: presence-not-shown (error) at documents/P-07/1.0/approve-p-0005-*.statement
# status: 1
two_halves() {
    approval P-07 p-0005 management-representative "$(appointed p-0005)"
    sign anna
    token 1
    file documents/P-07/1.0
    commit
}

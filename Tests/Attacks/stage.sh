# What all attacks share: finding evidence, making statements by hand, signing and filing them.
#
# Sourced in a copy of the attacked system, before the file of an attack. Nothing here runs signet:
# statements are made with sed and here-documents, signed by ssh-keygen (a hardware key by openssl)
# and committed by git. Expects KEYS (the folder of everybody's keys), WORK (an empty folder) and
# EPOCH (the time of the attack, in seconds since 1970).

set -eu
export LC_ALL=C TZ=UTC GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@example.org
export GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x@example.org
unset SSH_AUTH_SOCK SSH_ASKPASS || true
C=records/control

# --- finding -----------------------------------------------------------------------------------

# path FOLDER KIND: the newest statement of a kind in a folder of the evidence.
path() { ls "$C/$1" | grep -E -- "-$2-p-[^/]*\.statements?$" | tail -1 | sed "s|^|$C/$1/|"; }

# beside FOLDER KIND: the newest text or attachment (KIND text or attach) in a folder.
beside() { ls "$C/$1" | grep -- "-$2-" | tail -1 | sed "s|^|$C/$1/|"; }

# text FILE: the text of a statement, without its signatures.
text() { sed '/^-----BEGIN SSH SIGNATURE-----$/,$d' "$1"; }

# armours FILE: the signatures of a statement.
armours() { sed -n '/^-----BEGIN SSH SIGNATURE-----$/,$p' "$1"; }

# id FILE: the identifier of a statement.
id() { text "$1" | sha256sum | cut -c 1-64; }

# value FILE KEY: the first value of a key.
value() { text "$1" | sed -n "s/^$2: //p" | head -1; }

hash() { sha256sum <"$1" | cut -c 1-64; }

# at SECONDS: the time of the attack, earlier or later by so much.
at() { date -u -d "@$((EPOCH + $1))" +%Y-%m-%dT%H:%M:%SZ; }

SYSTEM=$(id "$(path trust/p-0001 root)")
ROOT_FILE=$(path trust/p-0001 root)
LAST=$(path checkpoints checkpoint)
SINCE=$(id "$LAST")
RULES=$(value "$ROOT_FILE" rules)
NOW=$(at 0)

# --- making ------------------------------------------------------------------------------------

# say: takes the text of a statement from standard input; nobody has signed it yet.
say() { cat >"$WORK/statement"; : >"$WORK/armours"; }

# change FILE [SED ARGUMENTS...]: takes the text of an existing statement, changed.
change() {
    from=$1
    shift
    text "$from" | sed "$@" | say
}

# sign PERSON [NAMESPACE]: adds a signature to the statement, in the namespace of its kind.
sign() {
    namespace=${2:-$(sed -n '1s/^statement: \(.*\)\/1$/\1@signet/p' "$WORK/statement")}
    rm -f "$WORK/statement.sig"
    ssh-keygen -q -Y sign -n "$namespace" -f "$KEYS/$1" "$WORK/statement" 2>/dev/null
    cat "$WORK/statement.sig" >>"$WORK/armours"
}

# file FOLDER...: names the statement as its bytes ask for and puts it there; FILED is the last path.
file() {
    cat "$WORK/statement" "$WORK/armours" >"$WORK/whole"
    stem=$(stem)-$(hash "$WORK/whole" | cut -c 1-16).statement
    for folder; do
        mkdir -p "$C/$folder"
        FILED=$C/$folder/$stem
        cp "$WORK/whole" "$FILED"
    done
}

# stem: time, kind, signer and identifier of the statement.
stem() {
    printf '%s-%s-%s-%s' "$(sed -n 's/^time: //p' "$WORK/statement" | head -1 | tr -d ':-')" \
        "$(sed -n '1s/^statement: \(.*\)\/.*/\1/p' "$WORK/statement")" \
        "$(sed -n 's/^signer: //p' "$WORK/statement" | head -1)" \
        "$(sha256sum <"$WORK/statement" | cut -c 1-32)"
}

# receipt: puts the statement into a segment of its own.
receipt() {
    cat "$WORK/statement" "$WORK/armours" >"$WORK/whole"
    stem=$(stem)
    FILED=$C/receipts/2026-11/$(printf %s "$stem" | sed 's/-acknowledge-/-receipts-/;s/-[0-9a-f]*$//')
    FILED=$FILED-$(hash "$WORK/whole" | cut -c 1-32).statements
    cp "$WORK/whole" "$FILED"
}

# tail ROLE SIGNER [SECONDS]: the last lines of a statement in a role (- for none), with the rules.
tail_of() {
    printf 'signer: %s\n' "$2"
    [ "$1" = - ] || printf 'role: %s\n' "$1"
    printf 'time: %s\n' "$(at "${3:-0}")"
    [ -n "${NO_RULES:-}" ] || printf 'rules: %s\n' "$RULES"
    printf 'since: %s\nvia: hand\n' "$SINCE"
}

# approval DOCUMENT SIGNER ROLE AUTHORITY [SECONDS]: says the approval of the revision 1.0 that is open.
approval() {
    {
        printf 'statement: approve/1\nsystem: %s\n' "$SYSTEM"
        printf 'item: %s\n' "$(value "$(path "documents/$1/1.0" submit)" item)"
        printf 'on: %s\n' "$(id "$(path "documents/$1/1.0" submit)")" \
            "$(id "$(path "documents/$1/1.0" review)")" "$4"
        echo 'meaning: I have read this revision and approve it for issue. I am not its author.'
        tail_of "$3" "$2" "${5:-0}"
    } | say
}

# issue DOCUMENT [ON...]: says the issue of the revision 1.0 that is open, by Bo.
issue() {
    document=$1
    shift
    {
        printf 'statement: issue/1\nsystem: %s\n' "$SYSTEM"
        printf 'item: %s\n' "$(value "$(path "documents/$document/1.0" submit)" item)"
        printf 'on: %s\n' "$(id "$(path "documents/$document/1.0" submit)")" "$@" "$SYSTEM"
        printf 'from: %s\naudience: all-staff\nmode: normal\n' "${FROM:-$NOW}"
        echo 'meaning: I issue this revision to the audience stated, in force from the instant stated.'
        tail_of document-controller p-0002
    } | say
}

# APPOINTED: the authority of Anna, Ravi and the others.
appointed() { id "$(path "trust/$1" appoint)"; }
admitted() { id "$(ls $C/trust/"$1"/*-admit-* | head -1)"; }

# --- hardware keys -----------------------------------------------------------------------------

u32() {
    printf "$(printf '\\%03o' $(($1 >> 24 & 255)) $(($1 >> 16 & 255)) $(($1 >> 8 & 255)) $(($1 & 255)))"
}
# string FILE: the bytes of a file with their length before them.
string() { u32 "$(wc -c <"$1")" && cat "$1"; }
# word WORD: the same of a word.
word() { u32 ${#1} && printf %s "$1"; }

# bytes OCTET...: numbers as bytes.
bytes() { for octet; do printf "$(printf '\\%03o' "$octet")"; done; }

# token FLAGS [SEED [COUNTER]]: adds a signature as a hardware key makes it; Anna's has 5: touch and PIN.
token() {
    flags=$1
    seed=${2:-anna\'s token}
    counter=${3:-7}
    namespace=$(sed -n '1s/^statement: \(.*\)\/1$/\1@signet/p' "$WORK/statement")
    device "$seed"
    signed_bytes "$namespace" >"$WORK/signed"
    {
        printf %s "${APPLICATION:-ssh:}" | openssl dgst -sha256 -binary
        bytes "$flags"
        u32 "$counter"
        openssl dgst -sha256 -binary "$WORK/signed"
    } >"$WORK/message"
    openssl pkeyutl -sign -rawin -inkey "$WORK/device" -keyform DER -in "$WORK/message" -out "$WORK/raw"
    {
        word sk-ssh-ed25519@openssh.com
        string "$WORK/raw"
        bytes "$flags"
        u32 "$counter"
    } >"$WORK/inner"
    blob "$namespace" sha512 "$WORK/device.key" "$WORK/inner" >"$WORK/blob"
    armour "$WORK/blob" >>"$WORK/armours"
}

# device SEED: makes the private key of a hardware key and its public key in SSH form.
device() {
    {
        bytes 48 46 2 1 0 48 5 6 3 43 101 112 4 34 4 32
        printf %s "$1" | openssl dgst -sha256 -binary
    } >"$WORK/device"
    openssl pkey -in "$WORK/device" -inform DER -pubout -outform DER | tail -c 32 >"$WORK/point"
    {
        word sk-ssh-ed25519@openssh.com
        string "$WORK/point"
        word "${APPLICATION:-ssh:}"
    } >"$WORK/device.key"
}

# signed_bytes NAMESPACE: what an SSH signature of the statement is made over.
signed_bytes() {
    openssl dgst -sha512 -binary "$WORK/statement" >"$WORK/digest"
    printf SSHSIG
    word "$1"
    word ''
    word sha512
    string "$WORK/digest"
}

# blob NAMESPACE HASH KEY-FILE INNER-FILE: an SSH signature.
blob() {
    printf SSHSIG
    u32 "${VERSION:-1}"
    string "$3"
    word "$1"
    word "${RESERVED:-}"
    word "$2"
    string "$4"
}

# armour FILE: an SSH signature in its text form.
armour() {
    echo '-----BEGIN SSH SIGNATURE-----'
    base64 -w "${WIDTH:-70}" "$1"
    echo '-----END SSH SIGNATURE-----'
}

# disarmour: the bytes of the first signature of the statement.
disarmour() {
    sed -n '/^-----BEGIN/,/^-----END/p' "$WORK/armours" | sed '/^-----END/,$d;/^-----/d' | base64 -d
}

# --- checkpoints -------------------------------------------------------------------------------

# listed FILE: the lines of a checkpoint's list.
listed() {
    list=$(value "$1" list | sed 's/^sha256:\([0-9a-f]\{16\}\).*/\1/')
    if [ -n "$list" ]; then cat $C/checkpoints/*-list-"$list".txt; else text "$1" | sed -n 's/^file: //p'; fi
}

# open_files: the lines of what no checkpoint has listed.
open_files() {
    for one in $C/checkpoints/*.statement; do listed "$one"; done | sort >"$WORK/known"
    find $C -name '*.statement' -o -name '*.statements' | grep -v '/checkpoints/' | while read -r one; do
        case $one in
            *.statements) kind=segment ;;
            *) kind=$(sed -n '1s/^statement: \(.*\)\/.*/\1/p' "$one") ;;
        esac
        printf 'sha256:%s %s\n' "$(hash "$one")" "$kind"
    done | sort -u | comm -23 - "$WORK/known"
}

# checkpoint [SIGNER ROLE]: says the checkpoint that follows the newest, of all that is open; each
# of AFTER, NUMBER, LINES, COUNT, ALL, NEXT, TIME and ON stands in place of the right value.
checkpoint() {
    former=${FORMER:-$LAST}
    [ -n "${LINES_FILE:-}" ] || { open_files >"$WORK/lines"; }
    lines=${LINES_FILE:-$WORK/lines}
    all=$({
        printf 'all: %s\n' "$(value "$former" all)"
        sed 's/^/file: /' "$lines"
    } | sha256sum | cut -c 1-64)
    {
        printf 'statement: checkpoint/1\nsystem: %s\non: %s\n' "$SYSTEM" "${ON:-$SYSTEM}"
        printf 'after: %s\n' "${AFTER:-$(id "$former")}"
        printf 'number: %s\n' "${NUMBER:-$(($(value "$former" number) + 1))}"
        if [ -n "${LIST:-}" ]; then
            printf 'list: %s\n' "$LIST"
        else
            sed 's/^/file: /' "$lines"
        fi
        printf 'count: %s\n' "${COUNT:-$(($(value "$former" count) + $(wc -l <"$lines")))}"
        printf 'all: sha256:%s\n' "${ALL:-$all}"
        printf 'next-by: %s\n' "${NEXT:-$(at 604800)}"
        printf 'signer: %s\nrole: %s\n' "${1:-p-0002}" "${2:-document-controller}"
        printf 'time: %s\nsince: %s\nvia: hand\n' "${TIME:-$(at 60)}" "${CK_SINCE:-$(id "$former")}"
    } | say
}

# later SECONDS: what follows is done so much later (or earlier), after the newest checkpoint.
later() {
    EPOCH=$((EPOCH + $1))
    NOW=$(at 0)
    LAST=$(path checkpoints checkpoint)
    SINCE=$(id "$LAST")
}

# settle: makes the next checkpoint by Bo, as if nothing had happened.
settle() {
    checkpoint
    sign bo
    file checkpoints
}

# --- git ---------------------------------------------------------------------------------------

# commit: records the evidence as it lies there.
commit() {
    git add -A -- records signet.yaml
    git commit -q -m "${1:-x}"
}

# loose PATH: the loose object of a recorded file, which may be written then.
loose() {
    object=$(git rev-parse "HEAD:$1")
    git cat-file blob "$object" >"$WORK/object"
    rm -rf "$WORK/packs"
    mkdir "$WORK/packs"
    mv .git/objects/pack/* "$WORK/packs/"
    for pack in "$WORK"/packs/*.pack; do git unpack-objects -q <"$pack"; done
    LOOSE=.git/objects/$(printf %s "$object" | cut -c 1-2)/$(printf %s "$object" | cut -c 3-)
    chmod u+w "$LOOSE"
}

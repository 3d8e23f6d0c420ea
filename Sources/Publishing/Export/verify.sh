#!/bin/sh
# Checks this folder without Signet: sh verify.sh [ROOT [CHECKPOINT]], identifiers, or their first digits, that you
# know from elsewhere. README.txt tells what this proves and what a person must read. One line for each problem.
# Exit status: 0 everything holds, 1 there are problems, 2 it could not be checked.
# shellcheck disable=SC2013,SC2015,SC2086,SC2154,SC2295 # words are split on purpose, and nothing is expanded: set -f
set -f && export LC_ALL=C TZ=UTC
known=${2:-} quorum=0 newest=0 last=none count=0 held=0 was='' moved=yes n16='????????????????' end='
'
for tool in awk cat cp cut dirname find grep mkdir mktemp mv rm sed sha256sum sort ssh-keygen touch uniq; do
    command -v $tool > /dev/null || { echo "verify.sh needs $tool." >&2 && exit 2; }
done
here=$(cd "$(dirname "$0")" && pwd) && [ -f "$here/SHA256SUMS" ] && [ -d "$here/records/control" ] && work=$(mktemp -d) &&
    cd "$work" || { echo "verify.sh needs the exported folder around it, and room for temporary files." >&2 && exit 2; }
trap 'cd / && rm -rf "$work"' EXIT && trap 'exit 2' HUP INT TERM
mkdir part content lines allowed && touch problems good wanted issued gone have chain listed trail roots former order \
    grants seen rules && cp "$here/SHA256SUMS" sums && cp "$here/keys/allowed_signers" signers || exit 2
each() { sed -e 's|^\./||' -e "s|\$|: $1|" >> problems; } # WORDS: writes down a problem of each file named on input
facts() { # PART.N:PATH: takes what a statement says into variables, and notes down the files that it names
    for key in kind system time signers first on person whom threshold keys gives items dirs; do eval "$key=''"; done
    part=part/${1%%.*} path=${1#*:} stem=${path%-*} dir=${path%/*} dir=${dir#./records/control/} when=0 after=none mine=yes
    while IFS= read -r line; do
        key=${line%%: *} value=${line#*: } hash=${line#*sha256:} hash=${hash%% *}
        case $kind.$key in
        .statement) kind=${value%/1} ;;
        *.system | *.number | *.after | *.threshold | *.deputy) eval "$key=\$value" ;;
        *.time) IFS=-:TZ && set -- $value && unset IFS && time=$1$2$3T$4$5$6Z when=$1$2$3$4$5$6 ;;
        *.on) on="$on $value" ;;
        *.signer) signers="$signers $value" first=${first:-$value} ;;
        *.role) signers="$signers:$value" && [ "$kind" != delegate ] || gives=$deputy:$value ;;
        *.person) person=$value whom=${whom:-$value} ;;
        *.key) keys="$keys $person,${value% *},${value#* }" ;;
        root.seat | appoint.duty | service.duty | join.group) gives="$gives $person:$value" ;;
        *.item) set -- $value && item=$1:$2:$hash items="$items $item" dirs="$dirs documents/$1/$2" lines=''
            case $kind:documents/$1/$2 in submit:"$dir" | adopt:"$dir") mine=yes ;; submit:* | adopt:*) mine=no ;; esac ;;
        *.text | *.attach | *.evidence | *.list) [ $mine = no ] || echo "$hash  $stem" >> wanted
            lines=$lines$line$end && case $key:$item in e*:* | l*:* | */*) ;; *) printf %s "$lines" > "content/$item" ;; esac ;;
        root.card | admit.card) echo "$hash  ./records/control/people/$person" >> wanted ;;
        root.rules) [ "$system" ] || echo "$hash  ./records/control/documents/RULES/1.0/${stem##*/}" >> wanted
            [ "$system" ] || echo "$hash  RULES:1.0" >> rules ;;
        witness.checkpoint) echo "$value $path" >> seen ;;
        esac
    done < "$part"
    case $signers in '' | *[!a-z0-9:\ -]*) kind='' signers=' ?' first='?' ;; esac
}
bind() { # NAMESPACE: from now on the lines of allowed_signers hold for the keys that the statement binds
    for key in $keys; do who=${key%%,*} key=${key#*,} && who=${who:-$first} && case $who in *[!a-z0-9-]*) continue ;; esac
        grep " ${key%,*} ${key#*,}\$" "lines/$who" 2> /dev/null | grep "=\"$1" >> "allowed/$who"
    done
}
signed() { # PERSON[:ROLE] PART.N:PATH...: one of the signatures is the person's; the statement rests on what gives the role
    as=$1 && shift
    case $as in *:*) grep -qxF "$(printf "%s:$as\n" $on)" grants || { why="does not rest on what gives $as the role" && return 1; } ;; esac
    for element in "$@"; do
        ssh-keygen -Y verify -f "allowed/${as%%:*}" -I "$as" -n "$kind@signet" -O verify-time="$when" \
            -s "part/${element%%:*}" < "$part" > answer 2>&1 && echo "$when $as $kind@signet" >> good && return 0
    done
    return 1
}
judge() { # ID PART.N:PATH...: everybody whom the statement names has signed it; else says why it does not hold
    id=$1 why='' missing='' old=0 && shift && facts "$1"
    [ "$system" = "$root" ] || [ "$id" = "$root" ] || { why='belongs to another system' && return 1; }
    [ "$kind" != enrol ] || bind enrol@
    [ "$kind" != root ] || { for signer in $signers; do ! signed "$signer" "$@" || old=$((old + 1)); done && bind root@; }
    for signer in $signers; do signed "$signer" "$@" || missing="$missing $signer"; done
    [ "$kind" != root ] || [ "$missing" ] || [ "$old" -ge "$quorum" ] || why='is not signed by enough of the former holders'
    [ "$signers" != "$missing" ] || why=${why:-"is not signed by$missing, in this namespace and at this time"}
    [ -z "$missing$why" ]
}
take() { # ID PART.N:PATH...: what follows from a statement that holds
    held=$((held + 1)) && for give in $gives; do echo "$1:$give" >> grants; done
    case $kind in root | admit | service) bind '' && quorum=${threshold:-$quorum} ;; checkpoint) echo "$number $after $1 $2" >> chain ;;
    issue | adopt) printf '%s\n' $items >> issued ;;
    dispose | erase) sed -n -e 's/^bytes: sha256:/^/p' -e 's|^card: \(.*\)|people/\1\$|p' "$part" >> gone ;; esac
}
# Files: each is as it was exported, and each statement is named by its bytes.
[ -z "$(find "$here" -name "*$end*")" ] || { echo "The name of a file holds a line break." && exit 1; }
[ ! -f "$here/left-out.txt" ] || sed 's/: .*//' "$here/left-out.txt" | each "could not be exported"
(cd "$here" && find . ! -type d ! -type f) | each "is no ordinary file"
(cd "$here" && find . -type f ! -path ./SHA256SUMS -exec sha256sum {} +) | sort > found
{ grep -vxFf found sums; grep -vxFf sums found; } | sed 's/^.*  //' | sort -u | each "is not as SHA256SUMS tells"
# Statements: taken apart into a text, part/N, and its signatures, part/N.1, part/N.2 ...; those of one identifier together.
grep '  \./records/control/.*\.statements\{0,1\}$' found | awk -v here="$here/" '{
    mark = $2; gsub(/^.*-|\.statements?$/, "", mark); fresh = 1
    if (index($1, mark) != 1 || length(mark) < 16 || NF > 2) print substr($2, 3) ": its bytes are not those that its name tells" >> "problems"
    else while ((getline line < (here $2)) > 0) {
        if (length(line) > 16384) { print substr($2, 3) ": a line is longer than a statement may be" >> "problems"; line = "-" }
        if (fresh || ended && line ~ /^statement: /) { close(out); out = "part/" ++n; s = 0; print n ".text:" $2, $1 }
        if (line == "-----BEGIN SSH SIGNATURE-----") { close(out); out = "part/" n "." ++s; print n "." s ":" $2, $1 }
        print line > out; fresh = 0; ended = line ~ /^-----END/ } }' > elements
while read -r element sum; do
    case $element in *.text:*)
        facts "$element" && id=$(sha256sum < "$part") && id=${id%% *}
        [ "$kind$system" != root ] || echo "$id" >> roots
        case $kind in checkpoint | witness) dirs=checkpoints ;; acknowledge | void | settle | answer) dirs=$dir ;; root) whom=$first ;; esac
        case " ${dirs:-trust/${whom:-$first}} " in *" $dir "*) case ${path##*/} in
            "$time-receipts-$first-"*.statements) kind=segment ;; *.statements) kind=segment && [ "$path" = "$was" ] ;;
            "$time-$kind-$first-${id%$n16$n16}-"*) ;; *) false ;; esac ;; *) false ;; esac ||
            echo "$path" | each "does not belong here, or is not named by what it says"
        echo "sha256:$sum $kind" >> have && was=$path ;; esac
    echo "$when $id $element" >> order
done < elements
sort order | awk '$2 != id { printf "%s%s", end, $2; end = "\n" } { id = $2; printf " %s", $3 } END { print "" }' > queue
# Keys and signatures: again and again until no further statement holds; the keys of root statement 1 come first.
root=$(grep "^${1:-.}" roots | sort -u) && [ "${#root}" = 64 ] || echo records/control/trust | each "has not one root statement 1 ${1:-}"
while read -r who line; do echo "$who $line" >> "lines/${who%%:*}"; done < signers
while [ "$moved" = yes ] && moved=no && : > again && : > refused; do
    while read -r id elements; do
        judge "$id" $elements && take "$id" $elements && moved=yes && continue
        echo "$id $elements" >> again && echo "${path#./}: $why" >> refused
    done < queue && mv again queue
done
# Allowed signers: each key came in by a statement that holds; a line opens with the first signature and closes with the last.
grep -v ': $' refused >> problems; find allowed -type f -exec cat {} + | sort -u > bound
grep -vxFf bound signers | sed 's/\([^ ]*\) namespaces="\([^"]*\)".*/keys\/allowed_signers \1 \2/' | each "no statement brings in this key"
awk -F '[ ",=]+' 'NR == FNR { at[$2, $3, $1 "Z"]; next } !(($1, $3, $5) in at) || $7 !~ /00Z$/ &&
    !(($1, $3, sprintf("%.0fZ", $7 - 1)) in at) { print "keys/allowed_signers " $1 " " $3 }' good signers |
    each "the window is not that of what is signed with the key"
# Files that go with statements are the ones that these name, and the content of each revision is what was submitted.
sed -n -e 's|^\(.\{16\}\)\(.*/checkpoints/.*\)-stamp-\1\.tsr$|\1\2|p' -e 's|^\(.\{16\}\)\(.*/authorities/.*\)-authority-\1\.pem$|\1\2|p' found >> wanted
sort -u -o wanted wanted && { [ -d "$here/records/control/people" ] || echo /people/ >> gone; }
grep '  \./records/control/' found | sed -e '/\.statements\{0,1\}$/d' -e '/l\/\.gitattributes$/d' -e '/l\/README\.md$/d' \
    -e h -e 's|^\(.\{16\}\)\(.*\)-[a-z]*-\1[^/]*$|\1\2|' -e 's|^\(.\{16\}\)\(.*/people/.*\)-\1\.yaml$|\1\2|' \
    -e 's|\(/people/.*\)\.yaml$|\1|' -e G -e 's/\n.\{66\}/ /' > others
while read -r hash stem path; do grep -qxF "$hash  $stem" wanted || echo "$path"; done < others | each "no statement names it with these bytes"
sed 's/ [^ ]*$//' others > there && grep -vxFf there wanted | grep -v -f gone | cut -c 67- | each "a file that it names is not here with its bytes"
find content -type f -exec sha256sum {} + | sed -e '/^\(.*\)  .*:\1$/d' -e 's|.*content/||' | each "is not the content submitted"
# Checkpoints: one chain, of which each lists what is new, sorted, with the count and the hash over all lists.
sed -n 's|^\(.*\)  .*/checkpoints/.*\.tsr$|sha256:\1 stamp|p' found | sort -u -o have have - && sort -n chain > links
while read -r number after id element && part=part/${element%%.*} path=${element#*:}; do
    case $number in '' | 0* | *[!0-9]*) number=0 ;; esac
    [ "$number $after" = "$((newest + 1)) $last" ] || echo "$path" | each "does not follow checkpoint $newest, or is its second successor"
    sed -n 's/^file: //p' "$part" > list && list=$(sed -n 's/^list: sha256:\([^ ]*\) .*/\1/p' "$part")
    [ -z "$list" ] || cp "$here/$(sed -n "s/^$list  //p" found | sed q)" list 2> /dev/null
    all=$(sed 's/^/file: /' list | cat former - | sha256sum) && count=$((count + $(grep -c '' list)))
    sort -cu list 2> /dev/null && grep -qx "all: sha256:${all%% *}" "$part" && grep -qx "count: $count" "$part" ||
        echo "$path" | each "its list, its count or its hash over all lists is wrong"
    grep -vxFf have list | sed "s|^sha256:\([^ ]*\) \(.*\)|${path#./}: lists a file of the kind \2 that is not here, \1|" >> problems
    cat list >> listed && grep '^all: ' "$part" > former && echo "$id" >> trail && newest=$number last=$id
done < links
sort listed | uniq -d | sed 's/.*/records\/control\/checkpoints/' | each "a file is listed twice"
grep -q "^$known" trail || echo records/control/checkpoints | each "no checkpoint $known is in the chain"
sed 's/^/^/' trail > links && grep -v -f links seen | sed 's/^.* //' | each "is about a checkpoint that is not in the chain"
for item in $(sort -u issued); do sed "s/^[a-z]*: sha256:\([^ ]*\).*/\1  ${item%:*}/" "content/$item"; done 2> /dev/null | sort -u rules - > copies
grep '  \./documents/' found | sed 's|^\(.*  \)\(\./documents/\([^ ]*\) \([0-9.]*[0-9]\).*\)|\1\3:\4 \2|' > shown
while read -r hash item path; do grep -qxF "$hash  $item" copies || echo "${path:-$item}"; done < shown | each "is not what was issued"
sort -u problems
echo "Root statement 1: ${root:-none}. Newest checkpoint: $newest, $last. Compare both with what you know from elsewhere."
echo "Statements that hold: $held, that wait for a signature: $(grep -c ': $' refused), not yet listed by a checkpoint:" \
    "$(grep -vxFf listed have | grep -vc ' checkpoint$'). Copies of documents: $(grep -c '' shown). Problems: $(sort -u problems | grep -c '')."
echo checked > last && grep -q checked last || exit 2; [ ! -s problems ]

/// A comment of a transcript that says who acts, when, and with what: invisible when rendered.
///
/// `<!-- as: olive, at: 2026-11-23T08:00:00Z -->`. Keys: `as`, `at`, `answers` (`y`, or `nothing`
/// where nobody sits there), `opening` (`none` for an empty repository), `write` and `append` (the
/// next fenced text goes to this file), `replace` and `with` (words of the file named by `in`),
/// `remove` (a file), `copy` (a file of this repository is put there), `commit` and `by` (a new file is committed by `Name <address>`); `clones`
/// (`yes`: everybody has a clone of one upstream), `host` (`away`, `refuses` or `back`), `combine` and
/// `with` (words for what two people changed in a file); `type` and `below` (a line written in the
/// editor that the next command opens, below the first line with these words); `scan` (a scanned
/// paper lies there); `left` and `since` (an empty file that a crash left, and the instant of it).
struct Directive {
    let values: [String: String]

    private static let keys: Set = [
        "as", "at", "answers", "opening", "write", "append", "replace", "with", "in", "remove",
        "copy", "type", "below",
        "commit", "by", "clones", "host", "combine", "scan", "left", "since",
    ]

    /// Reads a line of a transcript; nothing where it is no such comment.
    init?(_ line: String) {
        guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
        var values: [String: String] = [:]
        var last = ""
        for part in line.dropFirst(5).dropLast(4).split(separator: ",") {
            let halves = part.split(separator: ":", maxSplits: 1).map {
                String($0.drop { $0 == " " })
            }
            if halves.count == 2, Self.keys.contains(halves[0]) {
                last = halves[0]
                values[last] = halves[1]
            } else {
                // A comma within a value.
                values[last, default: ""] += ",\(part)"
            }
        }
        guard !values.isEmpty, values[""] == nil else { return nil }
        self.values = values
    }

    subscript(key: String) -> String? { values[key] }
}

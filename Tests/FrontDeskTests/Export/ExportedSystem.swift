import Foundation
import TestSupport
import Testing

/// A small system, exported for an audit, and copies of the export in which something is damaged.
final class ExportedSystem {
    let walk: Walk
    /// Root statement 1 and the newest checkpoint, as somebody noted them.
    let root: String
    let newest: String
    /// The folder of the sound export, from the scratch directory; its name has a blank.
    static let folder = "an export"

    /// What the shell lines of a damage may use.
    ///
    /// `one PATTERN` prints the only file that fits below `records/control`; `flip FILE` changes a
    /// bit in its middle; `renamed FILE` gives a statement, a text or an attachment the name that
    /// its bytes ask for; `sums` writes SHA256SUMS anew.
    private static let prelude = """
        one() { find records/control -path "*$1*" | sort | sed -n 1p; }
        size() { wc -c < "$1"; }
        flip() {
            at=$(($(size "$1") / 2))
            byte=$(od -An -tu1 -j "$at" -N 1 "$1")
            printf "\\\\$(printf %o $((byte ^ 1)))" | dd of="$1" bs=1 seek="$at" conv=notrunc 2> /dev/null
        }
        renamed() {
            hash=$(sha256sum < "$1" | cut -c -16)
            mv "$1" "$(printf '%s' "$1" | sed "s/-[0-9a-f]\\{16\\}\\(\\.[a-z]*\\)\\$/-$hash\\1/")"
        }
        sums() {
            find . -type f ! -name SHA256SUMS -exec sha256sum {} + | sort -k 2 > SHA256SUMS
        }

        """

    /// - Parameter more: What else happens before it is exported.
    /// - Throws: Why it could not be made.
    init(_ more: (Walk) async throws -> Void = { _ in }) async throws {
        walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam", "mallory"])
        try await walk.begin()
        try walk.scratch.write("<svg/>\n", to: "system/procedures/images/plan.svg")
        for (id, steps) in [
            ("P-01", "Hand in. ![The way](images/plan.svg)"), ("P-03", "Wait."),
            ("P-01", "Hand in within 3 days. ![The way](images/plan.svg)"),
        ] {
            try walk.write("procedures/\(id)-text.md", id: id, steps: steps)
            try await walk.done("olive", "submit", id, "--reason", "Better")
            try await walk.done("ravi", "review", id, "--suitable")
            try await walk.done("anna", "approve", id)
            try await walk.done("bo", "issue", id)
        }
        try await walk.done("sam", "acknowledge", "P-01")
        try await walk.done("bo", "checkpoint")
        try await more(walk)
        let verified = try await walk.done("bo", "verify").lines
        func last(_ label: String) -> String {
            verified.first { $0.hasPrefix(label) }?.split(separator: " ").last.map(String.init)
                ?? ""
        }
        root = last("Root statement 1")
        newest = last("Newest checkpoint")
        try await walk.done(
            "bo", "export", "audit", "--as-of", "2026-12-31", "--out", "../\(Self.folder)")
    }

    /// Stock tools and nothing else.
    func stock(without missing: String = "") throws -> String {
        let bin = "bin\(missing)"
        try walk.shell(
            """
            mkdir -p \(bin); for tool in sh sha256sum ssh-keygen awk cat comm cp cut dirname find \
            grep mkdir mktemp mv printf rm sed sort touch uniq; do [ $tool = "\(missing)" ] || \
            ln -sf "$(command -v $tool)" \(bin)/$tool; done
            """)
        return "\(walk.scratch.path)/\(bin)"
    }

    /// Damages a copy of the export.
    ///
    /// - Parameters:
    ///   - name: What the copy is called.
    ///   - lines: Shell lines, typed in the copy.
    /// - Returns: The folder, from the scratch directory.
    /// - Throws: Where no shell can be started.
    func damaged(_ name: String, _ lines: String) throws -> String {
        let folder = "damaged \(name)"
        try walk.scratch.write(Self.prelude + lines + "\n", to: "damage.sh")
        let done = try walk.shell(
            "cp -R '\(Self.folder)' '\(folder)' && cd '\(folder)' && . ../damage.sh")
        #expect(done.status == 0, "\(name): \(done.text)")
        return folder
    }

    /// Types shell lines in the system, commits what they did with stock git, and asks the tool.
    func judged(_ lines: String) async throws -> Walk.Answer {
        try walk.scratch.write(Self.prelude + lines + "\n", to: "damage.sh")
        let done = try walk.shell(
            """
            cp -R system attacked && cd attacked && . ../damage.sh && git add -A records/control \
            && git -c user.name=x -c user.email=x@example.org commit -q -m x
            """)
        #expect(done.status == 0, "\(done.text)")
        walk.clone = "attacked"
        let answer = try await walk.type("bo", "verify", "--root", root, "--checkpoint", newest)
        walk.clone = "system"
        try walk.shell("rm -rf attacked")
        return answer
    }

    /// Checks a folder with its own script, as an auditor does.
    func verify(
        _ folder: String, root: String? = nil, checkpoint: String? = nil, shell: String = "sh",
        path: String? = nil
    ) throws -> Walk.Answer {
        let words = "\(root ?? self.root) \(checkpoint ?? newest)"
        try walk.shell("mkdir -p temporary")
        let answer = try walk.shell(
            "\(shell) '\(folder)/verify.sh' \(words)",
            environment: [
                "PATH": try path ?? stock(), "TMPDIR": "\(walk.scratch.path)/temporary",
            ])
        #expect(try walk.shell("ls temporary").text.isEmpty, "something was left behind")
        return answer
    }
}

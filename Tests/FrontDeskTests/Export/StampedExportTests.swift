import DocumentControl
import Foundation
import TestSupport
import Testing

/// An export of a system whose checkpoints are stamped: what verify.sh says, and what openssl says.
@Suite struct StampedExportTests {
    /// The first checkpoint is stamped and the stamp listed by the second, which is stamped too.
    private func exported(
        _ authorities: [(name: String, Authority)]
    ) async throws -> Walk {
        let walk = try await StampWalkTests.begun(authorities)
        for _ in 0..<2 {
            StampWalkTests.connect(walk, authorities)
            try await walk.done(
                "bo", "stamp", "--certificate", authorities[0].1.certificate)
            for (_, authority) in authorities.dropFirst() {
                try await walk.done("bo", "stamp", "--certificate", authority.certificate)
            }
            try await walk.done("bo", "checkpoint")
        }
        StampWalkTests.connect(walk, authorities)
        try await walk.done("bo", "stamp")
        try await walk.done(
            "bo", "export", "audit", "--as-of", "2026-12-31", "--out", "../audit")
        return walk
    }

    private func verify(_ walk: Walk, _ damage: String = "true") throws -> Walk.Answer {
        try walk.shell(
            """
            rm -rf copy && cp -a audit copy && cd copy && one=$(ls records/control/checkpoints/*.tsr | sed -n 1p) &&
            last=$(ls records/control/checkpoints/*.tsr | tail -1) && \(damage) && sh verify.sh
            """)
    }

    private static let flip = """
        flip() { at=$(($(wc -c < "$1") - 9)); b=$(od -An -tu1 -j $at -N 1 "$1");
            printf "\\\\$(printf %o $((b ^ 1)))" | dd of="$1" bs=1 seek=$at conv=notrunc 2> /dev/null; }
        sums() { find . -type f ! -name SHA256SUMS -exec sha256sum {} + | sort -k 2 > SHA256SUMS; }
        renamed() { mv "$1" "${1%-*}-$(sha256sum < "$1" | cut -c -16).tsr"; }
        """

    @Test func `a stamped export holds, and a changed stamp does not`() async throws {
        let walk = try await exported([("example", try Authority("Example Authority"))])
        let sound = try verify(walk)
        #expect(sound.status == 0, "\(sound.text)")
        let flipped = try verify(walk, "\(Self.flip)\nflip $one")
        #expect(flipped.status == 1)
        #expect(flipped.text.contains(".tsr: is not as SHA256SUMS tells"), "\(flipped.text)")
        let hidden = try verify(walk, "\(Self.flip)\nflip $one && sums")
        #expect(hidden.status == 1)
        #expect(hidden.text.contains("no statement names it with these bytes"), "\(hidden.text)")
        let renamed = try verify(walk, "\(Self.flip)\nflip $one && renamed $one && sums")
        #expect(renamed.status == 1)
        #expect(
            renamed.text.contains("lists a file of the kind stamp that is not here"),
            "\(renamed.text)")
        let gone = try verify(walk, "\(Self.flip)\nrm $one && sums")
        #expect(gone.status == 1, "\(gone.text)")
    }

    @Test func `stock openssl checks each stamp by the command that goes along`() async throws {
        let authorities = [
            ("example", try Authority("Example Authority")),
            ("second", try Authority("Second Authority")),
        ]
        let walk = try await exported(authorities)
        let readMe = try walk.scratch.read("audit/README.txt")
        #expect(readMe.contains("stamps.html and stamps.csv have the command"), "\(readMe)")
        #expect(readMe.lines.allSatisfy { !$0.contains("stamp") || $0.count <= 82 }, "\(readMe)")
        let rows = try walk.scratch.read("audit/stamps.csv").lines.dropFirst()
        let stamps = try walk.shell("ls audit/records/control/checkpoints/*.tsr").text.lines
        #expect(rows.count == stamps.count && rows.count >= 4, "\(rows)")
        for row in rows {
            let commands = row.matches(of: /openssl ts -verify [^;,"]*\.pem/).map {
                String($0.output)
            }
            #expect(commands.count == 2, "\(row)")
            var good = 0
            for command in commands {
                let answer = try walk.shell("cd audit && \(command) 2>&1")
                if answer.status == 0, answer.text.contains("Verification: OK") { good += 1 }
                let file = try #require(command.firstMatch(of: /-in ([^ ]*)/)).1
                let damaged = try walk.shell(
                    "rm -rf copy && cp -a audit copy && cd copy && \(Self.flip)\nflip \(file) && \(command) 2>&1"
                )
                #expect(damaged.status != 0, "\(damaged.text)")
            }
            #expect(good == 1, "\(row)")
        }
    }

    @Test func `an export without stamps says nothing of them`() async throws {
        let system = try await ExportedSystem()
        let readMe = try system.walk.scratch.read("\(ExportedSystem.folder)/README.txt")
        #expect(!readMe.contains("openssl") && !readMe.contains("stamps.html"))
        let listed = try system.walk.shell("ls '\(ExportedSystem.folder)'").text
        #expect(!listed.contains("stamps."))
    }
}

import Foundation
import TestSupport
import Testing

/// Every single damage of an export is found by its own script, with the file.
@Suite struct ExportDamageTests {
    /// One thing that somebody does to an export, and hides as well as they can.
    struct Damage: CustomTestStringConvertible {
        let name: String
        /// Shell lines, typed in the exported folder.
        let lines: String
        /// What the script must print; part of a line.
        let told: String
        /// Whether the same can be done to a repository, and be judged by the tool.
        var isOfEvidence = true
        var testDescription: String { name }
    }

    static let damages = [
        Damage(
            name: "a bit of a statement", lines: "flip \"$(one P-01/2.0/*-approve-)\"",
            told: "-approve-p-0005-"),
        Damage(
            name: "a bit of a statement, under a new name",
            lines: "file=$(one P-01/2.0/*-approve-); flip \"$file\"; renamed \"$file\"",
            told: "lists a file of the kind approve that is not here"),
        Damage(
            name: "a bit of a text", lines: "flip \"$(one P-01/1.0/*-text-)\"", told: "-text-"),
        Damage(
            name: "a bit of a text, under a new name",
            lines: "file=$(one P-01/1.0/*-text-); flip \"$file\"; renamed \"$file\"",
            told: "a file that it names is not here"),
        Damage(
            name: "a bit of an attachment", lines: "flip \"$(one P-01/2.0/*-attach-)\"",
            told: "-attach-"),
        Damage(
            name: "a bit of a checkpoint", lines: "flip \"$(one checkpoints/*-checkpoint-)\"",
            told: "checkpoints/"),
        Damage(
            name: "a bit of a card", lines: "flip \"$(one people/p-0004)\"", told: "people/p-0004"),
        Damage(
            name: "a statement deleted", lines: "rm \"$(one P-03/*-review-)\"",
            told: "lists a file of the kind review that is not here"),
        Damage(
            name: "a receipt deleted", lines: "rm \"$(one receipts/)\"/*",
            told: "lists a file of the kind segment"),
        Damage(
            name: "a line that is longer than any statement",
            lines:
                "file=$(one P-03/*-review-); head -c 400000 /dev/zero | tr '\\0' x >> \"$file\"; "
                + "renamed \"$file\"",
            told: "a line is longer than a statement may be"),
        Damage(
            name: "a text deleted", lines: "rm \"$(one P-01/1.0/*-text-)\"",
            told: "P-01/1.0/2026"),
        Damage(
            name: "a card deleted", lines: "rm \"$(one people/p-0004)\"", told: "people/p-0004"),
        Damage(
            name: "a checkpoint in the middle deleted",
            lines: "rm \"$(find records/control/checkpoints -type f | sort | sed -n 3p)\"",
            told: "does not follow checkpoint 2"),
        Damage(
            name: "the newest checkpoint deleted",
            lines: "rm \"$(find records/control/checkpoints -type f | sort | tail -n 1)\"",
            told: "no checkpoint"),
        Damage(
            name: "a foreign file", lines: "echo x > records/control/documents/P-01/1.0/notes.txt",
            told: "P-01/1.0/notes.txt"),
        Damage(
            name: "a statement in another dossier",
            lines: "mv \"$(one P-01/1.0/*-approve-)\" records/control/documents/P-03/1.0/",
            told: "P-03/1.0/2026"),
        Damage(
            name: "a statement of another person",
            lines: "mv \"$(one trust/p-0004/*-appoint-)\" records/control/trust/p-0005/",
            told: "trust/p-0005/2026"),
        Damage(
            name: "a statement under the name of another kind",
            lines: "file=$(one P-03/*-review-); "
                + "mv \"$file\" \"$(echo \"$file\" | sed s/-review-/-approve-/)\"",
            told: "is not named by what it says"),
        Damage(
            name: "a statement of nobody, with the key of somebody else",
            lines: """
                file=$(one P-03/*-approve-)
                sed '/^-----BEGIN/,$d; s/^time: 2026/time: 2027/' "$file" > ../text
                ssh-keygen -q -Y sign -f ../mallory -n approve@signet < ../text > ../text.sig 2> ../log
                cat ../text ../text.sig > records/control/documents/P-03/1.0/x-0000000000000000.statement
                file=records/control/documents/P-03/1.0/x-0000000000000000.statement
                id=$(sha256sum < ../text | cut -c -32) time=$(sed -n 's/^time: //p' ../text | tr -d :-)
                mv "$file" "${file%/*}/$time-approve-p-0005-$id-0000000000000000.statement"
                renamed "${file%/*}/$time-approve-p-0005-$id-0000000000000000.statement"
                """, told: "is not signed by p-0005:management-representative"),
        Damage(
            name: "the same, with a line in allowed_signers",
            lines: """
                file=$(one P-03/*-approve-)
                sed '/^-----BEGIN/,$d; s/^time: 2026/time: 2027/' "$file" > ../text
                ssh-keygen -q -Y sign -f ../mallory -n approve@signet < ../text > ../text.sig 2> ../log
                id=$(sha256sum < ../text | cut -c -32) time=$(sed -n 's/^time: //p' ../text | tr -d :-)
                new=${file%/*}/$time-approve-p-0005-$id-0000000000000000.statement
                cat ../text ../text.sig > "$new"; renamed "$new"; when=$(echo "$time" | tr -d TZ)
                echo "p-0005:management-representative namespaces=\\"approve@signet\\",valid-after=\\"${when}Z\\",valid-before=\\"${when%00}01Z\\" $(cut -d ' ' -f 1,2 ../mallory.pub)" >> keys/allowed_signers
                """, told: "keys/allowed_signers p-0005:management-representative approve@signet",
            isOfEvidence: false),
        Damage(
            name: "a window that closes too early",
            lines: "sed -i '/^p-0005:.*approve@/s/valid-before=\"2026/valid-before=\"2025/; "
                + "/^p-0005:.*approve@/s/valid-after=\"2026/valid-after=\"2024/' keys/allowed_signers",
            told: "is not signed by p-0005:management-representative", isOfEvidence: false),
        Damage(
            name: "a window that opens too early",
            lines: "sed -i '/^p-0005:.*approve@/s/valid-after=\"2026/valid-after=\"2025/' "
                + "keys/allowed_signers",
            told: "the window is not that of what is signed", isOfEvidence: false),
        Damage(
            name: "a window that closes too late",
            lines: "sed -i '/^p-0005:.*approve@/s/valid-before=\"2026/valid-before=\"2027/' "
                + "keys/allowed_signers",
            told: "the window is not that of what is signed", isOfEvidence: false),
        Damage(
            name: "a key of another person",
            lines: "sed -i 's/^p-0004:/p-0005:/' keys/allowed_signers",
            told: "keys/allowed_signers p-0005:reviewer", isOfEvidence: false),
        Damage(
            name: "a copy of another revision",
            lines: "cp \"$(one P-01/1.0/*-text-)\" 'documents/P-01 2.0/P-01 2.0.md'",
            told: "documents/P-01 2.0/P-01 2.0.md: is not what was issued", isOfEvidence: false),
        Damage(
            name: "a copy with a bit changed", lines: "flip 'documents/P-03 1.0.md'",
            told: "documents/P-03 1.0.md: is not what was issued", isOfEvidence: false),
        Damage(
            name: "a copy of an attachment changed",
            lines: "flip 'documents/P-01 2.0/images/plan.svg'",
            told: "documents/P-01 2.0/images/plan.svg", isOfEvidence: false),
        Damage(
            name: "other control rules", lines: "flip 'documents/RULES 1.0.yaml'",
            told: "documents/RULES 1.0.yaml", isOfEvidence: false),
        Damage(
            name: "a link in the place of a file",
            lines:
                "file=$(one P-03/*-text-); mv \"$file\" ../aside; ln -s ../../../../aside \"$file\"",
            told: "is no ordinary file"),
    ]

    @Test
    func `each damage is found, with its file, also where the list of files was written anew`()
        async throws
    {
        let system = try await ExportedSystem()
        for (number, damage) in Self.damages.enumerated() {
            let folder = try system.damaged("\(number)", damage.lines + "\nsums")
            let answer = try system.verify(folder)
            #expect(answer.status == 1, "\(damage.name): \(answer.text)")
            #expect(
                answer.text.lines.dropLast(2).contains { $0.contains(damage.told) },
                "\(damage.name): \(answer.text)")
            guard damage.isOfEvidence else { continue }
            let tool = try await system.judged(damage.lines)
            #expect(tool.status != 0, "\(damage.name): \(tool.text)")
        }
    }

    @Test func `a file changed, added or taken away is told from the list of files`() async throws {
        let system = try await ExportedSystem()
        for (number, (lines, file)) in [
            ("flip README.txt", "README.txt"), ("rm in-force.csv", "in-force.csv"),
            ("echo x > 'more text.txt'", "more text.txt"),
            ("sed -i '/who-decided.csv/d' SHA256SUMS", "who-decided.csv"),
        ].enumerated() {
            let answer = try system.verify(try system.damaged("list \(number)", lines))
            #expect(answer.status == 1, "\(lines)")
            #expect(answer.text.contains("\(file): is not as SHA256SUMS tells"), "\(answer.text)")
        }
    }

    @Test func `one bit changed in every file of the evidence is told of every file`() async throws
    {
        let system = try await ExportedSystem()
        let folder = try system.damaged(
            "everywhere",
            """
            find records/control -type f ! -name .gitattributes ! -name README.md | sort > ../files
            while read -r file; do flip "$file"; done < ../files
            sums
            """)
        let answer = try system.verify(folder)
        let files = try system.walk.scratch.read("files").lines
        #expect(files.count > 40, "\(files.count)")
        for file in files {
            #expect(answer.text.lines.contains { $0.hasPrefix("\(file): ") }, "\(file)")
        }
    }

    @Test func `a list beside its checkpoint is checked like one inside`() async throws {
        let system = try await ExportedSystem { walk in
            for number in 1...101 {
                try await walk.done("sam", "request", "P-03", "--reason", "Example \(number)")
            }
            try await walk.done("bo", "checkpoint")
        }
        let sound = try system.verify(ExportedSystem.folder)
        #expect(sound.status == 0, "\(sound.text)")
        for (name, lines, told) in [
            ("flipped", "flip \"$(one -list-)\"", "its list, its count or its hash"),
            ("gone", "rm \"$(one -list-)\"", "a file that it names is not here"),
        ] {
            let answer = try system.verify(try system.damaged(name, lines + "\nsums"))
            #expect(answer.status == 1 && answer.text.contains(told), "\(name): \(answer.text)")
        }
    }
}

import CustomDump
import DocumentControl
import Foundation
import Markdown
import Publishing
import Testing

/// Compares layouts with the files in `Transcripts/`.
///
/// `RECORD=1 swift test --filter LayoutTranscript` writes the actual layouts back; read the
/// difference before it is kept.
@Suite struct LayoutTranscriptTests {
    @Test(arguments: try transcripts()) func looksAsRecorded(_ transcript: LayoutTranscript) throws
    {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try transcript.record()
        } else {
            #expect(diff(try transcript.expected, transcript.actual) == nil)
        }
    }

    @Test(arguments: try transcripts()) func colourAddsNothingButColour(
        _ transcript: LayoutTranscript
    ) {
        guard !["comparison", "redline"].contains(transcript.name) else { return }
        for width in LayoutTranscript.widths {
            let plain = transcript.lines(width, true).map(withoutColour)
            #expect(diff(transcript.lines(width, false), plain) == nil)
        }
    }

    static func transcripts() throws -> [LayoutTranscript] {
        let documents = try ["mixed", "chinese"].map { name in
            let text = MarkdownText(parsing: try LayoutTranscript.sample("\(name).md"))
            return LayoutTranscript(name: name) { width, colour in
                TerminalLayout(width: width, colour: colour).lines(text)
            }
        }
        return documents + [
            table("register", register), table("narrow", narrow), header, comparison, redline,
        ]
    }

    private static func table(_ name: String, _ table: ListTable) -> LayoutTranscript {
        LayoutTranscript(name: name) { width, colour in
            table.text(width: width, colour: colour).components(separatedBy: "\n")
        }
    }

    private static var register: ListTable {
        ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "revision", title: "Revision"), .init(key: "state", title: "State"),
                .init(key: "owner", title: "Owner"),
            ],
            rows: [
                [
                    .text("PRO-014"), .text("Equipment that measures"), .number(12),
                    .text("in force"), .text("quality-manager"),
                ],
                [
                    .text("INS-003"),
                    .text("Checking a laboratory balance before the first weighing of the day"),
                    .number(3), .text("superseded"), .text("laboratory"),
                ],
                [
                    .text("INS-004"), .text("实验室天平的核查：每天首次称量之前由操作人员执行"), .number(1),
                    .text("in review"), .none,
                ],
            ])
    }

    private static var narrow: ListTable {
        let titles = [
            "Statement", "Document", "Revision", "Person", "Role", "Day", "Meaning", "Digest",
        ]
        return ListTable(
            columns: titles.map { .init(key: $0.lowercased(), title: $0) },
            rows: [
                [
                    .text("approve"), .text("INS-003"), .number(3), .text("quality-manager"),
                    .list(["approver", "keeper of the register"]), .text("2024-05-02"),
                    .text("I have read this revision and approve it for issue."),
                    .text(String(repeating: "0123456789abcdef", count: 4)),
                ],
                [
                    .text("acknowledge"), .text("INS-003"), .number(3), .text("operator"),
                    .list([]), .text("2024-05-03"), .none,
                    .text(String(repeating: "fedcba9876543210", count: 4)),
                ],
            ])
    }

    private static var header: LayoutTranscript {
        let header = TextHeader(
            lines: [
                ("Document", "INS-003 Checking a laboratory balance"),
                ("Revision", "3, in force from 2024-05-02 to 2025-01-31"),
                ("Reviewed by", "operator on 2024-04-20, keeper of the balances on 2024-04-22"),
                ("标题", "实验室天平的核查"),
            ],
            marks: ["SUPERSEDED. Do not work by this text."],
            note: "These lines are printed from the evidence and are no part of the text below.")
        return LayoutTranscript(name: "header") { width, colour in
            header.lines(width: width, colour: colour)
        }
    }

    private static var comparison: LayoutTranscript {
        func units(_ entries: [(TextUnit.Kind, String)]) -> [TextUnit] {
            entries.enumerated().map {
                TextUnit(kind: $0.element.0, text: $0.element.1, line: 2 * $0.offset + 5)
            }
        }
        let comparison = TextComparison(
            old: units([
                (.heading(1), "Checking a laboratory balance"),
                (.paragraph, "This paragraph stays as it is and is far away."),
                (.paragraph, "The balance is checked every week by the keeper."),
                (
                    .item(depth: 1),
                    "Switch the balance on and wait for ten minutes, with the door closed."
                ),
                (.item(depth: 2), "Clean the pan."), (.item(depth: 2), "Write the reading down."),
                (.heading(2), "Tolerances"), (.row, "B-1 | 0.5 mg"), (.row, "B-2 | 10 mg"),
                (.paragraph, "Nothing happens here."), (.paragraph, "Nor here."),
                (.code, "balance read --channel 1"),
                (.paragraph, "操作人员应当在每天首次称量之前核查天平，读数超出允差时立即通知设备负责人。"),
                (
                    .paragraph,
                    "A paragraph that goes away without anything in its place, whatever it said."
                ),
            ]),
            new: units([
                (.heading(1), "Checking a laboratory balance"),
                (.paragraph, "This paragraph stays as it is and is far away."),
                (.paragraph, "The balance is checked every day by the operator."),
                (
                    .item(depth: 1),
                    "Switch the balance on and wait for thirty minutes, with the door closed."
                ),
                (.item(depth: 2), "Clean the pan."), (.item(depth: 3), "Write the reading down."),
                (.heading(3), "Tolerances"), (.row, "B-1 | 0.5 mg"), (.row, "B-2 | 15 mg"),
                (.row, "B-3 | 20 mg"), (.paragraph, "Nothing happens here."),
                (.paragraph, "Nor here."), (.code, "balance read --channel 1"),
                (.paragraph, "操作人员必须在每天首次称量之前核查天平，读数超出允差时立即报告设备负责人和质量负责人。"),
            ]))
        return LayoutTranscript(name: "comparison") { width, colour in
            ComparisonLayout(width: width, colour: colour).lines(Redline(comparison))
        }
    }

    /// Moves, tables, formatting and what stands at the head of a text.
    private static var redline: LayoutTranscript {
        let comparison = TextComparison(
            old: RedlineSample.old, new: RedlineSample.new)
        let redline = Redline(comparison)
        let metadata = [
            MetadataChange(
                label: "Owner", old: ["laboratory"], new: ["quality-manager"], isList: false,
                line: 5, material: "'owner' changes in the front matter."),
            MetadataChange(
                label: "Audience", old: ["laboratory"], new: ["laboratory", "operators"],
                isList: true, line: 6, material: "'audience' changes in the front matter."),
        ]
        let proposal = ChangeProposal(redline, metadata)
        let report = ComparisonReport(
            document: "INS-003", name: "", old: .init(words: "1.0", revision: nil, stage: "draft"),
            new: .init(words: "2.0", revision: nil, stage: "draft"), redline: redline,
            metadata: metadata,
            attachments: [], summary: redline.summary,
            proposed: "Proposed: \(proposal.change.rawValue). \(proposal.words)",
            proposal: proposal)
        return LayoutTranscript(name: "redline") { width, colour in
            report.lines(ComparisonLayout(width: width, colour: colour))
        }
    }
}

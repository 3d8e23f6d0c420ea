import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Signatures

/// Gives names and words to what the office says of a draft.
struct PreviewGathering {
    private let office: Office
    private let shown: PreviewedDraft
    private let problems: [Defect]
    private let isWatched: Bool

    /// - Parameters:
    ///   - office: The office.
    ///   - shown: The draft with all that is said of it.
    ///   - problems: What is wrong in the look of the site, which does not come from the draft.
    ///   - isWatched: Whether the pages are made again.
    init(
        _ office: Office, _ shown: PreviewedDraft, besides problems: [Defect], isWatched: Bool
    ) {
        self.office = office
        self.shown = shown
        self.problems = problems
        self.isWatched = isWatched
    }

    /// Everything that the pages show.
    ///
    /// - Parameter drawer: What draws the figures of the text.
    /// - Returns: The values; a figure that stays code is told as a remark.
    func content(drawnBy drawer: DiagramDrawer) async -> PreviewContent {
        let front = shown.draft?.text?.frontMatter
        let text = shown.draft.flatMap(text)
        let (pictures, warnings) = await drawer.pictures(
            of: [text].compactMap { $0 }.map { (shown.path, $0) })
        var content = PreviewContent(
            day: office.calendar.day(of: office.now), path: shown.path, title: title(front),
            system: shown.system,
            pictures: pictures)
        content.organisation = shown.rules?.title ?? ""
        content.document = shown.document
        content.language = front?.language?.text
        content.standing = standing
        content.facts = facts(front)
        content.text = text
        content.hash = shown.draft.map { Digest.hex($0.bytes) } ?? ""
        content.attachments = shown.files.map {
            SiteAttachment(file: $0.attached, size: $0.bytes.count)
        }
        for file in shown.files { content.files[file.attached.hash] = file.bytes }
        let undrawn = warnings.map { warning in
            Defect(
                file: shown.path, line: warning.line, code: "diagram",
                problem: "\(warning.words.prefix(1).uppercased())\(warning.words.dropFirst()).",
                remedy: warning.remedy, isRemark: true)
        }
        content.findings = ((shown.findings + undrawn).sorted() + shown.rulesFindings + problems)
            .map(finding)
        content.comparison = shown.difference.map(report)
        content.former =
            shown.difference.map { $0.old.revision.map { "\($0)" } ?? $0.old.words } ?? ""
        content.noComparison = shown.noDifference
        content.drawnFrom = shown.drawnFrom
        content.rules = shown.rules
        content.isWatched = isWatched
        return content
    }

    /// What is in force of the document, for the band above the text.
    private var standing: String {
        guard let revision = shown.standing else { return "Nothing of it is in force" }
        let isSame = shown.draft.map { $0.bytes == shown.difference?.old.bytes } ?? false
        return isSame
            ? "The same as revision \(revision), which is in force"
            : "Revision \(revision) is in force"
    }

    private func title(_ front: FrontMatter?) -> String {
        if shown.document == .rules { return "Control rules" }
        let name = shown.path.split(separator: "/").last.map(String.init) ?? shown.path
        return front?.title?.text ?? shown.document.flatMap { shown.system[$0]?.title } ?? name
    }

    private func text(_ draft: Draft) -> SiteText? {
        guard shown.document == .rules || draft.text != nil else { return nil }
        return SiteText(draft, isMarkdown: shown.document != .rules)
    }

    private func facts(_ front: FrontMatter?) -> [(label: String, value: String)] {
        var facts: [(label: String, value: String)] = [("File", shown.path)]
        guard let front else { return facts }
        let rules = shown.rules
        func named(_ word: FrontMatter.Word, _ names: [Name: String]?) -> String {
            Name(word.text).flatMap { names?[$0] } ?? word.text
        }
        facts.append(
            (
                "Distributed to",
                front.audience.map { named($0, rules?.groups) }.joined(separator: ", ")
            ))
        facts.append(("Owner", front.owner.map { named($0, rules?.roles) } ?? ""))
        for (key, label) in IssueFacts.origins {
            facts.append((label, front.origin[key]?.text ?? ""))
        }
        facts.append(("Review every", front.reviewEvery?.text ?? ""))
        facts.append(("Classification", front.classification?.text ?? ""))
        return facts
    }

    private func finding(_ defect: Defect) -> PreviewFinding {
        let waiver = office.waiver(of: defect)
        return PreviewFinding(
            grade: waiver != nil ? .noted : defect.isRemark ? .remark : .defect, file: defect.file,
            line: defect.line, code: defect.code, problem: defect.problem,
            remedy: waiver?.words(office) ?? defect.remedy)
    }

    private func report(_ difference: DocumentDifference) -> ComparisonReport {
        ComparisonReport(
            document: difference.new.document.text,
            name: difference.new.text.frontMatter.title?.text ?? "",
            old: difference.old.end(difference.old.words),
            new: difference.new.end(difference.new.words), redline: difference.redline,
            metadata: difference.metadata, attachments: difference.attachments,
            summary: difference.summary, proposed: difference.proposed,
            proposal: difference.proposal)
    }
}

extension PreviewWords {
    /// What a preview shows in one line: `2 findings, 3 changes against 1.0`.
    static func line(_ content: PreviewContent) -> String {
        let findings = short(content.findings)
        guard content.text != nil else {
            let first = content.findings.first.map { ": \($0.file):\($0.line): \($0.problem)" }
            return "cannot be shown\(first ?? "")"
        }
        guard let report = content.comparison else { return "\(findings), nothing to compare with" }
        let count = report.count
        let changes = count == 0 ? "no change" : "\(count) change\(count == 1 ? "" : "s")"
        return "\(findings), \(changes) against \(content.former)"
    }
}

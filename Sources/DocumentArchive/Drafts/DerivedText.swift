import DocumentControl
import Markdown

/// Finds what is typed although the evidence tells it: revision, status, dates, approvers, history.
enum DerivedText {
    static func defects(in draft: Draft, _ markdown: MarkdownText, _ body: BodyText) -> [Defect] {
        let first = markdown.headings.first { $0.level == 2 }?.line ?? .max
        return headings(draft, markdown) + lines(draft, body) + tables(draft, body, before: first)
    }

    private static func defect(_ draft: Draft, _ line: Int, _ words: String) -> Defect {
        draft.defect(
            line, "derived-text", "'\(words)' is derived from the evidence and never typed.",
            "Remove it; signet read and signet history show it.")
    }

    private static func headings(_ draft: Draft, _ markdown: MarkdownText) -> [Defect] {
        markdown.headings.filter { histories.contains(plain($0.text)) }
            .map { defect(draft, $0.line, $0.text) }
    }

    /// Lines such as `Version: 1.0`; in lists, where forms name their fields, only plain values.
    private static func lines(_ draft: Draft, _ body: BodyText) -> [Defect] {
        body.lines.compactMap { line in
            guard line.setting == .paragraph || line.setting == .item,
                let colon = line.text.firstIndex(where: { $0 == ":" || $0 == "：" })
            else { return nil }
            let value = line.text[line.text.index(after: colon)...].trimmed
            guard let label = labels[plain(String(line.text[..<colon]))],
                label.accepts(value, inList: line.setting == .item)
            else { return nil }
            return defect(draft, line.line, line.text.trimmed)
        }
    }

    /// Histories of changes, but not those of other documents; and tables of labels and values above the first section.
    private static func tables(_ draft: Draft, _ body: BodyText, before first: Int) -> [Defect] {
        body.tables.flatMap { table, line -> [Defect] in
            let header = table.header.map { plain($0.inlines.plainText) }
            let isHistory =
                header.contains { labels[$0] == .revision }
                && header.contains(where: columns.contains)
                && !header.contains(where: subjects.contains)
            if isHistory {
                return [
                    defect(
                        draft, line, table.header.map(\.inlines.plainText).joined(separator: " | "))
                ]
            }
            guard line < first else { return [] }
            let rows = [(table.header, line)] + table.rows.map { ($0.cells, $0.line) }
            return rows.compactMap { cells, line in
                guard cells.count == 2, let label = labels[plain(cells[0].inlines.plainText)],
                    label.accepts(cells[1].inlines.plainText.trimmed, inList: false)
                else { return nil }
                return defect(draft, line, cells.map(\.inlines.plainText).joined(separator: " | "))
            }
        }
    }

    /// Small letters without numbers before and colons after the words.
    private static func plain(_ text: String) -> String {
        let words = text.lowercased().drop { $0.isNumber || $0 == "." || $0 == " " }
        return String(words).trimmed.trimmingColon
    }

    /// What a label announces.
    private enum Label {
        case revision, date, state, person

        func accepts(_ value: String, inList: Bool) -> Bool {
            switch self {
            case .revision:
                value.drop { !$0.isNumber }.count >= value.count - 9
                    && value.contains(where: \.isNumber)
            case .date: value.contains(where: \.isNumber)
            case .state: DerivedText.states.contains(DerivedText.plain(value))
            case .person: !inList && value.contains { $0.isLetter }
            }
        }
    }

    private static let labels: [String: Label] = [
        "version": .revision, "revision": .revision, "rev": .revision, "rev.": .revision,
        "document version": .revision, "document revision": .revision,
        "版本": .revision, "版本号": .revision, "修订号": .revision, "版次": .revision,
        "修订版本": .revision, "文件版本": .revision,
        "effective date": .date, "effective from": .date, "effective": .date,
        "in force since": .date,
        "in force from": .date, "valid from": .date, "date of issue": .date, "issue date": .date,
        "issued": .date, "issued on": .date, "approval date": .date, "approved on": .date,
        "release date": .date, "last updated": .date, "last revised": .date, "next review": .date,
        "生效日期": .date, "发布日期": .date, "批准日期": .date, "实施日期": .date, "修订日期": .date,
        "status": .state, "document status": .state, "state": .state, "状态": .state,
        "文件状态": .state,
        "approved by": .person, "approver": .person, "reviewed by": .person, "issued by": .person,
        "author": .person, "authors": .person, "written by": .person, "批准人": .person,
        "审批人": .person, "审核人": .person, "批准": .person, "审核": .person, "编制": .person,
        "编制人": .person, "发布人": .person,
    ]
    private static let states: Set = [
        "draft", "in review", "reviewed", "approved", "issued", "final", "released", "in force",
        "effective", "superseded", "withdrawn", "obsolete", "published", "草案", "草稿", "已批准",
        "已发布", "生效", "有效", "作废", "正式",
    ]
    private static let histories: Set = [
        "change history", "revision history", "version history", "document history",
        "history of changes", "change log", "changelog", "amendment history", "record of changes",
        "变更历史", "变更记录", "修订历史", "修订记录", "版本历史", "版本记录", "修改记录", "更改记录",
    ]
    /// Columns that say of what a row speaks, where it is not of this text.
    private static let subjects: Set = [
        "document", "identifier", "title", "standard", "publication", "form", "software", "product",
        "supplier", "文件", "文件名称", "文件编号", "标准", "名称", "软件",
    ]
    private static let columns: Set = [
        "date", "author", "authors", "change", "changes", "description", "description of change",
        "approved by", "reason", "approver", "日期", "作者", "变更", "变更内容", "修改内容", "修订内容",
        "说明", "批准人", "编制人", "修改人",
    ]
}

extension StringProtocol {
    /// Without blanks at both ends.
    fileprivate var trimmed: String {
        var view = Substring(self)
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    fileprivate var trimmingColon: String {
        last == ":" || last == "：" ? String(dropLast()).trimmed : String(self)
    }
}

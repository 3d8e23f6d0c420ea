import Markdown

/// The form of blocks without their lines, in a short notation for comparisons.
///
/// `h2(…)`, `p(…)`, `ul(…)`, `ol3(…)` with items in `[…]`, `q(…)`, `code(info|…)`, `html(…)`,
/// `hr`, `table(…)` with rows divided by ` / ` and cells by ` | `; a loose list ends in `~`.
func shape(_ text: String) -> String { shape(MarkdownText(parsing: text).blocks) }

func shape(_ blocks: [Block]) -> String { blocks.map(shape).joined(separator: " ") }

private func shape(_ block: Block) -> String {
    switch block.kind {
    case .heading(let level, let inlines): return "h\(level)(\(shape(inlines)))"
    case .paragraph(let inlines): return "p(\(shape(inlines)))"
    case .list(let list):
        let items = list.items.map { "[\(shape($0))]" }.joined()
        return (list.isOrdered ? "ol\(list.start)" : "ul") + "(\(items))"
            + (list.isTight ? "" : "~")
    case .quote(let inner): return "q(\(shape(inner)))"
    case .code(let code, let info): return "code(\(info)|\(code))"
    case .html(let html): return "html(\(html))"
    case .rule: return "hr"
    case .table(let table):
        let rows = [table.header] + table.rows.map(\.cells)
        return "table("
            + rows.map { $0.map { shape($0.inlines) }.joined(separator: " | ") }
            .joined(separator: " / ") + ")"
    }
}

/// Running text: `*…*`, `**…**`, `` `…` ``, `<…>(to)`, `!<…>(to)`, `{tag}`, `_` soft and `\` hard.
func shape(_ inlines: [Inline]) -> String {
    inlines.map { inline in
        switch inline {
        case .text(let text): text
        case .code(let code): "`\(code)`"
        case .emphasis(let inner): "*\(shape(inner))*"
        case .strong(let inner): "**\(shape(inner))**"
        case .link(let target, let inner): "<\(shape(inner))>(\(target))"
        case .image(let target, let inner): "!<\(shape(inner))>(\(target))"
        case .html(let tag): "{\(tag)}"
        case .softBreak: "_"
        case .lineBreak: "\\"
        }
    }.joined()
}

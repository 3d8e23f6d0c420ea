import DocumentControl

/// One unit of a redline as HTML.
enum RedlineElement {
    /// The class of a unit by what became of it.
    static func mark(
        _ entry: TextComparison.Entry, isChanged: Bool, isMoved: Bool
    ) -> String {
        let mark =
            switch entry {
            case .same: isChanged ? "formatted" : ""
            case .changed: "changed"
            case .deleted: "gone"
            case .inserted: "new"
            }
        return [mark, isMoved ? "moved" : ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The words of a unit, with what went and what came.
    static func inner(_ entry: TextComparison.Entry) -> String {
        switch entry {
        case .same(_, let unit): return HTMLText.escaped(unit.text)
        case .deleted(let unit): return HTMLText.element("del", unit.text)
        case .inserted(let unit): return HTMLText.element("ins", unit.text)
        case .changed(let old, let new, let runs):
            return (old.kind == new.kind ? "" : note(old.kind, new.kind))
                + runs.map(run).joined()
        }
    }

    /// The cells of a row, each with what went and what came in it.
    static func cells(_ entry: TextComparison.Entry, _ redline: Redline) -> [String] {
        switch entry {
        case .same(_, let unit): return (unit.row?.cells ?? []).map(HTMLText.escaped)
        case .deleted(let unit):
            return (unit.row?.cells ?? []).map { HTMLText.element("del", $0) }
        case .inserted(let unit):
            return (unit.row?.cells ?? []).map { HTMLText.element("ins", $0) }
        case .changed(let old, let new, let runs):
            return redline.cells(old, new)?.map { $0.runs.map(run).joined() }
                ?? [runs.map(run).joined()]
        }
    }

    static func run(_ run: WordRun) -> String {
        switch run {
        case .same(let words): HTMLText.escaped(words)
        case .deleted(let words): HTMLText.element("del", words)
        case .inserted(let words): HTMLText.element("ins", words)
        }
    }

    /// Tells that a part became another kind of part.
    private static func note(_ old: TextUnit.Kind, _ new: TextUnit.Kind) -> String {
        "<span class=\"note\">\(HTMLText.escaped("\(old.label) became \(new.label)")): </span>"
    }

    static func element(_ kind: TextUnit.Kind, _ inner: String, mark: String) -> String {
        let ending = mark.isEmpty ? "" : " \(mark)"
        return switch kind {
        // The page's own headings stand above those of the text.
        case .heading(let level):
            "<h\(min(level + 2, 6)) class=\"text\(ending)\">\(inner)</h\(min(level + 2, 6))>"
        case .item(let depth):
            "<p class=\"item depth\(min(depth, 4))\(ending)\">\(inner)</p>"
        case .row: "<p class=\"row\(ending)\">\(inner)</p>"
        case .code: "<pre class=\"code\(ending)\">\(inner)</pre>"
        case .paragraph, .other: "<p class=\"text\(ending)\">\(inner)</p>"
        }
    }
}

extension TextUnit.Kind {
    fileprivate var label: String {
        switch self {
        case .heading(let level): "a heading of level \(level)"
        case .paragraph: "a paragraph"
        case .item(let depth): "a list item of depth \(depth)"
        case .row: "a table row"
        case .code: "a line of code"
        case .other: "another part"
        }
    }
}

package import DocumentControl

/// Sets two texts as HTML: the whole of the new one, with what went and what came.
package struct RedlineMarkup: Hashable, Sendable {
    private let comparison: TextComparison

    package init(_ comparison: TextComparison) { self.comparison = comparison }

    /// One element a unit, in the order of the text; `del` and `ins` mark what differs.
    package var lines: [String] {
        comparison.entries.map { entry in
            switch entry {
            case .same(_, let unit): Self.element(unit.kind, HTMLText.escaped(unit.text))
            case .deleted(let unit):
                Self.element(unit.kind, HTMLText.element("del", unit.text), mark: "gone")
            case .inserted(let unit):
                Self.element(unit.kind, HTMLText.element("ins", unit.text), mark: "new")
            case .changed(let old, let new, let runs):
                Self.element(
                    new.kind,
                    (old.kind == new.kind ? "" : Self.note(old.kind, new.kind))
                        + runs.map(Self.run).joined(), mark: "changed")
            }
        }
    }

    private static func run(_ run: WordRun) -> String {
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

    private static func element(
        _ kind: TextUnit.Kind, _ inner: String, mark: String? = nil
    ) -> String {
        let ending = mark.map { " \($0)" } ?? ""
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

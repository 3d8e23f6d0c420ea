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
        case .same(_, let unit): return words([.same(unit.text)], entry)
        case .deleted(let unit):
            return words([.deleted(unit.bare)], entry) + links(unit)
        case .inserted(let unit):
            return words([.inserted(unit.bare)], entry) + links(unit)
        case .changed(let old, let new, let runs):
            return (old.kind == new.kind ? "" : note(old.kind, new.kind)) + words(runs, entry)
        }
    }

    /// Where the links of a part lead that came or went.
    private static func links(_ unit: TextUnit) -> String {
        unit.linkWords.map { " \(HTMLText.element("span", "(leads to \($0))", classed: "note"))" }
            ?? ""
    }

    /// The cells of a row, each with what went and what came in it.
    static func cells(_ entry: TextComparison.Entry, _ redline: Redline) -> [String] {
        func whole(_ unit: TextUnit, _ run: (String) -> WordRun) -> [String] {
            let cells = unit.row?.cells ?? []
            return zip(cells, unit.cellPlaces).map { cell, place in
                words([run(cell)], entry, from: (place, place))
            }
        }
        switch entry {
        case .same(_, let unit): return whole(unit) { .same($0) }
        case .deleted(let unit): return whole(unit) { .deleted($0) }
        case .inserted(let unit): return whole(unit) { .inserted($0) }
        case .changed(let old, let new, let runs):
            let (left, right) = (old.cellPlaces, new.cellPlaces)
            return redline.cells(old, new)?.map { cell in
                words(
                    cell.runs, entry,
                    from: (
                        cell.oldPlace.flatMap { left.indices.contains($0) ? left[$0] : nil } ?? 0,
                        cell.newPlace.flatMap { right.indices.contains($0) ? right[$0] : nil } ?? 0
                    ))
            } ?? [words(runs, entry)]
        }
    }

    private static func words(
        _ runs: [WordRun], _ entry: TextComparison.Entry, from places: (Int, Int) = (0, 0)
    ) -> String {
        // What is left out for readers is told as such where it is all there is.
        let isComment = (entry.new ?? entry.old)?.isComment ?? false
        var shown = ShownWords(
            isComment ? nil : entry.old, isComment ? nil : entry.new, from: places)
        return runs.map { run in
            let pieces = shown.pieces(run).map(element).joined()
            guard !pieces.isEmpty else { return "" }
            return switch run {
            case .same: pieces
            case .deleted: "<del>\(pieces)</del>"
            case .inserted: "<ins>\(pieces)</ins>"
            }
        }.joined()
    }

    private static func element(_ piece: ShownWords.Piece) -> String {
        piece.styles.reversed().reduce(HTMLText.escaped(piece.text)) { inner, style in
            switch style {
            case .strong: "<strong>\(inner)</strong>"
            case .emphasis: "<em>\(inner)</em>"
            case .struck: "<s>\(inner)</s>"
            case .code: "<code>\(inner)</code>"
            case .footnote: "<sup>\(inner)</sup>"
            }
        }
    }

    /// Tells that a part became another kind of part.
    private static func note(_ old: TextUnit.Kind, _ new: TextUnit.Kind) -> String {
        "<span class=\"note\">\(HTMLText.escaped("\(old.label) became \(new.label)")): </span>"
    }

    static func element(_ unit: TextUnit, _ inner: String, mark: String) -> String {
        let ending = mark.isEmpty ? "" : " \(mark)"
        if unit.isComment {
            return "<p class=\"note\(ending)\">Not shown to readers: \(inner)</p>"
        }
        return switch unit.kind {
        // The page's own headings stand above those of the text.
        case .heading(let level):
            "<h\(min(level + 2, 6)) class=\"text\(ending)\">\(inner)</h\(min(level + 2, 6))>"
        case .item(let depth):
            if let number = unit.number {
                "<p class=\"item numbered depth\(min(depth, 4))\(ending)\">"
                    + "<span class=\"number\">\(number).</span> \(inner)</p>"
            } else {
                "<p class=\"item depth\(min(depth, 4))\(ending)\">\(inner)</p>"
            }
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

extension TextUnit {
    /// Its text; of a comment without the signs around it.
    fileprivate var bare: String { isComment ? shown : text }

    /// Where its cells begin in the text, in scalars.
    fileprivate var cellPlaces: [Int] {
        var place = 0
        return (row?.cells ?? []).map { cell in
            defer { place += cell.unicodeScalars.count + 3 }
            return place
        }
    }
}

package import DocumentControl

/// Sets the differences between two texts for a terminal.
package struct ComparisonLayout: Hashable, Sendable {
    package let width: Int
    package let colour: Bool

    /// Sets what follows for a terminal of `width` columns; less than 20 count as 20.
    ///
    /// What went is red and crossed out, what came is green and bold; without colour they stand
    /// in `[-` and `-]`, `{+` and `+}`.
    package init(width: Int, colour: Bool) {
        self.width = max(width, TerminalLayout.narrowest)
        self.colour = colour
    }

    /// The changed parts line by line, each with an unchanged one before and after it.
    ///
    /// Every part begins with its line in the new text, or in the old one if it was deleted, and
    /// a sign: `~` changed, `-` deleted, `+` inserted. `...` stands where unchanged parts are
    /// left out.
    ///
    /// - Returns: No line where nothing differs.
    package func lines(_ comparison: TextComparison) -> [String] {
        let entries = comparison.entries
        let shown = entries.indices.filter { place in
            (place - 1...place + 1).contains { entries.indices.contains($0) && entries[$0].differs }
        }
        let digits = shown.map { String(entries[$0].line).count }.max() ?? 1
        var lines: [StyledText] = []
        var previous: Int?
        for place in shown {
            if let previous, place > previous + 1 {
                var gap = StyledText()
                gap.appendBlanks(digits + 3)
                gap.append("...")
                lines.append(gap)
            }
            lines += self.lines(entries[place], digits: digits)
            previous = place
        }
        return lines.map { $0.rendered(colour: colour) }
    }

    private func lines(_ entry: TextComparison.Entry, digits: Int) -> [StyledText] {
        let number = String(entry.line)
        var text = StyledText()
        text.appendBlanks(digits - number.count)
        text.append("\(number) \(entry.sign) ")
        var marking = ChangeMarking(colour: colour)
        switch entry {
        case .same(_, let unit): marking.append(.same(unit.kind.marker + unit.text))
        case .deleted(let unit): marking.append(.deleted(unit.kind.marker + unit.text))
        case .inserted(let unit): marking.append(.inserted(unit.kind.marker + unit.text))
        case .changed(let old, let new, let runs):
            if old.kind == new.kind {
                marking.append(.same(new.kind.marker))
            } else {
                marking.append(.deleted(old.kind.marker))
                marking.append(.inserted(new.kind.marker))
            }
            for run in runs { marking.append(run) }
        }
        text.append(marking.text)
        return text.lines(width: width, hanging: digits + 3, breakingWords: false)
    }
}

/// Text in which what went and what came are marked.
private struct ChangeMarking {
    let colour: Bool
    private(set) var text = StyledText()

    init(colour: Bool) { self.colour = colour }

    mutating func append(_ run: WordRun) {
        guard !run.text.isEmpty else { return }
        switch run {
        case .same(let words): text.append(words)
        case .deleted(let words): append(words, [.red, .struck], between: "[-", "-]")
        case .inserted(let words): append(words, [.green, .bold], between: "{+", "+}")
        }
    }

    private mutating func append(
        _ words: String, _ style: Style, between opening: String, _ closing: String
    ) {
        guard !colour else { return text.append(words, style) }
        text.append(opening)
        text.append(words, isGlued: true)
        text.append(closing, isGlued: true)
    }
}

extension TextComparison.Entry {
    fileprivate var differs: Bool {
        if case .same = self { false } else { true }
    }

    fileprivate var line: Int {
        switch self {
        case .same(_, let unit), .changed(_, let unit, _), .deleted(let unit), .inserted(let unit):
            unit.line
        }
    }

    fileprivate var sign: String {
        switch self {
        case .same: " "
        case .changed: "~"
        case .deleted: "-"
        case .inserted: "+"
        }
    }
}

extension TextUnit.Kind {
    /// What stands before a unit to tell what it is.
    fileprivate var marker: String {
        switch self {
        case .heading(let level): String(repeating: "#", count: level) + " "
        case .item(let depth): String(repeating: "  ", count: depth - 1) + "- "
        case .row: "| "
        case .code: "    "
        case .paragraph, .other: ""
        }
    }
}

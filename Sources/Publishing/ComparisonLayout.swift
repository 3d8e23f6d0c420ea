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
    /// a sign: `~` changed, `-` deleted, `+` inserted, `=` formatted otherwise, `>` moved here, `<`
    /// moved away. Below it stands after `^` what the change touches. `...` stands where unchanged
    /// parts are left out, with the section that goes on there.
    ///
    /// - Returns: No line where nothing differs.
    package func lines(_ redline: Redline) -> [String] {
        let all = redline.lines
        let shown = all.indices.filter { place in
            (place - 1...place + 1).contains { all.indices.contains($0) && all[$0].differs }
        }
        let digits = shown.map { String(all[$0].number(redline)).count }.max() ?? 1
        var lines: [StyledText] = []
        var previous: Int?
        var told: Set<Int> = []
        for place in shown {
            if place > (previous ?? -1) + 1 { lines += gap(before: all[place], digits: digits) }
            lines += self.lines(all[place], redline, digits: digits, told: &told)
            previous = place
        }
        return lines.map { $0.rendered(colour: colour) }
    }

    /// What is left out, and where the text goes on.
    private func gap(before line: Redline.Line, digits: Int) -> [StyledText] {
        var text = StyledText()
        text.appendBlanks(digits + 3)
        text.append("...")
        if case .part(let entry, _, _) = line, let unit = entry.new ?? entry.old,
            !unit.kind.isHeading, !unit.section.isEmpty
        {
            text.append(" \(unit.section.joined(separator: " > "))")
        }
        return text.lines(width: width, hanging: digits + 7, breakingWords: false)
    }

    private func lines(
        _ line: Redline.Line, _ redline: Redline, digits: Int, told: inout Set<Int>
    ) -> [StyledText] {
        let number = String(line.number(redline))
        var text = StyledText()
        text.appendBlanks(digits - number.count)
        text.append("\(number) \(line.sign(redline)) ")
        var notes: [StyledText] = []
        switch line {
        case .part(let entry, let change, _):
            text.append(marked(entry))
            if let change, told.insert(change).inserted {
                notes = note(redline.changes[change].note, digits: digits)
            }
        case .movedHere(let change):
            let change = redline.changes[change]
            if let move = change.move {
                text.append("\(change.words.withoutStop) (line \(move.fromLine)).", .italic)
            }
        case .movedAway(let change):
            let change = redline.changes[change]
            if let move = change.move, let unit = change.entry.new {
                text.append(
                    "\(move.subject(unit).capitalisedFirst) moved from here to \(move.to) "
                        + "(line \(move.toLine)).", .italic)
            }
        }
        return text.lines(width: width, hanging: digits + 3, breakingWords: false) + notes
    }

    private func note(_ words: String, digits: Int) -> [StyledText] {
        var text = StyledText()
        text.appendBlanks(digits + 3)
        text.append("^ \(words)", .italic)
        return text.lines(width: width, hanging: digits + 5, breakingWords: false)
    }

    /// What stands beside a change only shows where it lies: two lines of it are enough.
    private func shortened(_ text: String) -> String {
        let limit = 2 * width - 20
        guard text.utf8.count > limit else { return text }
        // As many bytes are as many characters, if they are all of ASCII.
        let bytes = text.utf8.prefix(limit + 1)
        if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            let start = bytes.dropLast()
            return String(Substring(start.lastIndex(of: 0x20).map { start[..<$0] } ?? start))
                + " ..."
        }
        guard text.count > limit else { return text }
        let start = text.prefix(limit)
        return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " ..."
    }

    private func marked(_ entry: TextComparison.Entry) -> StyledText {
        var marking = ChangeMarking(colour: colour)
        switch entry {
        case .same(_, let unit):
            marking.append(.same(unit.kind.marker + shortened(unit.text)))
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
        return marking.text
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

extension Redline.Line {
    fileprivate func number(_ redline: Redline) -> Int {
        switch self {
        case .part(let entry, _, _): (entry.new ?? entry.old)?.line ?? 0
        case .movedHere(let change): redline.changes[change].move?.toLine ?? 0
        case .movedAway(let change): redline.changes[change].move?.fromLine ?? 0
        }
    }

    fileprivate func sign(_ redline: Redline) -> String {
        switch self {
        case .movedHere: ">"
        case .movedAway: "<"
        case .part(let entry, let change, let isMoved):
            switch entry {
            case .same: change != nil ? "=" : isMoved ? ">" : " "
            case .changed: "~"
            case .deleted: "-"
            case .inserted: "+"
            }
        }
    }
}

extension RedlineChange {
    /// What it touches, in a few words, for a line below it.
    package var note: String {
        switch kind {
        case .columns, .moved: return "\(weight.words): \(words)"
        case .formatting: return "only the formatting differs"
        case .added, .removed: return "\(weight.words), \(kind.rawValue)"
        case .changed: break
        }
        var note = isMaterial ? weight.words : "\(weight.words), only \(words)"
        let names = cells.map { "'\($0.column)'" }
        if !names.isEmpty, weight != .structure {
            note +=
                " in \(names.count == 1 ? "column" : "columns") \(names.joined(separator: ", "))"
        }
        guard case .changed(let old, let new, _) = entry else { return note }
        if old.kind != new.kind {
            note += weight == .structure ? ": another level" : ", and another level"
        } else if weight == .structure, isMaterial {
            note += new.kind == .row ? ": the heading of a column" : ": the number of a heading"
        }
        return note
    }
}

extension String {
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }

    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension TextUnit.Kind {
    var isHeading: Bool {
        if case .heading = self { true } else { false }
    }

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

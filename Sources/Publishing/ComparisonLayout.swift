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
    /// Every part begins with its line in the new text, where it stands there, and a sign: `~` changed, `-` deleted, `+` inserted, `=` formatted otherwise, `>` moved here, `<`
    /// moved away. Below it stands after `^` what the change touches. `...` stands where unchanged
    /// parts are left out, with the section that goes on there.
    ///
    /// - Returns: No line where nothing differs.
    package func lines(_ redline: Redline) -> [String] {
        parts(redline).flatMap { $0() }
    }

    /// The same, in pieces that can be set side by side.
    ///
    /// - Returns: What sets each piece; together they are the lines.
    package func parts(_ redline: Redline) -> [@Sendable () -> [String]] {
        let all = redline.lines
        let shown = all.indices.filter { place in
            (place - 1...place + 1).contains { all.indices.contains($0) && all[$0].differs }
        }
        let digits =
            shown.compactMap { all[$0].number(redline).map { String($0).count } }.max() ?? 1
        var pieces: [(line: Redline.Line, hasGap: Bool, tells: Bool)] = []
        var previous: Int?
        var told: Set<Int> = []
        for place in shown {
            let change = all[place].told
            pieces.append(
                (
                    all[place], place > (previous ?? -1) + 1,
                    change.map { told.insert($0).inserted } ?? false
                ))
            previous = place
        }
        let size = max(32, pieces.count / 16)
        return stride(from: 0, to: pieces.count, by: size).map { start in
            let some = pieces[start..<min(start + size, pieces.count)]
            return {
                some.flatMap { piece -> [StyledText] in
                    (piece.hasGap ? gap(before: piece.line, digits: digits) : [])
                        + lines(piece.line, redline, digits: digits, tells: piece.tells)
                }.map { $0.rendered(colour: colour) }
            }
        }
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
        _ line: Redline.Line, _ redline: Redline, digits: Int, tells: Bool
    ) -> [StyledText] {
        let number = line.number(redline).map { String($0) } ?? ""
        var text = StyledText()
        text.appendBlanks(digits - number.count)
        text.append("\(number) \(line.sign(redline)) ")
        var notes: [StyledText] = []
        switch line {
        case .part(let entry, let change, _):
            text.append(marked(entry))
            if let change, tells {
                notes = note(redline.changes[change].note, digits: digits)
            }
        case .movedHere(let change):
            let change = redline.changes[change]
            text.append(change.words, .italic)
        case .movedAway(let change):
            let change = redline.changes[change]
            if let move = change.move, let unit = change.entry.new {
                text.append("\(move.wordsBehind(unit)) (line \(move.toLine)).", .italic)
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
        // What no reader of the set text sees stands here as it is in the file.
        let isComment = (entry.new ?? entry.old)?.isComment ?? false
        var shown = ShownWords(
            isComment ? nil : entry.old, isComment ? nil : entry.new, keepsMarks: true)
        func words(_ run: WordRun) -> String { shown.pieces(run).map(\.text).joined() }
        switch entry {
        case .same(_, let unit):
            marking.append(.same(unit.lead + shortened(words(.same(unit.text)))))
        case .deleted(let unit):
            marking.append(.deleted(unit.lead + words(.deleted(unit.text)) + unit.links))
        case .inserted(let unit):
            marking.append(.inserted(unit.lead + words(.inserted(unit.text)) + unit.links))
        case .changed(let old, let new, let runs):
            if old.kind == new.kind {
                marking.append(.same(new.lead))
            } else {
                marking.append(.deleted(old.lead))
                marking.append(.inserted(new.lead))
            }
            for run in runs {
                switch run {
                case .same: marking.append(.same(words(run)))
                case .deleted: marking.append(.deleted(words(run)))
                case .inserted: marking.append(.inserted(words(run)))
                }
            }
        }
        return marking.text
    }
}

extension TextUnit {
    /// What stands before it to tell what it is.
    fileprivate var lead: String {
        guard case .item(let depth) = kind, let number else { return kind.marker }
        return String(repeating: "  ", count: depth - 1) + "\(number). "
    }

    /// Where its links lead.
    fileprivate var links: String { linkWords.map { " (leads to \($0))" } ?? "" }
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
    /// The change that it tells of.
    fileprivate var told: Int? {
        switch self {
        case .part(_, let change, _): change
        case .movedHere(let change): change
        case .movedAway: nil
        }
    }

    /// The line of the new text; nothing for what stands there no more.
    fileprivate func number(_ redline: Redline) -> Int? {
        switch self {
        case .part(let entry, _, _): entry.new?.line
        case .movedHere(let change): redline.changes[change].move?.toLine
        case .movedAway: nil
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
        case .formatting:
            let told = parts.compactMap { $0.formatting ?? ($0.isMaterial ? $0.words : nil) }
            if !told.isEmpty { return "\(weight.words): \(told.joined(separator: " "))" }
            let isBlank = parts.allSatisfy { $0.words == "white space" }
            return isBlank ? "only white space differs" : "only the formatting differs"
        case .added, .removed: return "\(weight.words), \(kind.rawValue)"
        case .changed: break
        }
        var note = isMaterial ? touched : "\(touched), only \(words)"
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
        let told = parts.compactMap { $0.link ?? $0.formatting }
        return note + (told.isEmpty ? "" : ". " + told.joined(separator: " "))
    }

    /// What its parts touch, the heaviest first: `obligation word, 2 numbers or limits`.
    private var touched: String {
        var counts: [ChangeWeight: Int] = [:]
        for part in parts { counts[part.weight, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }
            .map { $0.value == 1 ? $0.key.words : $0.key.words($0.value) }
            .joined(separator: ", ")
    }
}

extension String {
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

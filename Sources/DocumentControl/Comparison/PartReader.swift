/// Tells the changes within a unit, in the words in which they are shown.
struct PartReader {
    /// Words that are shown as one replacement, in the scalars of either text.
    private struct Group {
        var old: Range<Int>
        var new: Range<Int>
    }

    private var groups: [Group] = []
    private let floor: ChangeWeight

    /// - Parameters:
    ///   - runs: How the unit is shown.
    ///   - floor: What a change of its words touches at least.
    init(_ runs: [WordRun], floor: ChangeWeight) {
        self.floor = floor
        var (place, other) = (0, 0)
        var isOpen = false
        for run in runs {
            let count = run.text.scalarCount
            if case .same = run {
                (place, other, isOpen) = (place + count, other + count, false)
                continue
            }
            if !isOpen { groups.append(Group(old: place..<place, new: other..<other)) }
            isOpen = true
            if case .deleted = run { place += count } else { other += count }
            groups[groups.count - 1].old = groups[groups.count - 1].old.lowerBound..<place
            groups[groups.count - 1].new = groups[groups.count - 1].new.lowerBound..<other
        }
    }

    /// The changes that some hunks are.
    func parts(_ hunks: [Hunk]) -> [ChangePart] {
        var parts: [ChangePart] = []
        var group = 0
        var next = 0
        while next < hunks.count {
            while group < groups.count, isBehind(groups[group], hunks[next]) { group += 1 }
            guard group < groups.count, isIn(groups[group], hunks[next]) else {
                parts += part([hunks[next]], nil).map { [$0] } ?? []
                next += 1
                continue
            }
            let start = next
            while next < hunks.count, isIn(groups[group], hunks[next]) { next += 1 }
            let together = Array(hunks[start..<next])
            if areOne(together) {
                parts += part(together, groups[group]).map { [$0] } ?? []
            } else {
                parts += together.compactMap { part([$0], nil) }
            }
        }
        return parts
    }

    private func isBehind(_ group: Group, _ hunk: Hunk) -> Bool {
        hunk.old.isEmpty
            ? group.new.upperBound <= hunk.newRange.lowerBound
            : group.old.upperBound <= hunk.oldRange.lowerBound
    }

    private func isIn(_ group: Group, _ hunk: Hunk) -> Bool {
        hunk.old.isEmpty
            ? group.new.overlaps(hunk.newRange) : group.old.overlaps(hunk.oldRange)
    }

    /// Whether hunks that are shown as one replacement are told as one: where they touch the
    /// same, and at most one number became another.
    private func areOne(_ hunks: [Hunk]) -> Bool {
        if hunks.count == 1 { return true }
        let weights = Set(hunks.map { $0.isMaterial ? $0.weight : .formatting })
        return weights.count == 1 && hunks.filter(\.isNumber).count < 2
    }

    /// One change; nothing where nothing is to be told.
    private func part(_ hunks: [Hunk], _ group: Group?) -> ChangePart? {
        let first = hunks[0]
        let sources = first.sources
        var (old, new) = (group?.old ?? first.oldRange, group?.new ?? first.newRange)
        // Code is told as a whole.
        if hunks.count == 1, (first.old + first.new).contains(where: { $0.kind == .code }) {
            (old, new) = (first.oldRange, first.newRange)
        }
        let (removed, added) = (sources.old[old].withoutEdges, sources.new[new].withoutEdges)
        let editorial = hunks.compactMap(\.editorialWords)
        guard hunks.contains(where: \.isMaterial) else {
            guard let words = editorial.first else { return nil }
            return ChangePart(
                words == "formatting" || words == "white space" ? .formatting : .wording,
                isMaterial: false, words: words, removed: removed, added: added,
                formatting: words == "formatting" ? first.codeWords : nil)
        }
        var weight = min(floor, hunks.filter(\.isMaterial).map(\.weight).min() ?? .wording)
        if weight > .obligation, Self.obliges(removed) || Self.obliges(added) {
            weight = .obligation
        }
        if hunks.count == 1, let link = first.linkPart(weight) { return link }
        let links = hunks.compactMap(\.linkWords)
        return ChangePart(
            weight, isMaterial: true,
            words: Self.words(removed, added, hunks.count == 1 ? first.meaning : nil) + "."
                + links.map { " \($0)" }.joined(),
            removed: removed, added: added,
            link: links.isEmpty ? nil : links.joined(separator: " "))
    }

    /// Whether one of the known words of Chinese or Japanese obliges; single characters do not tell it.
    static func obliges(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        return TextToken.pieces(of: text).contains {
            $0.kind == .character && ChangeWeight.isStrict($0.text)
        }
    }

    private static func words(_ removed: String, _ added: String, _ meaning: String?) -> String {
        let (left, right) = (removed.forReaders.shortened, added.forReaders.shortened)
        let note = meaning.map { " (\($0))" } ?? ""
        if left.isEmpty { return "'\(right)' was added\(note)" }
        if right.isEmpty { return "'\(left)' was removed\(note)" }
        return "'\(left)' became '\(right)'\(note)"
    }
}

extension Hunk {
    fileprivate var isMaterial: Bool { if case .material = judgement { true } else { false } }

    fileprivate var editorialWords: String? {
        if case .editorial(let words) = judgement { words } else { nil }
    }

    fileprivate var isNumber: Bool {
        old.contains { $0.kind == .number } && new.contains { $0.kind == .number }
    }

    /// That words became code, or are code no more.
    fileprivate var codeWords: String {
        let isCode = new.contains { $0.kind == .code }
        let text = sources.new[newRange].forReaders.shortened
        return isCode ? "'\(text)' is set as code now." : "'\(text)' is not set as code any more."
    }

    /// Where a link led and leads, where nothing else changed.
    fileprivate func linkPart(_ weight: ChangeWeight) -> ChangePart? {
        guard let words = linkWords, (old + new).allSatisfy({ $0.kind == .target }) else {
            return nil
        }
        return ChangePart(
            weight, isMaterial: true, words: words, removed: old.first?.address ?? "",
            added: new.first?.address ?? "", link: words)
    }

    /// Where a link leads now, in one sentence; nothing where none changed.
    fileprivate var linkWords: String? {
        let (before, after) = (old.last { $0.kind == .target }, new.last { $0.kind == .target })
        func label(_ atom: Atom, _ source: SourceText) -> String {
            source.label(before: source.start(of: atom)).map { " '\($0.forReaders.shortened)'" }
                ?? ""
        }
        switch (before, after) {
        case (let before?, let after?):
            return before.address == after.address
                ? nil
                : "The link\(label(after, sources.new)) leads to \(after.address) instead of \(before.address)."
        case (nil, let after?):
            return "There is a link\(label(after, sources.new)) to \(after.address) now."
        case (let before?, nil):
            return "There is no link\(label(before, sources.old)) to \(before.address) any more."
        case (nil, nil): return nil
        }
    }
}

extension Atom {
    /// Where a link leads.
    fileprivate var address: String { String(text.dropFirst(2).dropLast()) }
}

extension String {
    /// Without the marks of code, links and pictures, for a sentence.
    package var forReaders: String {
        guard utf8.contains(where: { $0 == 0x60 || $0 == 0x5B || $0 == 0x5D }) else { return self }
        var text = ""
        var rest = Substring(self)
        while let character = rest.first {
            if rest.hasPrefix("](") {
                let end = rest.firstIndex(of: ")") ?? rest.index(before: rest.endIndex)
                rest = rest[rest.index(after: end)...]
                continue
            }
            rest = rest.dropFirst()
            // A picture is told by its words.
            if character == "!", rest.first == "[" { continue }
            if character != "`" && character != "[" && character != "]" { text.append(character) }
        }
        return text
    }

    /// Without blanks and punctuation at both ends.
    fileprivate var withoutEdges: String {
        var view = Substring(self).unicodeScalars
        func isEdge(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || "，。、；：,.;:".unicodeScalars.contains(scalar)
        }
        while let first = view.first, isEdge(first) { view.removeFirst() }
        while let last = view.last, isEdge(last) { view.removeLast() }
        return String(view)
    }
}

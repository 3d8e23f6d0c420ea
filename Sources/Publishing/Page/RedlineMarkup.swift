package import DocumentControl

/// Sets two texts as HTML: the whole of the new one, with what went and what came.
package struct RedlineMarkup: Hashable, Sendable {
    private let redline: Redline
    /// What the anchors of the changes begin with; nothing where nobody jumps to them.
    private let anchor: String?
    private let isFolded: Bool

    /// - Parameters:
    ///   - redline: The changes.
    ///   - anchor: What the anchors of the changes begin with; nothing where nobody jumps to them.
    ///   - isFolded: Whether long unchanged parts can be unfolded only.
    package init(_ redline: Redline, anchor: String? = nil, isFolded: Bool = false) {
        self.redline = redline
        self.anchor = anchor
        self.isFolded = isFolded
    }

    /// One element a unit, in the order of the text; `del` and `ins` mark what differs.
    package var lines: [String] {
        var setting = RedlineSetting(redline, anchor: anchor)
        for piece in pieces {
            if piece.isFolded {
                setting.fold(redline.lines[piece.range])
            } else {
                for line in redline.lines[piece.range] { setting.append(line) }
            }
        }
        return setting.finished
    }

    /// Runs of lines that are shown, and runs that are folded away.
    private var pieces: [(range: Range<Int>, isFolded: Bool)] {
        let lines = redline.lines
        guard isFolded else { return [(lines.indices, false)] }
        // What stands beside a change is shown around it; so is the heading above.
        var isShown = lines.map(\.differs)
        for place in lines.indices where lines[place].differs {
            for near in [place - 1, place + 1] where lines.indices.contains(near) {
                isShown[near] = true
            }
        }
        var pieces: [(range: Range<Int>, isFolded: Bool)] = []
        var start = 0
        while start < lines.count {
            let end = isShown[start...].firstIndex(of: !isShown[start]) ?? lines.count
            // To unfold two parts is more trouble than to read them.
            let folds = !isShown[start] && end - start > 2
            pieces.append((start..<end, folds))
            start = end
        }
        return pieces
    }
}

extension Redline.Line {
    /// Whether anything is to be seen here.
    var differs: Bool {
        if case .part(_, nil, _) = self { false } else { true }
    }
}

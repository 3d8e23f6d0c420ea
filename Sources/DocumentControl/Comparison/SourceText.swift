/// A text whose atoms can be found in it again, as they are written.
struct SourceText {
    let text: String
    let scalars: [Unicode.Scalar]
    /// The place of every folded scalar; nothing where folding left none out.
    private let places: [Int]?
    /// Whether it is known that every scalar is one byte.
    private let isPlain: Bool

    init(_ unit: TextUnit) {
        text = unit.text
        let plain = Folding.plain(unit.text)
        isPlain = plain != nil
        scalars = plain ?? Array(unit.text.unicodeScalars)
        let isExact = unit.kind == .code || unit.kind == .other
        places = isExact || isPlain ? nil : Folding.places(of: scalars)
    }

    /// Where some atoms stand, in scalars.
    ///
    /// - Parameters:
    ///   - atoms: Neighbours.
    ///   - before: The atom before them.
    /// - Returns: An empty range behind `before` where there are none.
    func range(_ atoms: ArraySlice<Atom>, after before: Atom?) -> Range<Int> {
        guard let first = atoms.first, let last = atoms.last else {
            let place = before.map { end(of: $0) } ?? 0
            return place..<place
        }
        return start(of: first)..<end(of: last)
    }

    func start(of atom: Atom) -> Int {
        places.map { $0[atom.range.lowerBound] } ?? atom.range.lowerBound
    }

    func end(of atom: Atom) -> Int {
        places.map { $0[atom.range.upperBound - 1] + 1 } ?? atom.range.upperBound
    }

    subscript(range: Range<Int>) -> String {
        let range = range.clamped(to: scalars.indices)
        if isPlain {
            let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
            return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// Where the piece ends that begins at `place`: behind the unit of a number.
    func endOfPiece(at place: Int) -> Int {
        let rest = self[place..<min(place + 60, scalars.count)]
        return place + (TextToken.pieces(of: rest).first?.text.unicodeScalars.count ?? 0)
    }

    /// The range with the marks that touch it on both sides: `--full`, `.5`.
    func withMarks(_ range: Range<Int>) -> Range<Int> {
        func isMark(_ place: Int) -> Bool {
            scalars.indices.contains(place) && TextToken.kind(of: scalars[place]) == .mark
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while isMark(start - 1) { start -= 1 }
        while isMark(end) { end += 1 }
        return start..<end
    }

    /// What stands between the brackets before the target of a link.
    func label(before target: Int) -> String? {
        var depth = 0
        var place = target - 1
        while place >= 0 {
            if scalars[place] == "]" { depth += 1 }
            if scalars[place] == "[" {
                if depth == 0 { return self[place + 1..<target] }
                depth -= 1
            }
            place -= 1
        }
        return nil
    }
}

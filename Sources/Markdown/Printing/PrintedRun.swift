/// Running text as it grows, with marks that begin and end among its pieces.
///
/// Neighbouring texts are joined. A mark that ends closes those that began within it.
struct PrintedRun {
    /// The inlines of each mark that is open, the outermost first; the first one is no mark.
    private var open: [(mark: InlineMark?, inlines: [PrintedInline])] = [(nil, [])]
    private var words: [UInt8] = []

    mutating func append(words more: some Sequence<UInt8>) { words += more }

    mutating func append(_ inline: PrintedInline) {
        endWords()
        open[open.count - 1].inlines.append(inline)
    }

    mutating func begin(_ mark: InlineMark) {
        endWords()
        open.append((mark, []))
    }

    /// Ends a mark; nothing happens where it did not begin.
    mutating func end(_ mark: InlineMark) {
        guard let place = open.lastIndex(where: { $0.mark == mark }) else { return }
        endWords()
        while open.count > place { close(isEnded: open.count - 1 == place) }
    }

    /// Everything; what began and did not end is no mark.
    mutating func finished() -> [PrintedInline] {
        endWords()
        while open.count > 1 { close(isEnded: false) }
        return open[0].inlines
    }

    private mutating func close(isEnded: Bool) {
        guard open.count > 1, let last = open.popLast(), let mark = last.mark else { return }
        guard !last.inlines.isEmpty else { return }
        if isEnded {
            open[open.count - 1].inlines.append(.marked(mark, last.inlines))
        } else {
            open[open.count - 1].inlines += last.inlines
        }
    }

    private mutating func endWords() {
        guard !words.isEmpty else { return }
        open[open.count - 1].inlines.append(.text(String(decoding: words, as: UTF8.self)))
        words.removeAll(keepingCapacity: true)
    }
}

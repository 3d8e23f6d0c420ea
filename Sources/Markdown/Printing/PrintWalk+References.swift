import Ccmark

extension PrintWalk {
    /// Appends a reference to a footnote or a document, as ``Renderer`` reads it.
    mutating func append(
        _ own: OwnLink, _ node: OpaquePointer, to run: inout PrintedRun, depth: Int
    ) {
        let label = text.label(of: own)
        let isShort = text.isShort(node, label)
        if !isShort, let words = text.onlyText(of: node), let other = reference(with: words) {
            // `[^1][^2]` are two references; CommonMark takes the first for the words of the second.
            switch (own, other) {
            case (.document, .document): break
            default:
                append(other, to: &run)
                append(own, to: &run)
                return
            }
        }
        guard !isShort else { return append(own, to: &run) }
        switch own {
        case .footnote:
            run.append(words: "[".utf8)
            for inline in inlines(below: node, depth: depth) { run.append(inline) }
            run.append(words: "]".utf8)
            append(own, to: &run)
        case .document(let place):
            if let mention = mention(place) {
                run.append(.document(mention, words: inlines(below: node, depth: depth)))
                return
            }
            run.append(words: "[".utf8)
            for inline in inlines(below: node, depth: depth) { run.append(inline) }
            run.append(words: "][\(label)]".utf8)
        }
    }

    /// The reference that words would be in brackets.
    private func reference(with words: String) -> OwnLink? {
        if words.first == "^" {
            return footnotes.place(of: String(words.dropFirst())).map { .footnote($0) }
        }
        return text.referencePlaces[words].map { .document($0) }
    }

    /// Appends a reference without words of its own.
    private mutating func append(_ own: OwnLink, to run: inout PrintedRun) {
        switch own {
        case .footnote(let place):
            run.append(.footnote(footnotes.refer(to: place).number))
        case .document(let place):
            if let mention = mention(place) {
                run.append(.document(mention, words: nil))
            } else {
                run.append(words: "[\(text.label(of: own))]".utf8)
            }
        }
    }

    /// What a reference names; nothing where there is no such document.
    private func mention(_ place: Int) -> DocumentMention? {
        let answered = text.references[place]
        guard case .page(_, let title, _) = answered.target else { return nil }
        return DocumentMention(
            identifier: answered.reference.identifier, fragment: answered.reference.fragment,
            title: title)
    }
}

import Ccmark

extension Renderer {
    /// Begins a reference to a footnote or a document.
    mutating func enter(_ own: OwnLink, _ node: OpaquePointer) -> Entered {
        let words = text.onlyText(of: node)
        let isShort = text.isShort(node, text.label(of: own))
        if !isShort, let words, let other = reference(with: words) {
            // `[^1][^2]` are two references; CommonMark takes the first for the words of the second.
            switch (own, other) {
            case (.document, .document): break
            default:
                append(other, node)
                append(own, node)
                return .whole
            }
        }
        switch own {
        case .footnote:
            if isShort {
                append(own, node)
                return .whole
            }
            html.append("[")
        case .document(let place):
            if isShort, case .page(_, _, .some) = text.references[place].target {
                append(own, node)
                return .whole
            }
            begin(place, node)
        }
        return .open
    }

    /// Ends a reference that has words of its own.
    mutating func leave(_ own: OwnLink, _ node: OpaquePointer) {
        switch own {
        case .footnote:
            html.append("]")
            append(own, node)
        case .document(let place):
            end(place, label: text.isShort(node, text.label(of: own)) ? nil : text.label(of: own))
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
    private mutating func append(_ own: OwnLink, _ node: OpaquePointer) {
        switch own {
        case .footnote(let place): appendFootnoteMark(place)
        case .document(let place):
            let answered = text.references[place]
            begin(place, node)
            var words = answered.reference.label
            if case .page(_, _, let given?) = answered.target { words = given }
            html.append(text: words)
            end(place, label: nil)
        }
    }

    private mutating func begin(_ place: Int, _ node: OpaquePointer) {
        let answered = text.references[place]
        var isKnown = false
        if case .page(let url, let title, _) = answered.target {
            isKnown = true
            html.append("<a href=\"")
            html.append(address: url.utf8)
            if let title {
                html.append("\" title=\"")
                html.append(text: title)
            }
            html.append("\">")
        } else {
            html.append("<span class=\"unknown-document\">[")
        }
        references.append(
            NamedDocument(
                reference: answered.reference, line: line(ofLink: node), isKnown: isKnown))
    }

    private mutating func end(_ place: Int, label: String?) {
        if case .page = text.references[place].target {
            html.append("</a>")
            return
        }
        html.append("]")
        if let label {
            html.append("[")
            html.append(text: label)
            html.append("]")
        }
        html.append("</span>")
    }
}

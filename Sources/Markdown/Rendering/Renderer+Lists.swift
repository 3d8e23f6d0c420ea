import Ccmark

extension Renderer {
    mutating func enterList(_ node: OpaquePointer) -> Entered {
        if !footnoteItems.isEmpty, holdsFootnotesOnly(node) { return .whole }
        html.startLine()
        if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
            let start = cmark_node_get_list_start(node)
            if start == 1 {
                html.append("<ol>\n")
            } else {
                html.append("<ol start=\"\(start)\">\n")
            }
        } else {
            html.append("<ul>\n")
        }
        return .open
    }

    mutating func enterItem(_ node: OpaquePointer) -> Entered {
        if !footnoteItems.isEmpty, footnoteItems.contains(node) { return .whole }
        html.startLine()
        if let paragraph = text.task(in: node),
            tables?.holdsTable(paragraph) != true
        {
            labels.insert(paragraph)
            html.append("<li class=\"task\">")
        } else {
            html.append("<li>")
        }
        return .open
    }

    /// Whether nothing of a list is shown in its place.
    private func holdsFootnotesOnly(_ list: OpaquePointer) -> Bool {
        for item in NodeChildren(of: list) where !footnoteItems.contains(item) { return false }
        return true
    }

    // MARK: Tasks

    /// The box before the words of a task; it cannot be ticked here.
    mutating func appendBox(of paragraph: OpaquePointer) {
        guard let first = cmark_node_first_child(paragraph),
            let words = cmark_node_get_literal(first)?.string
        else { return }
        let isDone = words[1] != 0x20
        html.append("<label><input type=\"checkbox\" disabled=\"\"")
        html.append(isDone ? " checked=\"\" />" : " />")
        hiddenBytes[first] = 3
    }

    // MARK: Quotes

    mutating func enterQuote(_ node: OpaquePointer) {
        html.startLine()
        guard let found = text.callout(node), tables?.holdsTable(found.paragraph) != true else {
            html.append("<blockquote>\n")
            return
        }
        hide(found)
        callouts.insert(node)
        let callout = found.callout
        html.append("<div class=\"callout callout-\(callout.rawValue)\" role=\"note\">\n")
        html.append("<p class=\"callout-title\" lang=\"\(words.tag)\">")
        html.append(text: callout.title(in: words))
        html.append("</p>\n")
    }

    /// Hides the line that says what a callout is.
    private mutating func hide(_ found: FoundCallout) {
        guard let lineEnd = found.lineEnd else {
            hidden.insert(found.paragraph)
            return
        }
        hidden.insert(lineEnd)
        hiddenBytes[found.mark] = found.markLength
    }
}

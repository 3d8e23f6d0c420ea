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
        if text.scan.hasTasks, let paragraph = task(in: node) {
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

    /// The paragraph of an item that begins with `[ ]` or `[x]` and a blank.
    private func task(in item: OpaquePointer) -> OpaquePointer? {
        guard let paragraph = cmark_node_first_child(item),
            Node.type(paragraph) == CMARK_NODE_PARAGRAPH, tables?.holdsTable(paragraph) != true,
            let first = cmark_node_first_child(paragraph), Node.type(first) == CMARK_NODE_TEXT,
            let words = cmark_node_get_literal(first)?.string, words.count > 3,
            words[0] == UInt8(ascii: "["), words[2] == UInt8(ascii: "]"),
            words[1] == 0x20 || words[1] | 0x20 == UInt8(ascii: "x"),
            words[3] == 0x20 || words[3] == 0x09, isAsWritten(words.prefix(3), at: paragraph)
        else { return nil }
        return paragraph
    }

    /// Whether a paragraph begins in the file with these very bytes, none of them after a backslash.
    func isAsWritten(_ bytes: some Sequence<UInt8>, at paragraph: OpaquePointer) -> Bool {
        text.source[Node.line(paragraph)].dropFirst(Node.column(paragraph) - 1)
            .starts(with: bytes)
    }

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
        guard text.scan.hasCallouts, let callout = callout(node) else {
            html.append("<blockquote>\n")
            return
        }
        callouts.insert(node)
        html.append("<div class=\"callout callout-\(callout.rawValue)\" role=\"note\">\n")
        html.append("<p class=\"callout-title\" lang=\"\(words.tag)\">")
        html.append(text: callout.title(in: words))
        html.append("</p>\n")
    }

    /// What a quote is whose first line is `[!NOTE]` or the like and nothing else.
    private mutating func callout(_ quote: OpaquePointer) -> Callout? {
        guard let paragraph = cmark_node_first_child(quote),
            Node.type(paragraph) == CMARK_NODE_PARAGRAPH, tables?.holdsTable(paragraph) != true,
            let first = cmark_node_first_child(paragraph), Node.type(first) == CMARK_NODE_TEXT,
            let words = cmark_node_get_literal(first)?.string, words.count <= 12,
            words.starts(with: "[!".utf8), words.last == UInt8(ascii: "]"),
            let callout = Callout(
                rawValue: String(decoding: words.dropFirst(2).dropLast(), as: UTF8.self)
                    .lowercased()),
            isAsWritten(words, at: paragraph)
        else { return nil }
        guard let following = cmark_node_next(first) else {
            hidden.insert(paragraph)
            return callout
        }
        let type = Node.type(following)
        guard type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK else { return nil }
        hidden.insert(following)
        hiddenBytes[first] = words.count
        return callout
    }
}

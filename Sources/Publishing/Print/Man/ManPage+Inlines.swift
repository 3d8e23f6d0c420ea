import Markdown

extension ManPage {
    /// Adds words without markup.
    mutating func add(words: String) { add(text: words) }

    /// Adds running text.
    ///
    /// - Parameters:
    ///   - inlines: The text.
    ///   - isPlain: Whether nothing may stand among it but text, as in a table.
    mutating func add(_ inlines: [PrintedInline], isPlain: Bool = false) {
        var fonts: [Character] = []
        add(inlines, &fonts, isPlain: isPlain)
    }

    /// Running text on one line, without requests, as the argument of one or a field.
    mutating func line(of inlines: [PrintedInline]) -> String {
        var inner = RoffFlow(isOneLine: true)
        swap(&inner, &flow)
        add(inlines, isPlain: true)
        swap(&inner, &flow)
        return inner.finished().joined(separator: " ")
    }

    private mutating func add(
        _ inlines: [PrintedInline], _ fonts: inout [Character], isPlain: Bool
    ) {
        var inlines = inlines
        var place = 0
        while place < inlines.count {
            let inline = inlines[place]
            place += 1
            if case .link(.address(let address), let inner) = inline, !isPlain, fonts.isEmpty,
                flow.isAtWordStart, !Self.says(address, inner),
                let end = Self.end(of: inlines[place...])
            {
                addLink(address, inner, end: end)
                if !end.isEmpty, case .text(let words) = inlines[place] {
                    inlines[place] = .text(String(words.dropFirst(end.count)))
                }
                continue
            }
            add(inline, before: inlines[place...], &fonts, isPlain: isPlain)
        }
    }

    private mutating func add(
        _ inline: PrintedInline, before rest: ArraySlice<PrintedInline>,
        _ fonts: inout [Character], isPlain: Bool
    ) {
        switch inline {
        case .text(let words): add(text: words)
        case .code(let code): add(code: code, &fonts)
        case .marked(let mark, let inner): add(mark, inner, &fonts, isPlain: isPlain)
        case .link(let target, let inner):
            add(inner, &fonts, isPlain: isPlain)
            add(target, behind: inner)
        case .image(let target, let words): add(image: target, words)
        case .footnote(let number): flow.add("[\(number)]")
        case .document(let mention, let words?):
            add(words, &fonts, isPlain: isPlain)
            add(text: mentions.addition(mention, to: words.plainWords))
        case .document(let mention, nil):
            add(text: mentions.words(mention, before: Array(rest.prefix(1)).plainWords))
        case .softBreak: flow.addBlank()
        case .lineBreak: if isPlain { flow.addBlank() } else { flow.endTextLine() }
        }
    }

    private mutating func add(text: String) {
        for piece in WordPiece.pieces(of: text) {
            switch piece {
            case .blank: flow.addBlank()
            case .breakPoint: flow.addBreakPoint()
            case .character(let character, let isInside):
                flow.add(RoffText.escaped(character, isInside: isInside))
            }
        }
    }

    // MARK: Fonts

    private mutating func add(code: String, _ fonts: inout [Character]) {
        begin("B", &fonts)
        for piece in WordPiece.pieces(of: code) {
            switch piece {
            case .blank: flow.addBlank()
            case .breakPoint: flow.addBreakPoint()
            case .character(let character, _): flow.add(RoffText.escaped(character))
            }
        }
        end(&fonts)
    }

    private mutating func add(
        _ mark: InlineMark, _ inner: [PrintedInline], _ fonts: inout [Character], isPlain: Bool
    ) {
        switch mark {
        case .emphasis, .strong:
            begin(mark == .strong ? "B" : "I", &fonts)
            add(inner, &fonts, isPlain: isPlain)
            end(&fonts)
        case .struck:
            flow.add("\\(ti\\(ti")
            add(inner, &fonts, isPlain: isPlain)
            flow.add("\\(ti\\(ti")
        case .lowered, .raised:
            if let digits = ScriptDigits.string(inner.plainWords, isRaised: mark == .raised) {
                add(text: digits)
            } else {
                flow.add(mark == .raised ? "\\(ha(" : "_(")
                add(inner, &fonts, isPlain: isPlain)
                flow.add(")")
            }
        }
    }

    private mutating func begin(_ font: Character, _ fonts: inout [Character]) {
        fonts.append(font)
        flow.add(Self.escape(fonts))
    }

    private mutating func end(_ fonts: inout [Character]) {
        fonts.removeLast()
        flow.append(toWord: Self.escape(fonts))
    }

    private static func escape(_ fonts: [Character]) -> String {
        switch (fonts.contains("B"), fonts.contains("I")) {
        case (true, true): "\\f(BI"
        case (true, false): "\\fB"
        case (false, true): "\\fI"
        case (false, false): "\\fR"
        }
    }

    // MARK: Links and pictures

    /// What follows a link up to the next blank, if requests can stand around the link.
    private static func end(of rest: ArraySlice<PrintedInline>) -> String? {
        switch rest.first {
        case nil, .softBreak, .lineBreak: return ""
        case .text(let words):
            let end = words.prefix { $0 != " " }
            guard end.allSatisfy({ ").,;:!?".contains($0) }) else { return nil }
            if end.count < words.count { return String(end) }
            switch rest.dropFirst().first {
            case nil, .softBreak, .lineBreak: return String(end)
            default: return nil
            }
        default: return nil
        }
    }

    private mutating func addLink(_ address: String, _ inner: [PrintedInline], end: String) {
        flow.request((Self.isMail(address) ? ".MT " : ".UR ") + Self.escaped(address))
        add(inner, isPlain: true)
        let words = end.isEmpty ? "" : " " + RoffText.argument(RoffText.escaped(end))
        flow.request((Self.isMail(address) ? ".ME" : ".UE") + words)
    }

    /// Adds where a link leads, in words.
    private mutating func add(_ target: PrintedTarget, behind inner: [PrintedInline]) {
        switch target {
        case .address(let address):
            guard !Self.says(address, inner) else { return }
            flow.add(" \\(la" + Self.escaped(address) + "\\(ra")
        case .document(let mention): add(text: mentions.addition(mention, to: inner.plainWords))
        case .heading, .file, .nowhere: break
        }
    }

    private static func isMail(_ address: String) -> Bool {
        address.lowercased().hasPrefix("mailto:")
    }

    private static func escaped(_ address: String) -> String {
        RoffText.address(isMail(address) ? String(address.dropFirst(7)) : address)
    }

    /// Whether the words of a link are its address.
    private static func says(_ address: String, _ inner: [PrintedInline]) -> Bool {
        let words = inner.plainWords
        return words == address || isMail(address) && words == address.dropFirst(7)
    }

    private mutating func add(image target: PrintedTarget, _ words: String) {
        var shown = words
        if words.isEmpty, case .file(let name) = target { shown = name }
        add(text: shown.isEmpty ? "[Figure]" : "[Figure: \(shown)]")
    }
}

/// Digits that Unicode has above and below the line.
enum ScriptDigits {
    private static let plain = Array("0123456789+-=()")
    private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
    private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

    /// The words above or below the line; nothing where a character has no such form.
    static func string(_ words: String, isRaised: Bool) -> String? {
        var result = ""
        for character in words {
            guard let place = plain.firstIndex(of: character) else { return nil }
            result.append(isRaised ? raised[place] : lowered[place])
        }
        return result
    }
}

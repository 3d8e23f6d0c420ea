import Markdown

extension LatexDocument {
    /// Adds running text.
    mutating func add(_ inlines: [PrintedInline]) { body += markup(of: inlines) }

    /// Running text as LaTeX.
    ///
    /// - Parameters:
    ///   - inlines: The text.
    ///   - mentionsTitles: Whether the title of a document stands where it is named first.
    /// - Returns: Markup that stands within a paragraph.
    mutating func markup(of inlines: [PrintedInline], mentionsTitles: Bool = true) -> String {
        var result = ""
        for (place, inline) in inlines.enumerated() {
            let following = Array(inlines[(place + 1)...].prefix(1)).plainWords
            result += markup(of: inline, before: following, mentionsTitles)
        }
        return result
    }

    private mutating func markup(
        of inline: PrintedInline, before following: String, _ mentionsTitles: Bool
    ) -> String {
        switch inline {
        case .text(let words): return isStruck ? struck(words) : text.words(words)
        case .code(let code):
            return "\\texttt{\(isStruck ? struck(code) : text.words(code, isCode: true))}"
        case .marked(let mark, let inner): return markup(of: mark, inner, mentionsTitles)
        case .link(let target, let inner): return link(target, inner, mentionsTitles)
        case .image(let target, let words): return picture(target, words)
        case .footnote(let number): return footnote(number)
        case .document(let mention, let words?):
            return markup(of: words, mentionsTitles: mentionsTitles)
                + text.words(mentions.addition(mention, to: words.plainWords))
        case .document(let mention, nil):
            guard mentionsTitles else { return text.words(mention.label) }
            return text.words(mentions.words(mention, before: following))
        case .softBreak: return "\n"
        case .lineBreak: return "\\hardbreak\n"
        }
    }

    private mutating func markup(
        of mark: InlineMark, _ inner: [PrintedInline], _ mentionsTitles: Bool
    ) -> String {
        let wasStruck = isStruck
        if mark == .struck { isStruck = true }
        defer { isStruck = wasStruck }
        let words = markup(of: inner, mentionsTitles: mentionsTitles)
        switch mark {
        case .emphasis: return "\\emph{\(words)}"
        case .strong: return "\\textbf{\(words)}"
        case .raised: return "\\textsuperscript{\(words)}"
        case .lowered: return "\\textsubscript{\(words)}"
        case .struck: return words
        }
    }

    /// Words with a line through each, so that lines can end between them.
    private mutating func struck(_ words: String) -> String {
        var parts: [String] = [""]
        for piece in WordPiece.pieces(of: words) {
            switch piece {
            case .character(let character, _): parts[parts.count - 1].append(character)
            case .breakPoint: parts.append("")
            case .blank: parts += [" ", ""]
            }
        }
        return parts.map { part in
            part.isEmpty || part == " " ? part : "\\struck{\(text.words(part))}"
        }.joined()
    }

    private mutating func link(
        _ target: PrintedTarget, _ inner: [PrintedInline], _ mentionsTitles: Bool
    ) -> String {
        let words = markup(of: inner, mentionsTitles: mentionsTitles)
        switch target {
        case .address(let address): return "\\href{\(Self.address(address))}{\(words)}"
        case .heading(let anchor):
            guard let place = places[anchor] else { return words }
            return "\\hyperref[place:\(place)]{\(words)}"
        case .document(let mention):
            return words + text.words(mentions.addition(mention, to: inner.plainWords))
        case .file, .nowhere: return words
        }
    }

    /// An address as the argument of `\href`, wherever that stands.
    private static func address(_ address: String) -> String {
        PrintedAddress.encoded(address).map { character -> String in
            switch character {
            case "%", "#", "&", "_": "\\\(character)"
            case "~": "\\string~"
            default: String(character)
            }
        }.joined()
    }

    // MARK: Pictures

    private mutating func picture(_ target: PrintedTarget, _ words: String) -> String {
        guard case .file(let name) = target else {
            return "\\missingpicture{\(text.words(words))}{}"
        }
        guard let file = SheetPicture(name) else {
            let shown = text.words(name)
            return "\\missingpicture{\(text.words(words))}{\(shown) cannot be set by LaTeX}"
        }
        hasPictures = true
        return "\\showpicture{\(file.path)}{\(text.words(words))}"
    }

    // MARK: Footnotes

    private mutating func footnote(_ number: Int) -> String {
        guard notes.insert(number).inserted else { return "\\footnotemark[\(number)]" }
        guard !isConfined else {
            pendingNotes.append(number)
            return "\\footnotemark[\(number)]"
        }
        return "\\footnote[\(number)]{\(words(ofNote: number))}"
    }
}

/// A picture that LaTeX can set, by the name of its file.
struct SheetPicture {
    /// From the place of what is written.
    let path: String

    /// Nothing where the kind of the picture or its name is none that LaTeX reads.
    ///
    /// - Parameter name: As the text names it; of a way out of the folder only the last part is taken.
    init?(_ name: String) {
        let parts = name.split(separator: "/").filter { $0 != "." }
        let leadsOut = name.hasPrefix("/") || parts.contains { $0.hasPrefix(".") }
        let taken = leadsOut ? parts.suffix(1).filter { !$0.hasPrefix(".") } : parts
        guard let last = taken.last, let dot = last.lastIndex(of: "."),
            ["png", "jpg", "jpeg", "pdf"].contains(last[last.index(after: dot)...].lowercased()),
            taken.allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) })
        else { return nil }
        path = taken.joined(separator: "/")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}

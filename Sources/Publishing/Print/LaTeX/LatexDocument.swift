import Markdown

/// A text as a whole document of LaTeX, for `xelatex`, `lualatex` and `pdflatex`.
///
/// Code stands in no `verbatim`, whose end a text could write, and lists nest as deep as they do in the text.
package struct LatexDocument {
    let sheet: PrintedSheet
    var text = LatexText()
    var mentions: MentionWords
    var body = ""
    /// Places by the anchors of headings.
    var places: [String: Int] = [:]

    /// Footnotes that were set, by their numbers.
    var notes: Set<Int> = []
    /// Footnotes of which the number was set, and the words have still to follow.
    var pendingNotes: [Int] = []
    /// Whether footnotes and tables of several pages cannot stand here.
    var isConfined = false
    /// How many lists lie around, and how many other blocks.
    var listDepth = 0
    var blockDepth = 0
    var isStruck = false
    var hasPictures = false

    /// LaTeX numbers lists up to this depth by itself.
    static let deepestList = 4

    private init(_ sheet: PrintedSheet) {
        self.sheet = sheet
        mentions = MentionWords(of: sheet.identifier)
        for block in sheet.blocks {
            guard case .heading(_, let anchor, _) = block, !anchor.isEmpty else { continue }
            places[anchor] = places.count + 1
        }
    }

    /// The document.
    ///
    /// - Parameter sheet: The text with its facts.
    /// - Returns: The file, in UTF-8.
    package static func text(of sheet: PrintedSheet) -> String {
        var document = LatexDocument(sheet)
        document.addTitle()
        document.add(Array(sheet.blocks))
        let preamble = LatexPreamble(document)
        return preamble.text + "\n\\begin{document}\n" + document.body + "\n\\end{document}\n"
    }

    // MARK: Title

    private mutating func addTitle() {
        let title = text.words(sheet.title)
        body += "\\thispagestyle{fancy}\n"
        body +=
            "{\\LARGE\\bfseries\\raggedright \(text.words(sheet.identifier))\\quad \(title)\\par}\n"
        for mark in sheet.header.marks {
            body += "\n\\warningbox{\(text.words(mark))}\n"
        }
        body += "\n\\begin{facts}\n"
        for line in sheet.header.lines where !line.value.isEmpty {
            body += "\\fact{\(text.words(line.label))}{\(text.words(line.value))}\n"
        }
        body += "\\end{facts}\n"
        if !sheet.header.note.isEmpty {
            body += "\n{\\footnotesize \(text.words(sheet.header.note)).\\par}\n"
        }
        body += "\n\\textbegins\n"
    }

    // MARK: Blocks

    mutating func add(_ blocks: [PrintedBlock]) {
        for block in blocks { add(block) }
    }

    mutating func add(_ block: PrintedBlock) {
        switch block {
        case .heading(let level, let anchor, let inlines): addHeading(level, anchor, inlines)
        case .paragraph(let inlines):
            guard !inlines.isBlank else { return }
            body += "\n"
            add(inlines)
            body += "\n"
        case .list(let list): add(list)
        case .quote(let blocks): add(blocks, within: "quoted")
        case .callout(let callout, let blocks):
            let title = text.words(callout.title(in: sheet.words))
            add(blocks, within: "callout", "{\(title)}")
        case .code(let code, _): addCode(code)
        case .rule: body += "\n\\separator\n"
        case .table(let table): add(table)
        }
        addPendingNotes()
    }

    private mutating func add(
        _ blocks: [PrintedBlock], within environment: String, _ arguments: String = ""
    ) {
        body += "\n\\begin{\(environment)}\(arguments)\n"
        blockDepth += 1
        add(blocks)
        blockDepth -= 1
        body += "\\end{\(environment)}\n"
    }

    private static let headings = [
        "section", "subsection", "subsubsection", "paragraph", "subparagraph",
    ]

    private mutating func addHeading(_ level: Int, _ anchor: String, _ inlines: [PrintedInline]) {
        guard !inlines.isBlank else { return }
        let words = confined { $0.markup(of: inlines.withoutBreaks, mentionsTitles: false) }
        let label = places[anchor].map { "\\label{place:\($0)}" } ?? ""
        guard listDepth == 0, blockDepth == 0, !isConfined else {
            body += "\n\\innerheading{\(words)}"
            body += (label.isEmpty ? "" : "\\phantomsection" + label) + "\n"
            return
        }
        let place = min(max(0, level - sheet.highestLevel), Self.headings.count - 1)
        let plain = text.plain(inlines.plainWords)
        body += "\n\\\(Self.headings[place])[{\(plain)}]{\(words)}\(label)\n"
    }

    private mutating func addCode(_ code: String) {
        body += "\n\\begin{codeblock}\n"
        var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for line in lines {
            body += "\\codeline{\(text.code(CodeLine.withoutTabs(line)))}\n"
        }
        body += "\\end{codeblock}\n"
    }

    // MARK: Lists

    private mutating func add(_ list: PrintedList) {
        listDepth += 1
        let isDeep = listDepth > Self.deepestList
        let kind = isDeep ? "deeplist" : list.isOrdered ? "enumerate" : "itemize"
        body += "\n\\begin{\(kind)}\n"
        if list.isTight { body += "\\closetogether\n" }
        if list.isOrdered, !isDeep, list.start != 1 {
            let counter = "enum" + ["i", "ii", "iii", "iv"][orderedDepth]
            body += "\\setcounter{\(counter)}{\(list.start - 1)}\n"
        }
        if list.isOrdered { orderedDepth += 1 }
        for (place, item) in list.items.enumerated() {
            addItem(item, of: list, number: list.start + place, isDeep: isDeep)
        }
        if list.isOrdered { orderedDepth -= 1 }
        body += "\\end{\(kind)}\n"
        listDepth -= 1
    }

    private mutating func addItem(
        _ item: PrintedItem, of list: PrintedList, number: Int, isDeep: Bool
    ) {
        let box = item.isDone.map { $0 ? "\\donebox" : "\\openbox" }
        if isDeep {
            let mark = list.isOrdered ? "\(number)." : box ?? "\\textbullet{}"
            body += "\\deepitem{\(mark)}"
        } else if let box, !list.isOrdered {
            body += "\\item[\(box)]"
        } else {
            body += "\\item{}"
        }
        if let box, list.isOrdered { body += box + "{}" }
        var rest = item.blocks[...]
        if case .paragraph(let inlines)? = rest.first, !inlines.isBlank {
            rest = rest.dropFirst()
            body += " "
            add(inlines)
            addPendingNotes()
        } else {
            body += "\\leavevmode"
        }
        body += "\n"
        add(Array(rest))
    }

    /// How many of the lists around are numbered.
    private var orderedDepth = 0

    // MARK: Footnotes

    /// Does something where footnotes cannot stand; their words follow at the end of the block.
    mutating func confined<Value>(_ body: (inout LatexDocument) -> Value) -> Value {
        let wasConfined = isConfined
        isConfined = true
        defer { isConfined = wasConfined }
        return body(&self)
    }

    private mutating func addPendingNotes() {
        guard !isConfined else { return }
        while let number = pendingNotes.first {
            pendingNotes.removeFirst()
            body += "\\footnotetext[\(number)]{\(words(ofNote: number))}\n"
        }
    }

    /// The words of a footnote, as the argument of a command.
    mutating func words(ofNote number: Int) -> String {
        guard sheet.text.footnotes.indices.contains(number - 1) else { return "" }
        let blocks = sheet.text.footnotes[number - 1]
        let (outerBody, outerLists, outerBlocks) = (body, listDepth, blockDepth)
        (body, listDepth, blockDepth) = ("", 0, 0)
        let outerOrdered = orderedDepth
        orderedDepth = 0
        confined { $0.add(blocks) }
        let words = body
        (body, listDepth, blockDepth) = (outerBody, outerLists, outerBlocks)
        orderedDepth = outerOrdered
        return words.trimmingLineFeeds
    }
}

extension String {
    /// Without ends of lines at either end.
    fileprivate var trimmingLineFeeds: String {
        var words = Substring(self)
        while words.first == "\n" { words.removeFirst() }
        while words.last == "\n" { words.removeLast() }
        return String(words)
    }
}

extension [PrintedInline] {
    /// The same on one line.
    fileprivate var withoutBreaks: [PrintedInline] {
        map { inline in
            switch inline {
            case .lineBreak: .softBreak
            case .marked(let mark, let inner): .marked(mark, inner.withoutBreaks)
            case .link(let target, let inner): .link(target, inner.withoutBreaks)
            default: inline
            }
        }
    }
}

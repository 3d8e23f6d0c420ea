import Markdown

/// A text as a page of `man`.
///
/// It needs the macros `man` and the preprocessor `tbl`, which `man` calls by itself; nothing in it depends on the locale.
package struct ManPage {
    let sheet: PrintedSheet
    var flow = RoffFlow()
    var mentions: MentionWords
    /// The columns by which the text is indented.
    var indentation = 0
    /// Whether a request has just begun a paragraph.
    var hasBegun = true
    private var depth = 0

    /// The columns of text on a page of the usual width.
    static let width = 71
    /// Lists nested deeper are not indented further.
    private static let deepest = 6

    private init(_ sheet: PrintedSheet) {
        self.sheet = sheet
        mentions = MentionWords(of: sheet.identifier)
    }

    /// The page.
    ///
    /// - Parameter sheet: The text with its facts.
    /// - Returns: Lines of ASCII, each ended.
    package static func text(of sheet: PrintedSheet) -> String {
        var page = ManPage(sheet)
        page.addHead()
        page.addFacts()
        if case .heading(sheet.highestLevel, _, _)? = sheet.blocks.first {
        } else {
            page.flow.request(".SH TEXT")
            page.hasBegun = true
        }
        page.add(Array(sheet.blocks))
        page.addFootnotes()
        return page.flow.finished().map { $0 + "\n" }.joined()
    }

    // MARK: Around the text

    private mutating func addHead() {
        let revision = sheet.revision.map { "Revision \($0)" } ?? ""
        let words = [
            RoffText.escaped(sheet.identifier), "7", sheet.day.map { "\($0)" } ?? "",
            RoffText.escaped(revision), RoffText.escaped(sheet.organisation),
        ]
        flow.append([
            "'\\\" t",
            ".\\\" Read it with: man -l FILE",
            ".TH " + words.map { RoffText.argument($0) }.joined(separator: " "),
            ".ad l",
            ".nh",
            ".SH NAME",
        ])
        flow.add(RoffText.escaped(sheet.identifier) + " \\- ")
        add(words: sheet.title)
    }

    private mutating func addFacts() {
        flow.request(".SH DOCUMENT")
        for (place, mark) in sheet.header.marks.enumerated() {
            if place > 0 { flow.request(".PP") }
            flow.add("\\fB")
            add(words: mark)
            flow.append(toWord: "\\fR")
            flow.endLine()
        }
        let lines = sheet.header.lines.filter { !$0.value.isEmpty }
        let widest = lines.map { DisplayWidth.of($0.label) }.max() ?? 0
        for (place, line) in lines.enumerated() {
            if place == 1 { flow.request(".PD 0") }
            flow.request(".TP \(widest + 3)")
            flow.add(RoffText.escaped(line.label) + ":")
            flow.endLine()
            add(words: line.value)
        }
        flow.request(".PD")
        for note in [sheet.header.note, sheet.uncontrolled] where !note.isEmpty {
            flow.request(".PP")
            add(words: note)
        }
    }

    private mutating func addFootnotes() {
        guard !sheet.text.footnotes.isEmpty else { return }
        let title = RoffText.escaped(sheet.words.footnotes.uppercased())
        flow.request(".SH " + RoffText.argument(title))
        for (place, note) in sheet.text.footnotes.enumerated() {
            let label = "[\(place + 1)]"
            add(
                PrintedItem(isDone: nil, blocks: note), marker: label,
                width: label.utf8.count + 1, isClose: false)
        }
    }

    // MARK: Blocks within others

    mutating func add(_ blocks: [PrintedBlock]) {
        for block in blocks { add(block) }
    }

    /// Adds blocks moved to the right.
    ///
    /// - Parameters:
    ///   - blocks: The blocks.
    ///   - columns: By how much.
    ///   - isClose: Whether no empty line stands above the first of them.
    mutating func add(_ blocks: [PrintedBlock], movedBy columns: Int, isClose: Bool = false) {
        guard depth < Self.deepest else { return add(blocks) }
        depth += 1
        indentation += columns
        flow.request(".RS \(columns)")
        hasBegun = isClose
        add(blocks)
        flow.endIndentation()
        indentation -= columns
        depth -= 1
        hasBegun = false
    }

    mutating func add(_ list: PrintedList) {
        let isNested = depth > 0
        let last = list.start + list.items.count - 1
        let width = list.isOrdered ? "\(last).".utf8.count + 1 : 2
        for (place, item) in list.items.enumerated() {
            var marker = list.isOrdered ? "\(list.start + place)." : "\\(bu"
            var width = width
            if let isDone = item.isDone {
                let box = isDone ? "[x]" : "[ ]"
                marker = list.isOrdered ? "\(marker) \(box)" : box
                width += list.isOrdered ? 4 : 2
            }
            add(
                item, marker: marker, width: width,
                isClose: list.isTight && (place > 0 || isNested))
        }
        hasBegun = false
    }

    /// Adds an item; one that is close has no empty line above.
    private mutating func add(
        _ item: PrintedItem, marker: String, width: Int, isClose: Bool
    ) {
        if isClose { flow.request(".PD 0") }
        flow.request(".IP \(RoffText.argument(marker)) \(width)")
        if isClose { flow.request(".PD") }
        var rest = item.blocks[...]
        if case .paragraph(let inlines)? = rest.first, !inlines.isBlank {
            rest = rest.dropFirst()
            indentation += width
            add(inlines)
            indentation -= width
        } else {
            flow.verbatim("")
        }
        if !rest.isEmpty { add(Array(rest), movedBy: width) }
    }

    /// Begins a paragraph, unless one has begun.
    mutating func beginParagraph() {
        flow.endLine()
        if !hasBegun { flow.request(".PP") }
        hasBegun = false
    }
}

extension PrintedSheet {
    /// What a reader of paper has to know.
    var uncontrolled: String {
        "Printed copies are uncontrolled: what is in force is what \"signet read \(identifier)\" shows."
    }
}

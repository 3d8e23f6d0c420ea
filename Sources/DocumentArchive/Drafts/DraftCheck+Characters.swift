import DocumentControl

extension DraftCheck {
    /// No character of the body is hidden or turns the direction of writing.
    ///
    /// Joiners and selectors of emoji are refused as well: what cannot be seen cannot be approved.
    func characterDefects(_ draft: Draft, _ text: DocumentText) -> [Defect] {
        var defects: [Defect] = []
        for (number, line) in text.source.lines.enumerated().dropFirst(text.bodyOffset) {
            var told: Set<Unicode.Scalar> = []
            for scalar in line.unicodeScalars
            where scalar != "\t" && CharacterRules.isHidden(scalar) && told.insert(scalar).inserted
            {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
                defects.append(
                    draft.defect(
                        number + 1, "hidden-character",
                        "A hidden character U+\(padded) stands here.",
                        "Remove it; type the line anew if you cannot see it."))
            }
        }
        return defects
    }
}

/// Lines that a merge left in a text.
enum MergeMarks {
    /// The marks in a body, code aside.
    static func defects(in draft: Draft, _ text: DocumentText, _ body: BodyText) -> [Defect] {
        let first = text.bodyOffset + 1
        return defects(
            in: Array(text.source.lines.dropFirst(text.bodyOffset)), from: first, file: draft.path
        ).filter { defect in !body.code.contains { $0.contains(defect.line) } }
    }

    /// The marks in lines, of which the first is the line `first` of the file.
    static func defects(in lines: [Substring], from first: Int, file: String) -> [Defect] {
        var isOpen = false
        return lines.enumerated().compactMap { place, line in
            let isMark: Bool
            if line.hasPrefix("<<<<<<< ") || line == "<<<<<<<" {
                (isMark, isOpen) = (true, true)
            } else if line.hasPrefix(">>>>>>> ") || line == ">>>>>>>" {
                (isMark, isOpen) = (true, false)
            } else {
                // Seven equals signs alone underline a heading.
                isMark = isOpen && (line == "=======" || line.hasPrefix("||||||| "))
            }
            guard isMark else { return nil }
            return Defect(
                file: file, line: first + place, code: "merge-mark",
                problem: "A mark of a merge stands here.",
                remedy: "Choose between the two texts and remove the mark.")
        }
    }
}

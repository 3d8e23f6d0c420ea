/// The writing of tables in GitHub Flavored Markdown 4.10: delimiter rows and fields.
enum TableSyntax {
    /// The alignments a delimiter row gives, such as `| :-- | --: |`; nothing for any other line.
    static func alignments(_ line: ArraySlice<UInt8>) -> [Table.Alignment]? {
        // Most lines of most paragraphs end here.
        guard let first = line.first, "|:-".utf8.contains(first) else { return nil }
        guard line.allSatisfy({ "|:- \t".utf8.contains($0) }) else { return nil }
        var alignments: [Table.Alignment] = []
        for field in fields(line) {
            guard let alignment = alignment(field) else { return nil }
            alignments.append(alignment)
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// One field of a delimiter row: hyphens, perhaps a colon before or after them.
    private static func alignment(_ field: ArraySlice<UInt8>) -> Table.Alignment? {
        let colon = UInt8(ascii: ":")
        var hyphens = field
        let opens = hyphens.first == colon
        if opens { hyphens.removeFirst() }
        let closes = hyphens.last == colon
        if closes { hyphens.removeLast() }
        guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        switch (opens, closes) {
        case (true, true): return .centre
        case (true, false): return .left
        case (false, true): return .right
        case (false, false): return Table.Alignment.none
        }
    }

    /// The fields of a row, without blanks around them, an escaped pipe turned into a pipe.
    ///
    /// A pipe divides inside code too, unless it is escaped; that is the rule of GFM.
    static func fields(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let pipe = UInt8(ascii: "|")
        let backslash = UInt8(ascii: "\\")
        var fields: [ArraySlice<UInt8>] = []
        /// The field up to its last escaped sign: without any it is a piece of the line.
        var field: [UInt8] = []
        var rest = line.trimmingBlanks()
        if rest.first == pipe { rest.removeFirst() }
        var start = rest.startIndex
        var place = start
        func end() -> ArraySlice<UInt8> {
            let own = rest[start..<min(place, rest.endIndex)]
            return (field.isEmpty ? own : (field + own)[...]).trimmingBlanks()
        }
        while place < rest.endIndex {
            let byte = rest[place]
            if byte == pipe {
                fields.append(end())
                field = []
                start = place + 1
            } else if byte == backslash, place + 1 < rest.endIndex {
                let following = rest[place + 1]
                if following == pipe || following == backslash {
                    // Two backslashes stay two: the second does not escape a pipe after it.
                    field += rest[start..<(following == pipe ? place : place + 1)]
                    field.append(following)
                    place += 1
                    start = place + 1
                }
            }
            place += 1
        }
        let last = end()
        if !last.isEmpty || rest.last != pipe { fields.append(last) }
        return fields
    }
}

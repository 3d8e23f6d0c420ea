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
    private static func alignment(_ field: [UInt8]) -> Table.Alignment? {
        let colon = UInt8(ascii: ":")
        var hyphens = field[...]
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
    static func fields(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
        let pipe = UInt8(ascii: "|")
        let backslash = UInt8(ascii: "\\")
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var rest = line.trimmingBlanks()
        if rest.first == pipe { rest.removeFirst() }
        var place = rest.startIndex
        while place < rest.endIndex {
            let byte = rest[place]
            let following = place + 1 < rest.endIndex ? rest[place + 1] : nil
            place += 1
            if byte == pipe {
                fields.append(Array(field[...].trimmingBlanks()))
                field = []
            } else if byte == backslash, let following, following == pipe || following == backslash
            {
                // Two backslashes stay two: the second does not escape a pipe after it.
                if following == backslash { field.append(byte) }
                field.append(following)
                place += 1
            } else {
                field.append(byte)
            }
        }
        let last = field[...].trimmingBlanks()
        if !last.isEmpty || rest.last != pipe { fields.append(Array(last)) }
        return fields
    }
}

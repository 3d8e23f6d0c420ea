extension RawTag {
    /// Where a comment, declaration or instruction ends that begins at `start`.
    static func endOfDeclaration(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 1 < bytes.count, "!?".utf8.contains(bytes[start + 1]) else { return nil }
        guard bytes[start...].starts(with: "<!--".utf8) else {
            return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        }
        var place = start + 4
        while place + 2 < bytes.count {
            if bytes[place] == 0x2D, bytes[place + 1] == 0x2D, bytes[place + 2] == 0x3E {
                return place + 3
            }
            place += 1
        }
        return bytes.count
    }

    /// Where the text after the content of this tag begins, where that is left out.
    func endOfContent(_ bytes: [UInt8]) -> Int {
        var place = end
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "/"),
                let closing = RawTag(bytes, at: start), closing.name == name
            {
                return closing.end
            }
            place = start + 1
        }
        return bytes.count
    }
}

/// One tag of an author's HTML.
struct RawTag {
    /// In small letters.
    let name: String
    let isClosing: Bool
    /// Names in small letters, and values as they stand; an attribute without one has an empty value.
    private(set) var attributes: [(name: String, value: [UInt8])] = []
    /// Where the text after it begins.
    let end: Int

    /// Reads the tag that begins with the `<` at `start`; nothing where none does, or it does not end.
    ///
    /// - Parameters:
    ///   - bytes: The HTML.
    ///   - start: Where `<` stands.
    init?(_ bytes: [UInt8], at start: Int) {
        var place = start + 1
        isClosing = place < bytes.count && bytes[place] == UInt8(ascii: "/")
        if isClosing { place += 1 }
        let nameStart = place
        while place < bytes.count, Self.isOfName(bytes[place]) { place += 1 }
        guard place > nameStart, Self.isLetter(bytes[nameStart]) else { return nil }
        name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()

        while true {
            while place < bytes.count, Self.isBlank(bytes[place]) || bytes[place] == 0x2F {
                place += 1
            }
            guard place < bytes.count else { return nil }
            if bytes[place] == UInt8(ascii: ">") {
                end = place + 1
                return
            }
            guard let attribute = Self.attribute(bytes, at: &place) else { return nil }
            attributes.append(attribute)
        }
    }

    private static func attribute(
        _ bytes: [UInt8], at place: inout Int
    ) -> (name: String, value: [UInt8])? {
        let start = place
        // The first character may be any, so that this always goes on.
        place += 1
        while place < bytes.count, !isBlank(bytes[place]), !"/>=".utf8.contains(bytes[place]) {
            place += 1
        }
        let name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
        var next = place
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return (name, []) }
        next += 1
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        guard next < bytes.count else { return nil }
        let quote = bytes[next]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let end = bytes[(next + 1)...].firstIndex(of: quote) else { return nil }
            place = end + 1
            return (name, Array(bytes[(next + 1)..<end]))
        }
        place = next
        while place < bytes.count, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: ">") {
            place += 1
        }
        return (name, Array(bytes[next..<place]))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
    private static func isOfName(_ byte: UInt8) -> Bool {
        isLetter(byte) || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
    }
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}

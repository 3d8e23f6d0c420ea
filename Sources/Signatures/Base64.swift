/// Base64 with padding (RFC 4648, section 4), in its one way of writing.
enum Base64 {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8: UInt8] = Dictionary(
        uniqueKeysWithValues: letters.enumerated().map { ($1, UInt8($0)) })

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var place = 0
        while place < bytes.count {
            let rest = bytes.count - place
            let first = bytes[place]
            let second = rest > 1 ? bytes[place + 1] : 0
            let third = rest > 2 ? bytes[place + 2] : 0
            text.append(letters[Int(first >> 2)])
            text.append(letters[Int((first & 3) << 4 | second >> 4)])
            text.append(rest > 1 ? letters[Int((second & 15) << 2 | third >> 6)] : 0x3D)
            text.append(rest > 2 ? letters[Int(third & 63)] : 0x3D)
            place += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nothing unless encoding the result gives `text` again.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let input = Array(text.utf8)
        guard input.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(input.count / 4 * 3)
        for start in stride(from: 0, to: input.count, by: 4) {
            let quad = input[start..<start + 4]
            let padding = quad.reversed().prefix { $0 == 0x3D }.count
            guard padding < 3, padding == 0 || start + 4 == input.count else { return nil }
            var number: UInt32 = 0
            for letter in quad.dropLast(padding) {
                guard let value = values[letter] else { return nil }
                number = number << 6 | UInt32(value)
            }
            number <<= UInt32(6 * padding)
            let three = [UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)]
            guard three.dropFirst(3 - padding).allSatisfy({ $0 == 0 }) else { return nil }
            bytes += three.dropLast(padding)
        }
        return bytes
    }
}

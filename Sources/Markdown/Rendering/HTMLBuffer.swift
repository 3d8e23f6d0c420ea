/// HTML as it grows, with the escapes that cmark 0.30 writes.
struct HTMLBuffer {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Begins a new line unless one has just begun.
    mutating func startLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Appends markup as it stands.
    mutating func append(_ markup: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Appends markup as it stands.
    mutating func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func append(_ markup: HTMLBuffer) { bytes.append(contentsOf: markup.bytes) }

    mutating func append(byte: UInt8) { bytes.append(byte) }

    mutating func append(bytes markup: [UInt8]) { bytes.append(contentsOf: markup) }

    /// Takes the last bytes off if they are these.
    ///
    /// - Parameter ending: The bytes.
    /// - Returns: Whether they were there.
    mutating func removeEnding(_ ending: String) -> Bool {
        guard bytes.count >= ending.utf8.count,
            bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        else { return false }
        bytes.removeLast(ending.utf8.count)
        return true
    }

    // MARK: Text

    /// `"`, `&`, `<`, `>` and the end of a C string, as bits.
    private static let special: UInt64 =
        1 << 0x00 | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

    /// Appends text that ends with a zero byte, as it may stand between tags and in an attribute.
    mutating func append(text: UnsafePointer<CChar>?) {
        guard let text else { return }
        var start = text.bytes
        var place = start
        while true {
            let byte = place.pointee
            guard byte <= 0x3E, Self.special >> UInt64(byte) & 1 != 0 else {
                place += 1
                continue
            }
            if place > start {
                bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: place - start))
            }
            if byte == 0 { return }
            appendEscape(of: byte)
            place += 1
            start = place
        }
    }

    /// Appends text as it may stand between tags and in an attribute.
    mutating func append(text: some Sequence<UInt8>) {
        for byte in text {
            if byte <= 0x3E, byte != 0, Self.special >> UInt64(byte) & 1 != 0 {
                appendEscape(of: byte)
            } else {
                bytes.append(byte)
            }
        }
    }

    mutating func append(text: String) { append(text: text.utf8) }

    private mutating func appendEscape(of byte: UInt8) {
        switch byte {
        case 0x22: append("&quot;")
        case 0x26: append("&amp;")
        case 0x3C: append("&lt;")
        default: append("&gt;")
        }
    }

    // MARK: Addresses

    /// The bytes below 64 that an address keeps: `!#$%()*+,-./0-9:;=?`, as bits.
    private static let keptLow: UInt64 = 0xAFFF_FF3A_0000_0000
    /// The bytes from 64 to 127 that an address keeps: `@A-Z_a-z~`.
    private static let keptHigh: UInt64 = 0x47FF_FFFE_87FF_FFFF

    /// Appends an address as the value of an attribute, percent-encoded where it must be; none
    /// where it could run a program.
    mutating func append(address: some Collection<UInt8>) {
        guard !DangerousAddress.isDangerous(address) else { return }
        for byte in address {
            let kept = byte < 64 ? Self.keptLow >> UInt64(byte) : Self.keptHigh >> UInt64(byte & 63)
            if byte < 128, kept & 1 != 0 {
                bytes.append(byte)
            } else if byte == 0x26 {
                append("&amp;")
            } else if byte == 0x27 {
                append("&#x27;")
            } else {
                bytes.append(0x25)
                bytes.append(Self.digit(byte >> 4))
                bytes.append(Self.digit(byte & 15))
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}

extension UnsafePointer<CChar> {
    /// The same place as unsigned bytes.
    var bytes: UnsafePointer<UInt8> {
        UnsafeRawPointer(self).assumingMemoryBound(to: UInt8.self)
    }

    /// How many bytes stand before the zero byte.
    var length: Int {
        var end = self
        while end.pointee != 0 { end += 1 }
        return end - self
    }

    /// The bytes before the zero byte.
    var string: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: length) }
}

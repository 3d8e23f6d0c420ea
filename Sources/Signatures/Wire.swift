/// Reads the SSH wire format (RFC 4251, section 5).
struct WireReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard count >= 0, bytes.count - place >= count else { return nil }
        defer { place += count }
        return Array(bytes[place..<place + count])
    }

    mutating func number() -> UInt32? {
        take(4).map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    mutating func string() -> [UInt8]? {
        guard let length = number(), length <= 65_536 else { return nil }
        return take(Int(length))
    }

    mutating func text() -> String? {
        guard let bytes = string(), bytes.allSatisfy({ 0x20...0x7E ~= $0 }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A positive number in its shortest form, without the zero that stands for its sign.
    mutating func positive() -> [UInt8]? {
        guard let bytes = string(), let first = bytes.first, first < 0x80 else { return nil }
        guard first == 0 else { return bytes }
        guard bytes.count > 1, bytes[1] >= 0x80 else { return nil }
        return Array(bytes.dropFirst())
    }

    /// A positive number in its shortest form, padded to `count` bytes in front.
    mutating func positive(_ count: Int) -> [UInt8]? {
        guard let bytes = positive(), bytes.count <= count else { return nil }
        return [UInt8](repeating: 0, count: count - bytes.count) + bytes
    }
}

/// Writes the SSH wire format.
package struct WireWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ number: UInt32) {
        bytes += [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
    }

    package mutating func add(string: [UInt8]) {
        add(UInt32(string.count))
        bytes += string
    }

    package mutating func add(_ text: String) { add(string: Array(text.utf8)) }

    package mutating func add(raw: [UInt8]) { bytes += raw }
}

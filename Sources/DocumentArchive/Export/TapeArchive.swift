/// Files as one tar archive (POSIX.1-2001, pax interchange format): equal files give equal bytes.
///
/// Every entry has the same time, no owner and no group beyond 0, and stands in the order given.
package enum TapeArchive {
    /// - Parameters:
    ///   - files: Paths without a slash at the beginning, bytes, and whether they can be run.
    ///   - seconds: The time of every entry, since 1970.
    /// - Returns: The archive.
    package static func bytes(of files: [DeliveredFile], seconds: Int64) -> [UInt8] {
        var archive: [UInt8] = []
        for file in files {
            let name = Array(file.path.utf8)
            if name.count > nameLength {
                archive += entry(
                    Array("path".utf8), record("path", file.path), kind: "x", mode: "0000644",
                    seconds)
            }
            archive += entry(
                Array(name.prefix(nameLength)), file.bytes, kind: "0",
                mode: file.canBeRun ? "0000755" : "0000644", seconds)
        }
        return archive + [UInt8](repeating: 0, count: 2 * blockLength)
    }

    private static let nameLength = 100
    private static let blockLength = 512

    /// One record of a pax header: its own length in decimal digits, key and value.
    private static func record(_ key: String, _ value: String) -> [UInt8] {
        let rest = " \(key)=\(value)\n".utf8.count
        var length = rest + 1
        while "\(length)".utf8.count + rest != length {
            length = "\(length)".utf8.count + rest
        }
        return Array("\(length) \(key)=\(value)\n".utf8)
    }

    private static func entry(
        _ name: [UInt8], _ bytes: [UInt8], kind: Character, mode: String, _ seconds: Int64
    ) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: blockLength)
        func put(_ text: [UInt8], at place: Int) {
            header.replaceSubrange(place..<place + text.count, with: text)
        }
        put(name, at: 0)
        put(Array(mode.utf8), at: 100)
        put(octal(0, 7), at: 108)
        put(octal(0, 7), at: 116)
        put(octal(Int64(bytes.count), 11), at: 124)
        put(octal(max(0, seconds), 11), at: 136)
        // The sum is taken as if its own field were blank.
        put(Array("        ".utf8), at: 148)
        put(Array(String(kind).utf8), at: 156)
        put(Array("ustar".utf8) + [0] + Array("00".utf8), at: 257)
        let sum = header.reduce(Int64(0)) { $0 + Int64($1) }
        put(octal(sum, 6) + [0, 0x20], at: 148)
        let rest = bytes.count % blockLength
        return header + bytes + [UInt8](repeating: 0, count: rest == 0 ? 0 : blockLength - rest)
    }

    private static func octal(_ number: Int64, _ digits: Int) -> [UInt8] {
        let text = String(number, radix: 8)
        return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }
}

extension TextToken {
    /// Takes a text of ASCII alone apart, byte by byte: the same tokens as of any text, much faster.
    ///
    /// - Returns: Nothing where something else than ASCII stands in it.
    static func asciiTokens(of text: String) -> [TextToken]? {
        let tokens = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe bytes.isASCII ? asciiTokens(of: bytes) : nil
        }
        return tokens ?? nil
    }

    private static func asciiTokens(of bytes: UnsafeBufferPointer<UInt8>) -> [TextToken] {
        var tokens: [TextToken] = []
        tokens.reserveCapacity(bytes.count / 3 + 1)
        unsafe cut(bytes) { range, kind in
            let token = unsafe UnsafeBufferPointer(rebasing: bytes[range])
            tokens.append(
                TextToken(text: unsafe String(decoding: token, as: UTF8.self), kind: kind))
        }
        return tokens
    }

    /// Tells where the tokens of a text of ASCII alone begin and end, in their order.
    @inline(__always)
    static func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (Range<Int>, Kind) -> Void) {
        var start = 0
        while start < bytes.count {
            let kind = unsafe kind(of: bytes[start])
            var end = start + 1
            switch kind {
            case .blank:
                while end < bytes.count, unsafe self.kind(of: bytes[end]) == .blank { end += 1 }
            case .word: while end < bytes.count, unsafe continuesWord(bytes, end) { end += 1 }
            case .mark, .character: break
            }
            take(start..<end, kind)
            start = end
        }
    }

    private static func continuesWord(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let byte = unsafe bytes[place]
        if kind(of: byte) == .word { return true }
        guard place + 1 < bytes.count else { return false }
        let (before, after) = unsafe (bytes[place - 1], bytes[place + 1])
        guard kind(of: before) == .word, kind(of: after) == .word else { return false }
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "'"), UInt8(ascii: "."),
            UInt8(ascii: "@"):
            return true
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
            return before.isDigit && after.isDigit
        default: return false
        }
    }

    private static func kind(of byte: UInt8) -> Kind {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case 0x09...0x0D, 0x20: .blank
        default: .mark
        }
    }
}

import DocumentControl

/// A hash of 256 bits for tests: four SplitMix lanes over the bytes, not for keeping secrets.
func testDigest(_ text: String) -> ContentHash {
    var lanes: [UInt64] = [
        0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
    ]
    var word: UInt64 = 0
    var filled = 0
    func take(_ word: UInt64) {
        for lane in 0..<4 {
            var mixed = (lanes[lane] ^ word) &* 0xFF51_AFD7_ED55_8CCD
            mixed ^= mixed >> 32
            lanes[lane] = mixed &+ lanes[(lane + 1) & 3]
        }
    }
    for byte in text.utf8 {
        word = word << 8 | UInt64(byte)
        filled += 1
        if filled % 8 == 0 {
            take(word)
            word = 0
        }
    }
    take(word)
    take(UInt64(filled))
    take(0x5169_676E_6574)
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for lane in lanes {
        for shift in stride(from: 60, through: 0, by: -4) {
            hex.append(digits[Int(lane >> UInt64(shift) & 15)])
        }
    }
    guard let hash = ContentHash(hex: String(decoding: hex, as: UTF8.self)) else {
        preconditionFailure("64 digits")
    }
    return hash
}

/// The identifier of a statement by its text.
func testIdentifier(_ text: String) -> StatementID {
    guard let id = StatementID(testDigest(text).hex) else { preconditionFailure("64 digits") }
    return id
}

/// What a signature shows of the person who was there when it was made.
package enum KeyPresence: Sendable {
    /// Nothing: the key is in a file or an agent.
    case unknown
    /// Somebody touched the hardware key.
    case touched
    /// Somebody touched it and gave its PIN or finger.
    case identified

    /// From the flags of a hardware key (PROTOCOL.u2f, "SSH U2F Signatures").
    init(flags: UInt8) throws(SignatureError) {
        guard flags & ~0x05 == 0 else { throw .unknownFlags }
        guard flags & 0x01 == 1 else { throw .notTouched }
        self = flags & 0x04 == 0 ? .touched : .identified
    }
}

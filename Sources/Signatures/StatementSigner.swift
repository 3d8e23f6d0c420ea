/// Somebody, or something, that signs the text of a statement.
package protocol StatementSigner: Sendable {
    var publicKey: PublicKey { get }

    /// Signs a text.
    ///
    /// - Parameters:
    ///   - text: The bytes above the signature.
    ///   - namespace: What the signature is for.
    /// - Returns: The canonical armour.
    /// - Throws: Why it was refused, with what to do about it.
    func sign(_ text: [UInt8], namespace: String) async throws -> String
}

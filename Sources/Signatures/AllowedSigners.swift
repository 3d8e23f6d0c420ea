/// One line of an allowed-signers file (ssh-keygen(1), "ALLOWED SIGNERS").
package struct AllowedSigner: Hashable, Sendable {
    package let principal: String
    package let namespaces: [String]
    /// `YYYYMMDDHHMMSSZ`, the first second in which the line holds.
    package let validAfter: String?
    /// `YYYYMMDDHHMMSSZ`, the last second in which the line holds.
    package let validBefore: String?
    /// Type and base64.
    package let key: String

    package init(
        principal: String, namespaces: [String], validAfter: String?, validBefore: String?,
        key: String
    ) {
        self.principal = principal
        self.namespaces = namespaces
        self.validAfter = validAfter
        self.validBefore = validBefore
        self.key = key
    }

    /// The line, without LF: no blank stands between the options.
    package var line: String {
        var options = ["namespaces=\"\(namespaces.joined(separator: ","))\""]
        if let validAfter { options.append("valid-after=\"\(validAfter)\"") }
        if let validBefore { options.append("valid-before=\"\(validBefore)\"") }
        return "\(principal) \(options.joined(separator: ",")) \(key)"
    }
}

/// An authority whose time stamps count, as the control rules name it.
package struct StampAuthority: Hashable, Sendable {
    package let name: Name
    /// Where it is asked; nothing where answers are fetched by hand.
    package let address: String?
    /// The SHA-256 of the file with its root certificate.
    package let certificate: ContentHash

    package init(name: Name, address: String?, certificate: ContentHash) {
        self.name = name
        self.address = address
        self.certificate = certificate
    }
}

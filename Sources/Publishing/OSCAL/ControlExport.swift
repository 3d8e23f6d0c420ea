/// What all files for others have in common that are written in OSCAL.
package struct ControlExport: Sendable {
    /// The version of OSCAL whose models are written.
    package static let version = "1.1.2"
    /// The name space of our own properties.
    package static let space = "signet://oscal"

    /// The title of the management system.
    package let system: String
    /// The identifier of root statement 1; nothing where there is none yet.
    package let root: String?
    /// The beginning of the day whose state is written, with its offset (RFC 3339).
    package let modified: String
    /// That day.
    package let day: String
    /// The SHA-256 of the file of the clause catalogue.
    package let hash: String?
    /// An identifier (UUID version 5) made of a name.
    package let identifier: @Sendable (String) -> String

    package init(
        system: String, root: String?, modified: String, day: String, hash: String?,
        identifier: @escaping @Sendable (String) -> String
    ) {
        self.system = system
        self.root = root
        self.modified = modified
        self.day = day
        self.hash = hash
        self.identifier = identifier
    }

    /// A document of one model; its identifier changes with its content.
    func document(_ model: String, _ name: String, _ body: JSONTree) -> String {
        guard case .object(let members) = body else { return "" }
        let id = identifier("\(model) \(name) \(body.text())")
        let whole = JSONTree.object([.init("uuid", .text(id))] + members)
        return JSONTree.object([.init(model, whole)]).text()
    }

    /// A property of our own.
    static func own(_ name: String, _ value: String?) -> JSONTree? {
        value.map {
            .members(["name": .text(name), "ns": .text(space), "value": .text($0)])
        }
    }

    /// A property that OSCAL itself names.
    static func property(_ name: String, _ value: String?) -> JSONTree? {
        value.map { .members(["name": .text(name), "value": .text($0)]) }
    }

    /// Something that is linked to.
    static func link(_ href: String, _ text: String? = nil) -> JSONTree {
        .members([
            "href": .text(href), "rel": .text("reference"), "text": text.map { .text($0) },
        ])
    }

    /// Where a file lies, with its SHA-256.
    static func place(_ path: String, media: String, hash: String?) -> JSONTree {
        let hash = hash.map { value in
            JSONTree.list([
                .members(["algorithm": .text("SHA-256"), "value": .text(value)])
            ])
        }
        return .members([
            "href": .text(address(path)), "media-type": .text(media), "hashes": hash,
        ])
    }

    /// A path as a reference (RFC 3986): what must not stand there is written with `%`.
    static func address(_ path: String) -> String {
        var address = ""
        for byte in path.utf8 {
            let isPlain =
                0x41...0x5A ~= byte & 0xDF || 0x30...0x39 ~= byte || "-._~/".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            address += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }
        return address
    }
}

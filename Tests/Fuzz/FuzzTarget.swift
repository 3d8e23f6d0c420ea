import DocumentArchive
import DocumentControl
import Git
import Markdown
import Signatures
import Standards

/// What reads bytes that others wrote: any bytes at all must be read or refused, without a trap.
///
/// What can be read is held to what it promises; a broken promise is a trap too.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case armour
    case blob
    case key
    case statement
    case segment
    case frontMatter = "front-matter"
    case rules
    case allowedSigners = "allowed-signers"
    case object
    case controls
    case html

    /// Reads the bytes in the way of this target.
    package func run(_ bytes: [UInt8]) {
        switch self {
        case .armour: Self.armour(bytes)
        case .blob: Self.blob(bytes)
        case .key: Self.key(bytes)
        case .statement: Self.statements(bytes, isSegment: false)
        case .segment: Self.statements(bytes, isSegment: true)
        case .frontMatter: Self.frontMatter(bytes)
        case .rules: _ = try? RulesFile.decode(bytes)
        case .allowedSigners: Self.allowedSigners(bytes)
        case .object: ObjectStore.shared?.read(bytes)
        case .controls: Self.controls(bytes)
        case .html: Self.html(bytes)
        }
    }

    /// What is taken apart comes together as the same bytes.
    private static func armour(_ bytes: [UInt8]) {
        if let (text, signatures) = try? Armour.split(bytes) {
            precondition(text + Array(signatures.joined().utf8) == bytes)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let blob = try? Armour.blob(text) { precondition(Armour.text(blob) == text) }
    }

    private static func blob(_ bytes: [UInt8]) {
        guard let signature = try? Signature(armour: Armour.text(bytes)) else { return }
        _ = try? signature.verify(Array("text\n".utf8), namespace: signature.namespace)
    }

    /// HTML is text, names no place twice and runs nothing.
    private static func html(_ bytes: [UInt8]) {
        var options = HTMLOptions()
        options.rawHTML = .harmlessTags
        options.document = { $0.fragment == nil ? .page(url: $0.identifier) : .unknown }
        let document = HTMLDocument(bytes: bytes, options: options)
        guard let html = String(validating: document.html, as: UTF8.self) else {
            preconditionFailure("no UTF-8")
        }
        precondition(!html.contains("<script") && !html.contains("href=\"javascript:"))
        let anchors = document.headings.map(\.anchor)
        precondition(Set(anchors).count == anchors.count)
    }

    /// A key is read from what it writes.
    private static func key(_ bytes: [UInt8]) {
        guard let key = try? PublicKey(blob: bytes) else { return }
        precondition((try? PublicKey(line: key.description)) == key)
        precondition(key.blob == bytes)
    }

    /// A statement is the text that was read.
    private static func statements(_ bytes: [UInt8], isSegment: Bool) {
        guard let read = try? StatementFile.read(bytes, isSegment: isSegment) else { return }
        for one in read {
            precondition((try? StatementParser.parse(one.statement.text)) == one.statement)
            precondition(StatementFile.identifier(of: one.statement.text) == one.id)
            _ = Layout.folders(of: one.statement, named: [one.id: one.statement])
            _ = one.statement.references
            _ = one.statement.submissions
        }
        let file = EvidenceFile(
            hash: StatementFile.hash(bytes), kind: read[0].statement.kind.rawValue,
            statements: read)
        _ = Register(
            folding: FoldInput(files: [file], digest: { StatementFile.hash($0.utf8) }))
    }

    /// A catalogue that was taken over is read from what is written of it.
    private static func controls(_ bytes: [UInt8]) {
        guard let source = try? ControlFile.decode(bytes, file: "controls.json"),
            let made = try? ClauseConversion.convert(
                source, name: "own", note: "Fuzz", takesRequirements: true)
        else { return }
        let text = Array(CatalogueText.text(made.catalogue).utf8)
        precondition(
            (try? CatalogueFile.decode(text, file: "manual/standards/own.yaml")) == made.catalogue)
    }

    private static func frontMatter(_ bytes: [UInt8]) {
        _ = try? DocumentText(bytes, file: "procedures/P-01.md")
    }

    /// One line of a `.pub` file becomes one line of allowed signers, and nothing more.
    private static func allowedSigners(_ bytes: [UInt8]) {
        guard let key = try? PublicKey(line: String(decoding: bytes, as: UTF8.self)) else { return }
        let line = AllowedSigner(
            principal: "p-0001:approver", namespaces: ["approve@signet"],
            validAfter: "20260101000000Z", validBefore: nil, key: key.description
        ).line
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        precondition(words.count == 4 && words[2] == key.kind.rawValue)
        precondition(line.utf8.allSatisfy { 0x20...0x7E ~= $0 })
        precondition((try? PublicKey(line: words[2...].joined(separator: " "))) == key)
    }
}

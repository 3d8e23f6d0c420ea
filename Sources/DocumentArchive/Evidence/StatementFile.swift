package import DocumentControl
import Foundation
import Signatures

/// Statements as files: the text, and the signatures under it.
package enum StatementFile {
    /// The identifier of a text: the SHA-256 of its bytes.
    package static func identifier(of text: String) -> StatementID {
        // A digest always has 32 bytes.
        guard let id = StatementID(bytes: Digest.sha256(Array(text.utf8))[...]) else {
            fatalError()
        }
        return id
    }

    /// The SHA-256 of bytes.
    package static func hash(_ bytes: some Sequence<UInt8>) -> ContentHash {
        guard let hash = ContentHash(bytes: Digest.sha256(Array(bytes))[...]) else { fatalError() }
        return hash
    }

    /// The bytes of a file with one statement.
    package static func bytes(_ statement: Statement, _ armours: [String]) -> [UInt8] {
        Array((statement.text + armours.joined()).utf8)
    }

    /// Why a file is not one statement, or a segment of them.
    package struct Unreadable: Error, Hashable {
        package let problem: String
    }

    /// Reads a file with one statement, or the parts of a segment.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - isSegment: Whether several statements may stand in it.
    /// - Returns: The statements with what their signatures are worth.
    /// - Throws: ``Unreadable`` with the line that is not in order.
    package static func read(
        _ bytes: [UInt8], isSegment: Bool
    ) throws(Unreadable) -> [SignedStatement] {
        let parts = isSegment ? split(bytes) : [bytes]
        guard isSegment ? 1...1000 ~= parts.count : true else {
            throw Unreadable(problem: "a segment holds 1 to 1,000 statements")
        }
        var statements: [SignedStatement] = []
        for part in parts { statements.append(try one(part)) }
        if isSegment, statements.map(\.id) != Array(Set(statements.map(\.id))).sorted() {
            throw Unreadable(problem: "the statements of a segment are sorted by identifier")
        }
        return statements
    }

    /// A segment is cut where a statement begins after the end of a signature.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        let end = Array(Armour.end.utf8)
        let start = Array("statement: ".utf8)
        var parts: [[UInt8]] = []
        var current: [UInt8] = []
        var afterEnd = false
        var place = 0
        while place < bytes.count {
            let next = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            let line = bytes[place..<next]
            if afterEnd, line.starts(with: start) {
                parts.append(current)
                current = []
            }
            current += line
            afterEnd = line.starts(with: end)
            place = next
        }
        return parts + [current]
    }

    private static func one(_ bytes: [UInt8]) throws(Unreadable) -> SignedStatement {
        let text: [UInt8]
        let armours: [String]
        do { (text, armours) = try Armour.split(bytes) } catch {
            throw Unreadable(problem: error.words)
        }
        guard let decoded = String(validating: text, as: UTF8.self) else {
            throw Unreadable(problem: "it is not UTF-8")
        }
        // Letters of ASCII alone are never composed.
        guard
            text.allSatisfy({ $0 < 0x80 })
                || decoded.utf8.elementsEqual(decoded.precomposedStringWithCanonicalMapping.utf8)
        else {
            throw Unreadable(problem: "its letters are not in composed form (NFC)")
        }
        let statement: Statement
        do { statement = try StatementParser.parse(decoded) } catch {
            throw Unreadable(problem: error.description)
        }
        let facts = armours.map { fact($0, text, statement.kind.namespace) }
        return SignedStatement(
            id: identifier(of: decoded), statement: statement, signatures: facts)
    }

    /// What cryptography says of one signature.
    package static func fact(
        _ armour: String, _ text: [UInt8], _ namespace: String
    ) -> SignatureFact {
        do throws(SignatureError) {
            let signature = try Signature(armour: armour)
            do throws(SignatureError) {
                let presence: PersonPresence =
                    switch try signature.verify(text, namespace: namespace) {
                    case .unknown: .unknown
                    case .touched: .touch
                    case .identified: .pin
                    }
                return SignatureFact(key: signature.key.description, presence: presence)
            } catch {
                return SignatureFact(key: signature.key.description, problem: error.words)
            }
        } catch {
            return SignatureFact(key: "", problem: error.words)
        }
    }
}

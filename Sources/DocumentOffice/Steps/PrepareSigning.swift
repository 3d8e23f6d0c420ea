import DocumentArchive
package import DocumentControl
import Foundation
import Git
import Signatures

/// A statement that its signer signs on some other computer: its exact text, and what goes with it.
package struct UnsignedStatement: Sendable {
    package let id: StatementID
    package let statement: Statement
    package let signer: PersonID
    package let role: Name?
    /// The files that are recorded together with the statement.
    let companions: [NewFile]

    /// The name of its files without an ending, such as `approve-P-20-2.0-3f29a1b07c55`.
    package var name: String {
        let items = statement.items
        let subject =
            items.count == 1
            ? "\(items[0].document)-\(items[0].revision)"
            : items.isEmpty ? statement.person?.text : "\(items.count)-documents"
        return ([statement.kind.rawValue, subject].compactMap { $0 } + ["\(id.hex.prefix(12))"])
            .joined(separator: "-")
    }

    /// The file that is signed.
    package var textName: String { "\(name).txt" }
}

extension Office {
    /// From here on a person acts whose key is elsewhere: statements are made ready, not signed.
    ///
    /// - Parameter words: Who signs; nothing for the person who types.
    /// - Throws: ``OfficeError`` where nobody, or more than one, is meant.
    package func prepares(for words: String?) async throws {
        let person: PersonID
        if let words {
            person = try self.person(words)
        } else if let known = try knownPerson() {
            person = known
        } else {
            person = try await identity().person
        }
        absent = Identity(
            person: person, key: "", personSource: "--signer", keySource: "another computer")
    }

    /// The person whom the environment or the clone names.
    private func knownPerson() throws -> PersonID? {
        let environment = surroundings.environment
        if let wanted = environment["SIGNET_PERSON"], !wanted.isEmpty { return try person(wanted) }
        guard environment["SIGNET_KEY"] == nil else { return nil }
        return try archive.setting(Self.personSetting).map(person)
    }

    /// The text of a statement that was made ready, as it is to be signed.
    package func unsigned(_ ready: ReadyStatement) throws -> UnsignedStatement {
        let statement = try framed(ready.intention)
        let id = StatementFile.identifier(of: statement.text)
        return UnsignedStatement(
            id: id, statement: statement, signer: ready.signer, role: ready.role,
            companions: ready.intention.files(statement, id))
    }

    /// A statement that waits for one more signature.
    package func unsigned(_ statement: Statement, by signer: PersonID) -> UnsignedStatement {
        UnsignedStatement(
            id: StatementFile.identifier(of: statement.text), statement: statement,
            signer: signer, role: statement.signers.first { $0.person == signer }?.role,
            companions: [])
    }

    /// The fingerprints of the keys with which a person may sign.
    package func fingerprints(of person: PersonID, in statement: Statement) -> [String] {
        bound(to: person, in: statement)
            .compactMap { try? PublicKey(line: $0).fingerprint }
    }

    /// Writes what a signer needs into a folder, which is made where it is not there.
    ///
    /// - Parameters:
    ///   - unsigned: The statement; its files are written into a folder of their own.
    ///   - page: The page that shows it.
    ///   - folder: Where, as it was typed.
    /// - Throws: ``OfficeError/preparedUnderControl(_:)`` where only evidence may lie.
    package func write(
        _ unsigned: UnsignedStatement, page: String, into folder: String
    ) throws {
        let place = path(folder)
        try demandApart(folder)
        var files: [(String, [UInt8])] = [
            (unsigned.textName, Array(unsigned.statement.text.utf8)),
            ("\(unsigned.name).html", Array(page.utf8)),
        ]
        var names: Set<String> = []
        for file in unsigned.companions {
            let name = file.path.split(separator: "/").last.map(String.init) ?? ""
            if names.insert(name).inserted {
                files.append(("\(unsigned.name)-files/\(name)", file.bytes))
            }
        }
        do {
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: true)
            for (name, bytes) in files {
                try FileBytes.store("\(place)/\(name)", bytes, below: place)
            }
        } catch { throw OfficeError.cannotWrite(folder) }
    }

    /// A path as it was typed, from the root of the file system.
    func path(_ typed: String) -> String { surroundings.path(typed) }
}

extension Surroundings {
    /// A path as it was typed, from the root of the file system.
    package func path(_ typed: String) -> String {
        let base = URL(filePath: folder, directoryHint: .isDirectory)
        let path = URL(filePath: typed, relativeTo: base).standardizedFileURL.path
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

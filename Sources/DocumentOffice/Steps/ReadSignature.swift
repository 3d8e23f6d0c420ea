import DocumentArchive
package import DocumentControl
import Foundation
import Git
import Signatures

/// A signature that came from elsewhere, and the statement that it is of.
package struct ForeignSignature: Sendable {
    /// The file of the signature, as it was typed.
    package let path: String
    package let statement: Statement
    package let id: StatementID
    /// Whose key it is.
    package let signer: PersonID
    package let role: Name?
    package let fingerprint: String
    /// The canonical form.
    let armour: String
    /// Where the statement's text lay; nothing where it is recorded here already.
    let folder: String?
}

extension Office {
    /// Reads a signature and finds the statement that it signs.
    ///
    /// The text is looked for in the file named, else beside the signature, else among the other
    /// prepared texts of that folder and the statements here that wait for a signature.
    ///
    /// - Parameters:
    ///   - path: The signature's file, as it was typed; a mail that holds it will do.
    ///   - textPath: The file with the text, as it was typed.
    /// - Returns: The signature, which holds, by somebody who has to sign the statement.
    /// - Throws: ``OfficeError`` that names what does not fit.
    package func readSignature(_ path: String, of textPath: String?) throws -> ForeignSignature {
        guard let bytes = FileBytes.read(self.path(path)) else {
            throw OfficeError.cannotRead(path)
        }
        let armour: String
        let signature: Signature
        do throws(SignatureError) {
            armour = Armour.text(
                try Armour.lenientBlob(String(decoding: bytes, as: UTF8.self)))
            signature = try Signature(armour: armour)
        } catch { throw OfficeError.signatureUnreadable(path, error.words) }
        let found = try text(signedBy: signature, path, textPath)
        let id = StatementFile.identifier(of: found.statement.text)
        let key = signature.key.description
        guard
            let signer = found.statement.signers.first(where: {
                bound(to: $0.person, in: found.statement).contains(key)
            })
        else { throw strangerError(path, signature.key, found.statement) }
        try demandNew(id, key, path)
        return ForeignSignature(
            path: path, statement: found.statement, id: id, signer: signer.person,
            role: signer.role, fingerprint: signature.key.fingerprint, armour: armour,
            folder: found.folder)
    }

    /// The keys with which a person can sign a statement.
    func bound(to person: PersonID, in statement: Statement) -> [String] {
        if statement.kind == .enrol { return statement.all("key") }
        let founding = statement.rootPeople.filter { $0.person == person }.flatMap(\.keys)
        return (register.people[person]?.keys ?? []).filter { $0.endedBy == nil }.map(\.text)
            + founding
    }

    /// Why a key has no business with a statement.
    private func strangerError(
        _ path: String, _ key: PublicKey, _ statement: Statement
    ) -> OfficeError {
        let wanted = statement.signers.map { name($0.person) }
        let holder = register.people.values.first { person in
            person.keys.contains { $0.text == key.description }
        }
        guard let holder else { return .signedByStranger(path, key.fingerprint, wanted) }
        guard holder.activeKey(key.description) != nil else {
            return .signedByEndedKey(path, key.fingerprint, name(holder.id))
        }
        return .signedByAnother(path, name(holder.id), wanted)
    }

    /// A signature that is recorded already adds nothing.
    private func demandNew(_ id: StatementID, _ key: String, _ path: String) throws {
        let isKnown = evidence.input.files.contains { file in
            file.statements.contains { signed in
                signed.id == id
                    && signed.signatures.contains { $0.key == key && $0.problem == nil }
            }
        }
        if isKnown { throw OfficeError.filedAlready(path, id) }
    }

    /// A text that may be the one that was signed.
    private struct Candidate {
        let statement: Statement
        /// Where it lies; nothing where it is recorded here.
        let folder: String?
    }

    private func text(
        signedBy signature: Signature, _ path: String, _ textPath: String?
    ) throws -> Candidate {
        var known: [Candidate] = []
        if let textPath {
            known = [try prepared(textPath, demanded: true)].compactMap { $0 }
        } else {
            known = try texts(around: path) + waitingTexts()
        }
        let holding = known.first { candidate in
            Self.holds(signature, candidate.statement)
        }
        if let holding { return holding }
        throw misfit(signature, path, known.first { $0.folder != nil }, textPath)
    }

    private static func holds(_ signature: Signature, _ statement: Statement) -> Bool {
        (try? signature.verify(
            Array(statement.text.utf8), namespace: statement.kind.namespace)) != nil
    }

    /// What is wrong with a signature that holds for none of the texts.
    private func misfit(
        _ signature: Signature, _ path: String, _ beside: Candidate?, _ textPath: String?
    ) -> OfficeError {
        let place = textPath ?? Self.textBeside(path)
        guard let beside else { return .signedTextMissing(path, place) }
        let wanted = beside.statement.kind.namespace
        let text = Array(beside.statement.text.utf8)
        let isOtherUse =
            signature.namespace != wanted
            && (try? signature.verify(text, namespace: signature.namespace)) != nil
        if isOtherUse {
            return .signedForOtherUse(path, signature.namespace, wanted: wanted)
        }
        let lines = text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        if (try? signature.verify(lines, namespace: signature.namespace)) != nil {
            return .signedOtherLineEnds(path, place)
        }
        return .signedOtherText(path, place)
    }

    private static func textBeside(_ path: String) -> String {
        path.hasSuffix(".sig") ? String(path.dropLast(4)) : path
    }

    /// The text beside a signature first, then the other texts of the folder.
    private func texts(around path: String) throws -> [Candidate] {
        let typed = Self.textBeside(path)
        let beside = self.path(typed)
        let folder = URL(filePath: beside).deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let others = names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
        var first: [Candidate] = []
        if typed != path { first = [try prepared(typed, demanded: true)].compactMap { $0 } }
        return try first
            + others.filter { $0 != beside }.compactMap { try prepared($0, demanded: false) }
    }

    /// Statements here that wait for a signature.
    private func waitingTexts() -> [Candidate] {
        register.statements.filter { id, statement in
            register.system == nil || !register.waitingSigners(of: id, statement).isEmpty
        }.sorted { $0.key < $1.key }.map { Candidate(statement: $0.value, folder: nil) }
    }

    /// The statement in a prepared file; nothing where there is none.
    ///
    /// A mail may have changed the line ends, which the text does not have in more than one way.
    private func prepared(_ path: String, demanded: Bool) throws -> Candidate? {
        let place = self.path(path)
        guard let bytes = FileBytes.read(place) else { return nil }
        guard bytes.count <= 2 * StatementParser.limit else {
            if demanded { throw OfficeError.noStatementText(path, "it is too long") }
            return nil
        }
        let plain = bytes.filter { $0 != 0x0D }
        guard let text = String(validating: plain, as: UTF8.self) else {
            if demanded { throw OfficeError.noStatementText(path, "it is not UTF-8") }
            return nil
        }
        do {
            return Candidate(
                statement: try StatementParser.parse(text),
                folder: URL(filePath: place).deletingLastPathComponent().path)
        } catch {
            if demanded { throw OfficeError.noStatementText(path, error.description) }
            return nil
        }
    }
}

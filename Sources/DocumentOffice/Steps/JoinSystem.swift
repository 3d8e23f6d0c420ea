import DocumentArchive
package import DocumentControl
import Git
import Signatures

/// How far somebody has come who joins a management system.
package enum Joining: Hashable, Sendable {
    /// Nobody has enrolled with the key yet.
    case toEnrol
    /// The key is enrolled and waits for admission.
    case enrolled(PersonID)
    /// The key is that of somebody admitted.
    case admitted(PersonID)
}

extension Office {
    /// Makes a clone of a management system, or finds the one that was made before.
    ///
    /// - Parameters:
    ///   - address: Where the others meet: a path, an ssh or an https address.
    ///   - folder: The folder to make; else the last part of the address.
    ///   - surroundings: Where the command was typed.
    /// - Returns: The office in the clone, and its folder.
    /// - Throws: ``OfficeError/notJoined(_:_:)`` where the host cannot be reached,
    ///   ``OfficeError/folderTaken(_:)`` and ``OfficeError/otherUpstream(_:_:)`` where something else
    ///   is there, ``OfficeError/nothingBegunThere(_:)`` where nothing was begun.
    package static func join(
        _ address: String, in folder: String?, _ surroundings: Surroundings
    ) async throws -> (office: Office, folder: String) {
        let name = folder ?? Self.folder(of: address)
        let path = name.hasPrefix("/") ? name : "\(surroundings.folder)/\(name)"
        // A relative path means the folder in which it was typed.
        let meant =
            address.hasPrefix(".") ? "\(surroundings.folder)/\(address)" : address
        let isNew = !FileBytes.isThere("\(path)/.git")
        if isNew {
            guard !FileBytes.isThere(path) else { throw OfficeError.folderTaken(name) }
            do {
                try await surroundings.stockGit.clone(
                    meant, into: path, in: surroundings.folder, patience: .seconds(900))
            } catch let error as TransportError {
                throw OfficeError.notJoined(error, address)
            }
        }
        var around = surroundings
        around.folder = path
        let office = try Office(around)
        let there = office.archive.upstream?.address
        guard isNew || there.map({ isSame($0, meant) }) == true else {
            throw OfficeError.otherUpstream(name, there ?? "nowhere")
        }
        guard office.register.system != nil else { throw OfficeError.nothingBegunThere(address) }
        try office.rules()
        return (office, name)
    }

    /// Whether a clone's address is the one that was typed; git writes out paths.
    private static func isSame(_ known: String, _ typed: String) -> Bool {
        known == Upstream(remote: "", branch: "", address: typed).address
            || !typed.contains(":") && folder(of: known) == folder(of: typed)
    }

    /// The last part of an address, as stock git names a clone.
    private static func folder(of address: String) -> String {
        let parts = address.split(whereSeparator: { $0 == "/" || $0 == ":" })
        let last = parts.last.map(String.init) ?? "documents"
        return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
    }

    /// How far whoever holds a key has come.
    ///
    /// - Throws: ``OfficeError/keyEnded(_:_:)`` where the key was ended.
    package func joining(with path: String) throws -> Joining {
        let key = try surroundings.readKey(path)
        if let holder = holder(of: key.description) { return .admitted(holder) }
        if let former = formerHolder(of: key.description) {
            throw OfficeError.keyEnded(path, name(former))
        }
        return newcomers.last { $0.fingerprint == key.fingerprint }
            .map { .enrolled($0.person) } ?? .toEnrol
    }

    /// Lets this clone remember who works in it, with which key.
    package func remember(_ person: PersonID, key path: String) throws {
        try archive.set(Self.personSetting, to: person.text)
        try archive.set(Self.keySetting, to: path)
    }

    /// The names of the registrars, for whom a newcomer reads out the fingerprint.
    package var registrars: [String] { register.holders(of: .registrar, at: now).map(name) }

    /// The keys on this computer that may be used, with their fingerprints.
    package static func keys(
        _ surroundings: Surroundings
    ) async -> [(path: String, fingerprint: String)] {
        var seen: Set<String> = []
        return await surroundings.offeredKeys().map { ($0.path, $0.key.fingerprint) }
            .filter { seen.insert($0.1).inserted }
    }
}

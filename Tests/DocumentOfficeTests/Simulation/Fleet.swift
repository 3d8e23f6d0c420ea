import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Git
import TestSupport

/// Five clones and their upstream, in which example people work with clocks of their own.
///
/// Ada is registrar, Bo and Carl are document controllers, Carl is registrar besides; Olive and Oscar
/// write, Ravi reviews, Anna approves, Sam and Tess read. Clock is a service that makes checkpoints.
final class Fleet: @unchecked Sendable {
    let scratch: ScratchDirectory
    let host: SimulatedHost
    /// True time; a clone's clock is off by its skew.
    var time = Instant(checked: "2026-11-02T08:00:00Z")
    var skews: [Int64] = Array(repeating: 0, count: Fleet.clones)
    /// The key that a person uses now; else the one called as they are.
    var keys: [String: String] = [:]

    private let memory = EvidenceMemory()
    private var views: [String: (tip: ObjectID?, office: Office)] = [:]

    static let clones = 5
    /// Who works in which clone.
    static let homes = [
        "ada": 0, "bo": 1, "olive": 2, "sam": 2, "ravi": 3, "anna": 3, "carl": 4, "oscar": 4,
        "tess": 4, "clock": 2,
    ]
    static let people = ["ada", "bo", "olive", "sam", "ravi", "anna", "carl", "oscar", "tess"]

    private init() throws {
        scratch = try ScratchDirectory()
        host = SimulatedHost(upstreamFolder: "\(scratch.path)/upstream.git")
    }

    func folder(_ clone: Int) -> String { "\(scratch.path)/clone-\(clone)" }

    /// The number under which a person was admitted.
    static func id(_ person: String) -> PersonID {
        let number = (people.firstIndex(of: person) ?? 0) + 1
        return PersonID(checked: "p-000\(number)")
    }

    /// Whose number it is; nothing for somebody who came later.
    static func person(_ id: PersonID) -> String? { people.first { Fleet.id($0) == id } }

    /// A fleet whose system was begun already, by copying one that was.
    static func begun() async throws -> Fleet {
        let template = try await Template.shared.value()
        let fleet = try Fleet()
        let manager = FileManager.default
        for name in ["objects", "upstream.git"] + (0..<clones).map({ "clone-\($0)" }) {
            try manager.copyItem(
                atPath: "\(template.scratch.path)/\(name)",
                toPath: "\(fleet.scratch.path)/\(name)")
        }
        fleet.time = template.time
        return fleet
    }

    /// Keeps the one fleet that others are copied from.
    private actor Template {
        static let shared = Template()
        private var task: Task<Fleet, any Error>?

        func value() async throws -> Fleet {
            if let task { return try await task.value }
            let task = Task { try await Fleet.begin() }
            self.task = task
            return try await task.value
        }
    }

    private static func begin() async throws -> Fleet {
        let fleet = try Fleet()
        let objects = "\(fleet.scratch.path)/objects"
        let manager = FileManager.default
        try manager.createDirectory(atPath: objects, withIntermediateDirectories: true)
        func share(_ gitFolder: String) throws {
            try manager.removeItem(atPath: "\(gitFolder)/objects")
            let depth = gitFolder.hasSuffix(".git") && !gitFolder.hasSuffix("/.git") ? 1 : 2
            try manager.createSymbolicLink(
                atPath: "\(gitFolder)/objects",
                withDestinationPath: String(repeating: "../", count: depth) + "objects")
        }
        let upstream = "\(fleet.scratch.path)/upstream.git"
        _ = try Repository(creating: upstream, bare: true)
        try share(upstream)
        for clone in 0..<clones {
            let repository = try Repository(creating: fleet.folder(clone))
            try repository.set("remote.origin.url", to: "../upstream.git")
            try repository.set("branch.main.remote", to: "origin")
            try repository.set("branch.main.merge", to: "refs/heads/main")
            try repository.set("gc.auto", to: "0")
            try share("\(fleet.folder(clone))/.git")
        }
        try await fleet.found()
        for person in people.dropFirst(2) { try await fleet.take(in: person) }
        try await fleet.appoint("ravi", "reviewer")
        try await fleet.appoint("anna", "management-representative")
        try await fleet.appoint("carl", "document-controller")
        try await fleet.appoint("carl", "registrar")
        for clone in 0..<clones { _ = try await fleet.office(home: clone).sync() }
        return fleet
    }

    private func found() async throws {
        func founder(_ name: String) -> Founder {
            Founder(name: name, email: "\(name)@example.org", key: "\(name).pub")
        }
        let ada = try office("ada")
        _ = try await ada.begin(
            try await ada.prepareBeginning(
                Beginning(
                    founders: [founder("ada"), founder("bo")], registrar: "ada", controller: "bo")))
        _ = try await ada.sync()
        let bo = try office("bo")
        _ = try await bo.sync()
        _ = try await bo.countersign(nil)
    }

    private func take(in person: String) async throws {
        let id = Fleet.id(person)
        let newcomer = try office(person)
        try await newcomer.connect()
        _ = try await newcomer.enrol(
            try await newcomer.prepareEnrolment(key: person, as: id.text))
        let registrar = try office("ada")
        try await registrar.connect()
        _ = try await registrar.record(
            try await registrar.admit(
                Admission(
                    person: id, name: person, email: "\(person)@example.org", department: nil,
                    identity: "seen")))
        _ = try await registrar.record(
            try await registrar.join(id, group: Name(checked: "all-staff")))
    }

    private func appoint(_ person: String, _ role: String) async throws {
        let office = try office("ada")
        try await office.connect()
        let recorded = try await office.record(
            try await office.appoint(
                Fleet.id(person), to: Name(checked: role), from: nil, until: nil, second: nil,
                reason: []))
        guard !recorded.waitsFor.isEmpty else { return }
        let second = try self.office("bo")
        try await second.connect()
        _ = try await second.countersign(nil)
    }

    /// The office of a person, in the clone where they work; they may use another key than usual.
    func office(_ person: String, key: String? = nil) throws -> Office {
        try Office(surroundings(person, Fleet.homes[person] ?? 0, key))
    }

    /// The first of those who work in a clone.
    static func owner(of clone: Int) -> String { people.first { homes[$0] == clone } ?? "ada" }

    /// The office of whoever works in a clone.
    func office(home clone: Int) throws -> Office {
        try office(Fleet.owner(of: clone))
    }

    /// A person types `signet sync`.
    ///
    /// - Returns: What it did; nothing where it found at once that there is nothing to do.
    func sync(_ person: String) async throws -> SyncReport? {
        let surroundings = surroundings(person, Fleet.homes[person] ?? 0)
        if try await Office.findsNothing(surroundings) != nil { return nil }
        return try await Office(surroundings).sync(isFetched: true)
    }

    /// What one clone knows, or the upstream: for looking only, read once for each state of it.
    func known(to clone: Int?) throws -> Office {
        let place = clone.map(folder) ?? "\(scratch.path)/upstream.git"
        let tip = try Repository(opening: place).tip(of: "main")
        if let (known, office) = views[place], known == tip { return office }
        var surroundings = surroundings("ada", clone ?? 0)
        surroundings.folder = place
        let office = try Office(surroundings)
        views[place] = (tip, office)
        return office
    }

    private func surroundings(
        _ person: String, _ clone: Int, _ key: String? = nil
    ) -> Surroundings {
        let now = time.adding(seconds: skews[clone])
        let salt = Array(person.utf8).reduce("") { $0 + String($1, radix: 16) }
        let (host, place) = (host, folder(clone))
        var environment = environment(of: person, at: now)
        environment["SIGNET_KEY"] = key ?? keys[person] ?? person
        var surroundings = Surroundings(
            folder: place, environment: environment, now: { now }, transport: host,
            salt: { String((salt + String(repeating: "5a", count: 16)).prefix(32)) },
            loadSigner: { path in
                try await host.sign(in: place)
                return SeedSigner(Town.owner(of: path))
            },
            offeredKeys: { [] }, readKey: { SeedSigner(Town.owner(of: $0)).publicKey })
        surroundings.memory = memory
        return surroundings
    }
}

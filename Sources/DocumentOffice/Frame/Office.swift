package import DocumentArchive
package import DocumentControl
import Git

/// The place where whole steps are done: each step is one file, named by its verb.
///
/// An office belongs to one command: it reads the evidence once, and again after it has written.
package final class Office {
    package let archive: Archive
    package let surroundings: Surroundings
    package internal(set) var evidence: Evidence
    /// How this command stands to the upstream.
    package internal(set) var connection: Connection
    /// Who signs elsewhere, with a key that is not here: the statement is only made ready.
    package internal(set) var absent: Identity?
    /// Why the upstream, which had answered, did not take what was recorded.
    var sendingFailed: TransportError?
    /// The checkpoint after which nothing is taken into account; nothing where all is.
    package private(set) var asKnown: CheckpointState?
    /// The point in time that is asked about, where it is not now.
    package var pointInTime: Instant?
    /// What stands still while statements are made ready that will be signed together.
    var gathering: Gathering?
    /// The calendar that was asked for last: reading a time zone takes long.
    private var knownCalendar: (zone: String, calendar: OrganisationCalendar)?

    /// Opens the repository in which the command was typed and judges its evidence.
    ///
    /// - Parameters:
    ///   - surroundings: Folder, environment, clock and keys.
    ///   - asKnown: The first digits or the number of a checkpoint: what was known then is shown.
    /// - Throws: ``ArchiveError`` where it cannot be used.
    package init(_ surroundings: Surroundings, asKnown: String? = nil) throws {
        self.surroundings = surroundings
        surroundings.memory.foresee(surroundings.folder)
        archive = try Archive(at: surroundings.folder, memory: surroundings.memory)
        connection = archive.upstream == nil ? .alone : .notAsked
        evidence = try archive.evidence(.everyday)
        archive.forget(disposedIn: evidence.register)
        if let asKnown {
            let checkpoint = try checkpoint(asKnown)
            evidence = try archive.evidence(.everyday, asKnown: checkpoint.id)
            self.asKnown = checkpoint
        }
    }

    package var register: Register { evidence.register }

    /// The point in time at which the command runs, or that it asks about.
    package var now: Instant { pointInTime ?? gathering?.time ?? surroundings.now() }

    /// What the clock says, whatever point in time is asked about.
    package var clock: Instant { surroundings.now() }

    /// Demands a system whose evidence is whole.
    ///
    /// - Returns: The control rules in force.
    /// - Throws: ``ArchiveError`` where there is none, or a listed file is missing.
    @discardableResult
    package func rules() throws -> Rules {
        guard register.system != nil else {
            throw ArchiveError.noSystem(archive.root ?? surroundings.folder)
        }
        let missing = Audit.missing(evidence)
        guard missing.isEmpty else { throw ArchiveError.evidenceMissing(missing) }
        guard let rules = evidence.rules else { throw OfficeError.rulesMissing }
        return rules
    }

    /// The days of the organisation.
    package var calendar: OrganisationCalendar {
        let zone = evidence.rules?.timeZone ?? "UTC"
        if let known = knownCalendar, known.zone == zone { return known.calendar }
        let calendar = Self.calendar(of: zone)
        knownCalendar = (zone, calendar)
        return calendar
    }

    private static func calendar(of zone: String) -> OrganisationCalendar {
        guard let calendar = OrganisationCalendar(zone) ?? OrganisationCalendar("UTC") else {
            fatalError("UTC is always known")
        }
        return calendar
    }

    /// The folder of the working tree.
    func root() throws -> String {
        guard let root = archive.root else { throw ArchiveError.noWorkingTree }
        return root
    }

    /// Reads the evidence again.
    func reload() throws {
        evidence = try archive.evidence(.everyday)
        archive.forget(disposedIn: evidence.register)
    }

    /// Reads the evidence again after something was recorded: a failure must not deny that.
    func reloadRecorded() throws {
        do { try reload() } catch { throw OfficeError.recordedButUnread("\(error)") }
    }
}

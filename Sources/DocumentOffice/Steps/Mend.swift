package import DocumentArchive
package import DocumentControl
import Git
import Signatures

/// Looks after a repository: what a crash left in it, and whether evidence can safely be recorded.
///
/// It opens no office, since it must work where the evidence cannot be read.
package struct Doctor {
    private let archive: Archive
    private let surroundings: Surroundings
    private let machine: Machine
    package let now: Instant

    /// - Parameters:
    ///   - surroundings: Folder, clock and machine.
    ///   - isAlone: Whether the person knows that no program outside this container works here.
    /// - Throws: ``ArchiveError`` where there is no repository that can be opened.
    package init(_ surroundings: Surroundings, isAlone: Bool = false) throws {
        self.surroundings = surroundings
        archive = try Archive(at: surroundings.folder, memory: surroundings.memory)
        var machine = surroundings.machine
        if isAlone {
            let sight = machine.sight
            machine.sight = { place in
                let seen = sight(place)
                return seen == .onlyContainer ? .nobody : seen
            }
        }
        self.machine = machine
        now = surroundings.now()
    }

    /// Everything that is not as it should be.
    package func ailments() async -> [Ailment] {
        var others: [Ailment] = []
        do { try await surroundings.demandSigning() } catch let error as SigningError {
            others.append(
                Ailment(.noSigning(error.problem, remedy: error.remedy), path: "ssh-keygen"))
        } catch {
            others.append(Ailment(.noSigning("\(error)", remedy: "ssh -V"), path: "ssh-keygen"))
        }
        do {
            // The control rules may name another branch, which is looked after from then on.
            let evidence = try archive.evidence(.everyday)
            let missing = Audit.missing(evidence)
            if !missing.isEmpty {
                others.append(Ailment(.evidenceMissing(missing.count), path: Layout.control))
            }
            if let newest = evidence.register.newestCheckpoint, newest.time > now {
                others.append(Ailment(.clockBehind(newest.time), path: Layout.control))
            }
        } catch {
            others.append(
                Ailment(
                    .evidenceUnreadable((error as? any ExplainedError)?.problem ?? "\(error)"),
                    path: Layout.control))
        }
        let found = archive.ailments(at: now, on: machine)
        let isPlain = found.contains { $0.isBranchLost }
        return found + others.filter { !isPlain || !$0.followsFromBranch }
    }

    /// Mends what can be mended without losing anything.
    ///
    /// - Parameter ailments: What was found.
    /// - Returns: What was mended.
    /// - Throws: ``ArchiveError`` where it cannot be written.
    package func mend(_ ailments: [Ailment]) throws -> [Ailment] {
        try archive.mend(ailments, at: now, on: machine)
    }
}

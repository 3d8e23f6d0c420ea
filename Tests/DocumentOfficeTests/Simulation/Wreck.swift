import Foundation
import Git
import TestSupport

/// A clone as it was before a command recorded something, so that it can be left as it is when the
/// command is ended (KILL) in the midst of that.
///
/// A command notes down what it will put into the working tree, writes the files, then the index,
/// then moves the branch, then takes its note away.
struct Wreck: Sendable {
    let folder: String
    private let tip: ObjectID?
    private let index: Data?

    init(of folder: String) throws {
        self.folder = folder
        tip = try Repository(opening: folder).tip(of: "main")
        index = FileManager.default.contents(atPath: "\(folder)/.git/index")
    }

    /// Puts the clone back to a point in between.
    ///
    /// - Returns: Whether the command had recorded evidence, and nothing else.
    func leave(_ random: inout SplitMix) throws -> Bool {
        let repository = try Repository(opening: folder)
        guard let tip, let index, let newest = try repository.tip(of: "main"), newest != tip else {
            return false
        }
        let added = try repository.differences(from: tip, to: newest)
        guard
            added.allSatisfy({ $0.left == nil && $0.path.hasPrefix("records/control/") })
        else { return false }
        let note = added.flatMap { difference in
            difference.right.map {
                ["file \($0.id) \($0.path)\n", "index \($0.id) \($0.path)\n"]
            } ?? []
        }
        let git = "\(folder)/.git"
        try Data(note.joined().utf8).write(to: URL(filePath: "\(git)/signet-unfinished"))
        let point = Int.random(in: 0..<3, using: &random)
        if point < 2 { try repository.set(reference: "refs/heads/main", to: tip) }
        if point < 1 {
            try index.write(to: URL(filePath: "\(git)/index"))
            for difference in added where random.chance(50) {
                try FileManager.default.removeItem(atPath: "\(folder)/\(difference.path)")
            }
        }
        return true
    }
}

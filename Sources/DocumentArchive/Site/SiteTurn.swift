import Foundation
import Git
import Synchronization

/// The turn of one run to write into the folder of a site: no other writes there until it ends.
final class SiteTurn: Sendable {
    /// Where files are gathered until they are whole: what a broken run left there goes with the next.
    static let partsName = ".signet-parts"

    private let lock: FolderLock
    private let parts: String
    private let count = Atomic<Int>(0)

    /// Waits until no other run writes there.
    ///
    /// - Parameters:
    ///   - folder: A folder that is there.
    ///   - seconds: How long to wait.
    /// - Throws: `GitError` where another one works still.
    init(_ folder: String, seconds: Int) throws(GitError) {
        lock = try FolderLock(folder, seconds: seconds)
        parts = "\(folder)/\(Self.partsName)"
        tidy()
    }

    /// Writes a file beside the others and puts it in its place when it is whole.
    func replace(_ place: String, _ bytes: [UInt8]) throws(GitError) {
        let number = count.add(1, ordering: .relaxed).newValue
        // The folder of the parts is no link: a run makes it, or takes it for nothing.
        if !FileBytes.isFolder(parts) {
            _ = FileBytes.removeFile(parts)
            FileBytes.makeFolder(parts)
        }
        let part = "\(parts)/\(number)"
        do throws(GitError) {
            try FileBytes.replace(place, bytes, part: part, isThrough: false)
        } catch {
            guard error.code == .other(EXDEV) else { throw error }
            // A folder within the site may lie on another disk.
            try FileBytes.replace(place, bytes, isThrough: false)
        }
    }

    /// Takes away where files were gathered, with what lies there still.
    func tidy() {
        guard FileBytes.isFolder(parts) else { return }
        for file in FolderListing.files(under: parts) { _ = FileBytes.removeFile(file) }
        FileBytes.removeFolder(ifEmpty: parts)
    }
}

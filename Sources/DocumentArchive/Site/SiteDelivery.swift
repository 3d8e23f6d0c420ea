import Foundation
import Git

/// The folder in which a site lies: it changes file by file, each whole or not at all.
package struct SiteDelivery: Sendable {
    /// Why nothing was written.
    package enum Failure: Error, Hashable {
        /// Files lie there that are of no site.
        case foreign(String)
        /// A part of the path is a symbolic link, or a file where a folder should be.
        case inTheWay(String)
        case cannotWrite(String)
        /// Another run writes there.
        case busy(String)
    }

    private let folder: String
    private let manifestName: String
    /// Nothing where nobody else can be writing there.
    private var turn: SiteTurn?

    /// - Parameters:
    ///   - folder: From the root of the file system.
    ///   - manifest: The name of the file that tells what the site is made of.
    package init(_ folder: String, manifest: String) {
        self.folder = folder
        manifestName = manifest
    }

    /// Demands that nothing lies there but a site.
    ///
    /// - Throws: ``Failure/foreign(_:)`` where something else does.
    package func demandSite() throws(Failure) {
        guard FileBytes.isThere(folder), FileBytes.size(of: "\(folder)/\(manifestName)") == nil
        else { return }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
            names.allSatisfy({ $0 == SiteTurn.partsName })
        else { throw .foreign(folder) }
    }

    /// The same folder while nobody else writes in it: it is made where it is not there.
    ///
    /// - Parameter seconds: How long to wait for another run.
    /// - Returns: What writes in it; the turn ends with its last copy.
    /// - Throws: ``Failure/busy(_:)`` where another run is still writing, ``Failure/foreign(_:)`` where something else came
    ///   to lie there.
    package func taken(seconds: Int) throws(Failure) -> SiteDelivery {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch { throw .cannotWrite(folder) }
        var taken = self
        do throws(GitError) { taken.turn = try SiteTurn(folder, seconds: seconds) } catch {
            if case .locked = error.code { throw .busy(folder) }
            throw .cannotWrite(folder)
        }
        try demandSite()
        return taken
    }

    /// Takes away what only helped to write.
    package func tidy() { turn?.tidy() }

    /// Whether the file that tells what the site is made of is there.
    package var hasManifest: Bool { FileBytes.isThere("\(folder)/\(manifestName)") }

    /// The bytes of a file of the site; nothing where there is no such file.
    package func bytes(of path: String) -> [UInt8]? { FileBytes.read("\(folder)/\(path)") }

    /// Whether a file is there with as many bytes as were written.
    package func holds(_ path: String, size: Int) -> Bool {
        FileBytes.size(of: "\(folder)/\(path)") == size
    }

    /// The paths of those files that are not there, or not with as many bytes as were written.
    ///
    /// - Parameter files: The paths, and how many each had.
    /// - Returns: Their paths, in order.
    package func lost(_ files: [(path: String, size: Int)]) -> [String] {
        zip(files, FileBytes.sizes(of: files.map(\.path), below: folder)).compactMap {
            $0.size == $1 ? nil : $0.path
        }
    }

    /// Makes the folders of some files.
    package func makeFolders(for paths: some Sequence<String>) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch { throw .cannotWrite(folder) }
        for name in try ownFolders(of: paths) {
            let place = "\(folder)/\(name)"
            FileBytes.makeFolder(place)
            guard FileBytes.isFolder(place) else { throw .cannotWrite(place) }
        }
    }

    /// The folders in which some files lie, and those around them below the folder of the site.
    ///
    /// What is written or taken away here must not lie elsewhere.
    ///
    /// - Parameter paths: The files.
    /// - Returns: Each once, one around another before it.
    /// - Throws: ``Failure/inTheWay(_:)`` where one of them is a link, or no folder.
    private func ownFolders(of paths: some Sequence<String>) throws(Failure) -> [Substring] {
        var names: Set<Substring> = []
        for path in paths {
            var name = path[...]
            while let slash = name.lastIndex(of: "/") {
                name = name[..<slash]
                guard names.insert(name).inserted else { break }
            }
        }
        let sorted = names.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        for name in sorted {
            let place = "\(folder)/\(name)"
            if FileBytes.isThere(place), !FileBytes.isFolder(place) { throw .inTheWay(place) }
        }
        return sorted
    }

    /// Writes one file beside its place and puts it there when it is whole.
    package func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let place = "\(folder)/\(path)"
        do throws(GitError) {
            if let turn {
                try turn.replace(place, bytes)
            } else {
                try FileBytes.replace(place, bytes, isThrough: false)
            }
        } catch { throw .cannotWrite(place) }
    }

    /// Takes everything away that was written, and the folder where nothing else lies in it.
    package func removeAll(_ paths: [String]) throws(Failure) {
        try remove(paths + [manifestName])
        FileBytes.removeFolder(ifEmpty: folder)
    }

    /// Takes files away that the manifest names and the site has no more, and folders that are empty then.
    ///
    /// - Parameter paths: The files; a folder that lies in the place of one is of somebody else, and stays.
    /// - Throws: ``Failure``, where a link would lead out of the folder before anything is taken away.
    package func remove(_ paths: [String]) throws(Failure) {
        let folders = try ownFolders(of: paths)
        for path in paths {
            let place = "\(folder)/\(path)"
            guard FileBytes.removeFile(place) else { throw .cannotWrite(place) }
        }
        for name in folders.reversed() { FileBytes.removeFolder(ifEmpty: "\(folder)/\(name)") }
    }
}

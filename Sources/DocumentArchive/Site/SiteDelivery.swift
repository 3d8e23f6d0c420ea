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
    }

    private let folder: String
    private let manifestName: String

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
            names.isEmpty
        else { throw .foreign(folder) }
    }

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
        var made: Set<Substring> = []
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            for path in paths {
                guard let slash = path.lastIndex(of: "/") else { continue }
                guard made.insert(path[..<slash]).inserted else { continue }
                let place = "\(folder)/\(path[..<slash])"
                try FileManager.default.createDirectory(
                    atPath: place, withIntermediateDirectories: true)
                // What is written here must not come to lie elsewhere.
                if (try? FileManager.default.destinationOfSymbolicLink(atPath: place)) != nil {
                    throw Failure.inTheWay(place)
                }
            }
        } catch let failure as Failure { throw failure } catch { throw .cannotWrite(folder) }
    }

    /// Writes one file beside its place and puts it there when it is whole.
    package func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let place = "\(folder)/\(path)"
        do throws(GitError) { try FileBytes.replace(place, bytes, isThrough: false) } catch {
            throw .cannotWrite(place)
        }
    }

    /// Takes everything away that was written, and the folder where nothing else lies in it.
    package func removeAll(_ paths: [String]) throws(Failure) {
        try remove(paths + [manifestName])
        FileBytes.removeFolder(ifEmpty: folder)
    }

    /// Takes files away that the manifest names and the site has no more, and folders that are empty then.
    package func remove(_ paths: [String]) throws(Failure) {
        var folders: Set<String> = []
        for path in paths {
            let place = "\(folder)/\(path)"
            guard FileBytes.isThere(place) else { continue }
            do { try FileManager.default.removeItem(atPath: place) } catch {
                throw .cannotWrite(place)
            }
            var parts = path.split(separator: "/").dropLast()
            while !parts.isEmpty {
                folders.insert(parts.joined(separator: "/"))
                parts.removeLast()
            }
        }
        // The longest first, so that one inside another goes before it.
        for name in folders.sorted(by: { ($0.count, $0) > ($1.count, $1) }) {
            FileBytes.removeFolder(ifEmpty: "\(folder)/\(name)")
        }
    }
}

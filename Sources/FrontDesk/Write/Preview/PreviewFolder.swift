import DocumentArchive
import DocumentOffice
import Publishing
import Signatures

/// The folder of a preview: each file is written whole, and only where it is another than before.
struct PreviewFolder {
    /// The name of the file that tells what was written.
    static let manifest = ".signet-preview.json"

    private let folder: SiteDelivery
    private var written: SiteManifest

    /// - Parameters:
    ///   - folder: What writes in it.
    ///   - manifest: What a preview left there that was made before.
    init(_ folder: SiteDelivery, _ manifest: [UInt8]?) {
        self.folder = folder
        written = manifest.flatMap { SiteManifest($0) } ?? SiteManifest()
    }

    /// Whether what was written last is still there: another preview of the same draft takes it away when it ends.
    var isWhole: Bool {
        written.files.allSatisfy { folder.holds($0.key, size: $0.value.size) }
    }

    /// Writes what differs, in its order, and takes away what is no longer wanted.
    ///
    /// - Parameter files: All files; the one that others wait for stands last.
    /// - Returns: Whether anything was written.
    /// - Throws: Where a file cannot be written.
    mutating func write(_ files: [PreviewPages.File]) throws -> Bool {
        var manifest = SiteManifest()
        for file in files {
            manifest.files[file.path] = SiteManifest.Entry(
                key: Digest.hex(file.bytes), size: file.bytes.count, asked: [:])
        }
        let folder = folder
        let changed = files.filter { file in
            written.files[file.path] != manifest.files[file.path]
                || !folder.holds(file.path, size: file.bytes.count)
        }
        let gone = written.files.keys.filter { manifest.files[$0] == nil }.sorted()
        guard !changed.isEmpty || !gone.isEmpty else { return false }
        // Noted beforehand: nothing is left that no manifest names, whenever it is broken off.
        var both = written
        both.files.merge(manifest.files) { $1 }
        let expected = both
        try Office.explained { () throws(SiteDelivery.Failure) in
            try folder.makeFolders(for: files.map(\.path))
            try folder.write(expected.bytes, to: Self.manifest)
            for file in changed { try folder.write(file.bytes, to: file.path) }
            try folder.remove(gone)
            try folder.write(manifest.bytes, to: Self.manifest)
        }
        written = manifest
        return true
    }

    /// Takes everything away again; what cannot be taken away stays.
    func remove() { try? folder.removeAll(Array(written.files.keys)) }
}

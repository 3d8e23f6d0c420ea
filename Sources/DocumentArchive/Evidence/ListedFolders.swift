import Git

/// The folders of the evidence as they were listed the last time, with the files in them: a file under the
/// repository's own folder that may be deleted at any time.
///
/// Folders are found by the names of their objects: another folder is never taken for one that was listed.
/// Nothing of it is taken for an audit.
struct ListedFolders: Sendable {
    private let kept: KeptFile
    private var known: TreeListing?

    /// Names this form of the file.
    static let head = "signet listed folders 1"

    /// - Parameters:
    ///   - kept: The file.
    ///   - bytes: What it holds; nothing where that is not to be used.
    init(_ kept: KeptFile, _ bytes: ArraySlice<UInt8>?) {
        self.kept = kept
        known = bytes.flatMap { TreeListing($0, at: Layout.control) }
    }

    /// The files of the evidence at a commit; what is new in the listing is kept.
    mutating func files(
        at commit: ObjectID, in repository: borrowing Repository
    ) throws(GitError) -> [TreeEntry] {
        guard let folder = try repository.folder(Layout.control, at: commit) else { return [] }
        if let known, known.folder == folder { return known.files }
        let listing = try repository.listing(of: folder, at: Layout.control, knowing: known)
        known = listing
        kept.write(listing.bytes)
        return listing.files
    }
}

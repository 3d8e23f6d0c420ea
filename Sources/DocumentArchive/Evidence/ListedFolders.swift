import Git

/// The folders of the evidence as they were listed the last time, with the files in them: a file under the
/// repository's own folder that may be deleted at any time.
///
/// Folders are found by the names of their objects: another folder is never taken for one that was listed.
/// Nothing of it is taken for an audit.
struct ListedFolders: Sendable {
    private let path: String
    private var known: TreeListing?

    /// Names this form of the file.
    private static let head = "signet listed folders 1"

    /// - Parameters:
    ///   - path: The file.
    ///   - reads: Whether what it holds is used.
    init(path: String, reads: Bool) {
        self.path = path
        guard reads else { return }
        known = SealedFile.read(path, head: Self.head).flatMap {
            TreeListing($0, at: Layout.control)
        }
    }

    /// The files of the evidence at a commit; what is new in the listing is kept.
    mutating func files(at commit: ObjectID, in repository: borrowing Repository) throws(GitError)
        -> [TreeEntry]
    {
        guard let folder = try repository.folder(Layout.control, at: commit) else { return [] }
        if let known, known.folder == folder { return known.files }
        let listing = try repository.listing(of: folder, at: Layout.control, knowing: known)
        known = listing
        SealedFile.write(path, head: Self.head, listing.bytes)
        return listing.files
    }
}

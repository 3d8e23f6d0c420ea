import Clibgit2

extension Repository {
    /// Reads objects from a further folder too: git keeps what is being pushed in one of its own
    /// until the hook has agreed (gitformat-repository-layout, githooks(5), "quarantine").
    ///
    /// - Parameter folder: The folder of objects.
    /// - Throws: ``GitError`` where it cannot be read.
    package func readObjects(in folder: String) throws(GitError) {
        let objects = try Handle<OpaquePointer>("open the objects", free: git_odb_free) {
            git_repository_odb(&$0, handle.pointer)
        }
        try GitError.check(
            git_odb_add_disk_alternate(objects.pointer, folder), "read the objects of the push")
    }
}

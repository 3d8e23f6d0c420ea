import DocumentControl

extension Archive {
    /// What the last run of publish knew of the site in a folder.
    ///
    /// - Parameters:
    ///   - folder: From the root of the file system.
    ///   - form: The number of the form in which it is written.
    /// - Returns: The file below the repository's own folder, which may be deleted at any time.
    package func keptSite(of folder: String, form: Int) -> KeptLog {
        let name = StatementFile.hash(folder.utf8).hex.prefix(16)
        return KeptLog(
            path: "\(commonFolder)/signet/sites/\(name)", below: commonFolder,
            head: "signet site \(form)")
    }
}

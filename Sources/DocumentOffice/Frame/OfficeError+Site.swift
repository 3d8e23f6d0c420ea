import DocumentControl

extension OfficeError {
    /// What keeps a site from being written.
    var siteWords: (problem: String, remedy: String?) {
        switch self {
        case .siteAmongDocuments(let path, let folder):
            (
                "\(path) lies in \(folder)/ of the repository, from which pages are made.",
                "Name a folder beside the repository, such as ../site."
            )
        case .siteBusy(let path):
            (
                "Another run of signet publish is writing into \(path).",
                "Wait until it has ended, and run this one again."
            )
        case .siteUnreadable(let path):
            (
                "What the site in \(path) holds cannot be told: its .signet-site.json is damaged, "
                    + "or of another version of Signet.",
                "Delete the folder and publish again, or publish into another folder."
            )
        case .siteForOthers(let path, let groups):
            (
                "The site in \(path) is \(Self.readers(groups)).",
                "Publish into another folder, or delete this one first; to bring it up to date: "
                    + "signet publish --out \(path)"
                    + groups.map { " --for \($0)" }.joined()
            )
        default: ("", nil)
        }
    }

    private static func readers(_ groups: [String]) -> String {
        groups.isEmpty ? "of all documents" : "for \(groups.joined(separator: ", ")) alone"
    }
}

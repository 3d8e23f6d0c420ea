/// The top-level folders of a management system.
package enum Tier {
    package static let folders = ["manual", "procedures", "work-instructions"]
    package static let records = "records"
    package static let control = "records/control"

    /// Whether drafts of a type may lie in the folder; the control rules lie at the top.
    static func accepts(_ folder: String) -> Bool {
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, !parts.contains(".."), !parts.contains("") else {
            return false
        }
        return folder == "." || folders.contains(String(first))
    }
}

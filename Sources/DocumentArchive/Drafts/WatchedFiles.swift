import Git

/// How the files stood on which a preview of a draft depends; two that are equal saw the same.
///
/// A look costs one call of the system a file, and reads none.
package struct WatchedFiles: Hashable, Sendable {
    private let marks: [String: FileMark]

    /// Looks at the drafts with what lies beside them, the control rules, the look of the site, and the branch that holds
    /// what was decided.
    ///
    /// - Parameter archive: The repository; in one without a working tree nothing is watched.
    package init(_ archive: Archive) {
        var marks: [String: FileMark] = [:]
        if let root = archive.root {
            var paths = [RulesFile.path].map { "\(root)/\($0)" }
            for folder in Tier.folders + [SiteFolder.path] {
                // Editors keep their own beside a text, under names that begin so.
                paths += FolderListing.files(under: "\(root)/\(folder)").filter {
                    $0.split(separator: "/").last?.first != "."
                }
            }
            paths += ["refs/heads/\(archive.branch)", "packed-refs", "config"].map {
                "\(archive.commonFolder)/\($0)"
            }
            for path in paths { marks[path] = FileMark(path) }
        }
        self.marks = marks
    }
}

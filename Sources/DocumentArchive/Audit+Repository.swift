import DocumentControl
import Git

extension Archive {
    /// What could make stock git show other bytes, or overlook that they are others.
    func repositoryFindings() throws -> [Finding] {
        var findings: [Finding] = []
        func note(_ place: String, _ detail: String, _ grade: Grade = .error) {
            findings.append(
                Finding(.repositoryUnsafe, grade: grade, place: place, detail: detail))
        }
        for name in try explained({ try repository.replacements() }) {
            note(
                name,
                "it puts another object in the place of one: git replace -d "
                    + "\(name.split(separator: "/").last ?? "")")
        }
        let grafts = "\(commonFolder)/info/grafts"
        if lines(of: grafts).contains(where: { !$0.hasPrefix("#") }) {
            note(grafts, "it hides or invents what came before a commit: remove the file")
        }
        for folder in lines(of: "\(commonFolder)/objects/info/alternates")
        where !folder.hasPrefix("#") {
            note(
                "\(commonFolder)/objects/info/alternates",
                "some bytes lie in another folder, \(folder), and are lost with it; "
                    + "git repack -a -d brings them here", .remark)
        }
        for (key, value) in try explained({ try repository.settings(beginning: "fsck.") }) {
            note(
                "\(commonFolder)/config",
                "the setting \(key) = \(value) lets git fsck overlook damage: git config --unset-all \(key)"
            )
        }
        if repository.isShallow {
            note(
                ".",
                "the clone is shallow; the evidence itself is whole; "
                    + "git fetch --unshallow brings the rest", .remark)
        }
        return findings
    }

    private func lines(of path: String) -> [Substring] {
        FileBytes.read(path).map { String(decoding: $0, as: UTF8.self) }?
            .split(separator: "\n") ?? []
    }
}

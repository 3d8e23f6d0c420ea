import DocumentControl

/// What the name of a file under `records/control` tells about it.
enum EvidenceFileName: Hashable {
    /// One statement; the first digits of the file's hash.
    case statement(hash: String)
    case segment(hash: String)
    /// A submitted text, an attachment or a list; the first digits of the file's hash.
    case text(hash: String)
    case attachment(hash: String)
    case list(hash: String)
    case card(PersonID)
    case other

    init(path: String) {
        let parts = path.dropFirst(Layout.control.count + 1).split(separator: "/")
        guard let name = parts.last else {
            self = .other
            return
        }
        if parts.count == 2, parts[0] == "people", name.hasSuffix(".yaml"),
            let person = PersonID(String(name.dropLast(5)))
        {
            self = .card(person)
            return
        }
        let folders: Set<Substring> = ["trust", "documents", "receipts", "checkpoints"]
        guard parts.count >= 2, folders.contains(parts[0]) else {
            self = .other
            return
        }
        let words = name.prefix { $0 != "." }.split(separator: "-")
        let last = String(words.last ?? "")
        let mark = words.count > 1 ? words[words.count - 2] : ""
        if name.hasSuffix(".statements") {
            self = .segment(hash: last)
        } else if name.hasSuffix(".statement") {
            self = .statement(hash: last)
        } else if mark == "text" {
            self = .text(hash: last)
        } else if mark == "attach" {
            self = .attachment(hash: last)
        } else if mark == "list" {
            self = .list(hash: last)
        } else {
            self = .other
        }
    }
}

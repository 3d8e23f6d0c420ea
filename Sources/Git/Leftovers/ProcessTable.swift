#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The programs that run, as Linux shows them in `/proc` (proc(5)).
package struct ProcessTable: Sendable {
    private let folder: String
    private let own: Int32
    /// The name of the space of processes in which a machine starts (include/linux/proc_ns.h).
    private static let whole = "pid:[4026531836]"

    /// - Parameters:
    ///   - folder: Where they are shown.
    ///   - own: The process that asks, which is not looked at.
    package init(_ folder: String = "/proc", own: Int32 = getpid()) {
        self.folder = folder
        self.own = own
    }

    /// Who works at a place.
    ///
    /// Looked at are the programs of the user who made the files. One that was started in the
    /// repository's own folders, or has a file below them open, works there; so does a git or a
    /// Signet that was started in a working tree or names the repository, since git holds locks
    /// without keeping them open. Shells that wait for this very command are no workers for where
    /// they stand.
    package func sight(of place: Workplace) -> Sight {
        guard let names = FolderListing.names(in: folder), names.contains("self") else {
            return .blind
        }
        let ancestors = ancestors
        let found = names.compactMap { Int32($0) }.sorted().filter { $0 != own }.compactMap {
            worker($0, place, isAncestor: ancestors.contains($0))
        }
        guard found.isEmpty else { return .working(found) }
        return FileBytes.linkTarget("\(folder)/self/ns/pid") == Self.whole
            ? .nobody : .onlyContainer
    }

    private func worker(_ id: Int32, _ place: Workplace, isAncestor: Bool) -> Worker? {
        guard let users = users(id), users.contains(place.owner) else { return nil }
        let words = words(id, "cmdline")
        let name = self.name(id)
        let worksOnRepositories = [name, Self.last(words.first ?? "")].contains {
            $0 == "git" || $0.hasPrefix("git-") || $0 == "signet"
        }
        func worker(_ reason: Worker.Reason) -> Worker {
            Worker(process: id, name: name, reason: reason)
        }
        if let open = openFile(id, place) { return worker(.open(open)) }
        if !isAncestor || worksOnRepositories, stands(id, below: place.gitFolders) {
            return worker(.inside)
        }
        guard worksOnRepositories else { return nil }
        if stands(id, below: place.roots) { return worker(.named) }
        let folders = place.gitFolders + place.roots
        let named = words + self.words(id, "environ").filter { $0.hasPrefix("GIT_") }
        if named.contains(where: { word in folders.contains { word.contains($0) } }) {
            return worker(.named)
        }
        guard FolderListing.names(in: "\(folder)/\(id)/fd") != nil else {
            // It may have ended meanwhile.
            return self.users(id) == nil ? nil : worker(.unreadable)
        }
        return nil
    }

    /// A file of the repository's own that a process has open, the very one first.
    private func openFile(_ id: Int32, _ place: Workplace) -> String? {
        let files = "\(folder)/\(id)/fd"
        let wanted = place.files.compactMap { path in FileMark(path).map { (path, $0) } }
        var found: String?
        for name in FolderListing.names(in: files) ?? [] {
            let path = "\(files)/\(name)"
            if let open = FileMark(path, followsLinks: true),
                let same = wanted.first(where: { $0.1.isSameFile(as: open) })
            {
                return same.0
            }
            guard let target = FileBytes.linkTarget(path) else { continue }
            if place.gitFolders.contains(where: { target.hasPrefix($0 + "/") }) { found = target }
        }
        return found
    }

    /// Whether a process was started in one of some folders, or below, under whatever name it
    /// sees them.
    private func stands(_ id: Int32, below folders: [String]) -> Bool {
        let wanted = folders.compactMap { FileMark($0, followsLinks: true) }
        var path = "\(folder)/\(id)/cwd"
        var last: FileMark?
        while let here = FileMark(path, followsLinks: true), path.utf8.count < 4000 {
            if wanted.contains(where: here.isSameFile) { return true }
            if let last, here.isSameFile(as: last) { return false }
            last = here
            path += "/.."
        }
        return false
    }

    /// The processes that wait for this one.
    private var ancestors: Set<Int32> {
        var found: Set<Int32> = []
        var next = own
        while let parent = status(next, "PPid").first.flatMap({ Int32($0) }), parent > 0 {
            guard found.insert(parent).inserted else { break }
            next = parent
        }
        return found
    }

    /// The numbers of the users in whose name a process works; nothing where it has ended.
    private func users(_ id: Int32) -> Set<UInt32>? {
        let numbers = status(id, "Uid").compactMap { UInt32($0) }
        return numbers.isEmpty ? nil : Set(numbers)
    }

    private func status(_ id: Int32, _ key: String) -> [Substring] {
        guard let bytes = FileBytes.readStream("\(folder)/\(id)/status") else { return [] }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first {
            $0.hasPrefix("\(key):")
        }
        return line?.dropFirst(key.count + 1).split { $0 == "\t" || $0 == " " } ?? []
    }

    private func name(_ id: Int32) -> String {
        let bytes = FileBytes.readStream("\(folder)/\(id)/comm") ?? []
        return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// Words that end with a zero each.
    private func words(_ id: Int32, _ file: String) -> [String] {
        (FileBytes.readStream("\(folder)/\(id)/\(file)") ?? []).split(separator: 0).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static func last(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

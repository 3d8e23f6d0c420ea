/// All files below a folder of a commit, and which of them lie below each folder in it.
///
/// Folders are known by the names of their objects: another one is never taken for one that was listed.
package struct TreeListing: Sendable {
    /// The folder's object.
    package let folder: ObjectID
    /// The path of the folder from the root, without a trailing slash.
    package let path: String
    /// Sorted as git sorts folders.
    package internal(set) var files: [TreeEntry] = []
    /// The folders below it, the inner ones after their outer one.
    var folders: [Folder] = []

    /// A folder, and the places of the files below it.
    struct Folder: Sendable {
        let id: ObjectID
        /// The path with its slash, in bytes.
        let prefix: Int
        let start: Int
        var end: Int
        /// The place behind the last folder below it.
        var next: Int
    }

    init(_ folder: ObjectID, at path: String) {
        self.folder = folder
        self.path = path
    }

    /// Begins a folder.
    ///
    /// - Parameters:
    ///   - id: Its object.
    ///   - prefix: Its path with a slash, in bytes.
    /// - Returns: Its place.
    mutating func open(_ id: ObjectID, prefix: Int) -> Int {
        let (own, start) = (folders.count, files.count)
        folders.append(Folder(id: id, prefix: prefix, start: start, end: start, next: own + 1))
        return own
    }

    /// Ends a folder: all that was added since lies below it.
    mutating func close(_ place: Int) {
        folders[place].end = files.count
        folders[place].next = folders.count
    }

    /// Adds a folder of another listing, with what lies below it, at the same path.
    mutating func add(_ place: Int, of other: TreeListing) {
        let known = other.folders[place]
        let shift = files.count - known.start
        let moved = folders.count - place
        files += other.files[known.start..<known.end]
        for folder in other.folders[place..<known.next] {
            folders.append(
                Folder(
                    id: folder.id, prefix: folder.prefix, start: folder.start + shift,
                    end: folder.end + shift, next: folder.next + moved))
        }
    }

    /// The places of the folders by their paths, with a slash; without those in which there is no file.
    var places: [String: Int] {
        var places: [String: Int] = [:]
        places.reserveCapacity(folders.count)
        for place in folders.indices where folders[place].start < folders[place].end {
            places[String(decoding: path(of: place), as: UTF8.self)] = place
        }
        return places
    }

    /// The path of a folder in which there is a file, with its slash.
    func path(of place: Int) -> Substring.UTF8View {
        files[folders[place].start].path.utf8.prefix(folders[place].prefix)
    }
}

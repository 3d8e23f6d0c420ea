extension TreeListing {
    /// The listing as bytes, to be read again by ``init(_:at:)``.
    ///
    /// The object of the folder, then each entry as its mode (two bytes), object (20), length of its name (four) and
    /// name; what lies below a folder follows it, then a mark.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.count * 160)
        Self.add(folder, to: &bytes)
        var open: [(end: Int, prefix: Int)] = [
            (files.count, path.isEmpty ? 0 : path.utf8.count + 1)
        ]
        var next = 0
        for (place, file) in files.enumerated() {
            while let last = open.last, last.end <= place, open.count > 1 {
                Self.add(UInt32(endOfFolder), 2, to: &bytes)
                open.removeLast()
            }
            while next < folders.count, folders[next].start <= place {
                let folder = folders[next]
                next += 1
                guard folder.start < folder.end else { continue }
                let name = file.path.utf8.prefix(folder.prefix - 1).dropFirst(
                    open[open.count - 1].prefix)
                Self.add(folderMode, folder.id, name, to: &bytes)
                open.append((folder.end, folder.prefix))
            }
            Self.add(
                file.mode, file.id, file.path.utf8.dropFirst(open[open.count - 1].prefix),
                to: &bytes)
        }
        return bytes
    }

    private static func add(
        _ mode: UInt16, _ id: ObjectID, _ name: Substring.UTF8View, to bytes: inout [UInt8]
    ) {
        add(UInt32(mode), 2, to: &bytes)
        add(id, to: &bytes)
        add(UInt32(name.count), 4, to: &bytes)
        bytes += name
    }

    private static func add(_ number: UInt32, _ count: Int, to bytes: inout [UInt8]) {
        for place in (0..<count).reversed() {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(place * 8)))
        }
    }

    private static func add(_ id: ObjectID, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: id.raw) { bytes += $0.prefix(20) }
    }

    /// Reads a listing; nothing where the bytes are none.
    ///
    /// - Parameters:
    ///   - bytes: What ``bytes`` gave.
    ///   - path: The path of the folder from the root, without a trailing slash.
    package init?(_ bytes: ArraySlice<UInt8>, at path: String) {
        let read = bytes.withUnsafeBytes { ListingBytes($0, at: path)?.listing }
        guard let read else { return nil }
        self = read
    }
}

/// The mode of folders, and the mark behind what lies below one: no file has either, for both say "folder".
private let folderMode: UInt16 = 0o040000
private let endOfFolder: UInt16 = 0o040001

/// Reads the bytes of a listing.
private struct ListingBytes {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0
    private(set) var listing: TreeListing

    init?(_ bytes: UnsafeRawBufferPointer, at path: String) {
        guard bytes.count >= 20 else { return nil }
        self.bytes = bytes
        listing = TreeListing(ObjectID(bytes: .init(rebasing: bytes[..<20])), at: path)
        place = 20
        guard read(path) else { return nil }
    }

    private mutating func number(_ count: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        defer { place += count }
        return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func object() -> ObjectID? {
        guard place + 20 <= bytes.count else { return nil }
        defer { place += 20 }
        return ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[place..<place + 20]))
    }

    private mutating func read(_ path: String) -> Bool {
        listing.files.reserveCapacity(bytes.count / 128)
        var prefix = Array((path.isEmpty ? "" : "\(path)/").utf8)
        var open: [(place: Int, outer: Int)] = []
        while place < bytes.count {
            guard let mode = number(2).map({ UInt16($0) }) else { return false }
            if mode == endOfFolder {
                guard let folder = open.popLast() else { return false }
                prefix.removeLast(prefix.count - folder.outer)
                listing.close(folder.place)
                continue
            }
            guard let id = object(), let count = number(4), place + count <= bytes.count else {
                return false
            }
            let outer = prefix.count
            prefix += bytes[place..<place + count]
            place += count
            if mode == folderMode {
                prefix.append(UInt8(ascii: "/"))
                open.append((listing.open(id, prefix: prefix.count), outer))
            } else {
                let path = String(decoding: prefix, as: UTF8.self)
                listing.files.append(TreeEntry(path: path, id: id, mode: mode))
                prefix.removeLast(prefix.count - outer)
            }
        }
        for folder in open.reversed() { listing.close(folder.place) }
        return true
    }
}

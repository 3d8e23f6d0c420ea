/// The extensions behind the entries of an index (gitformat-index(5)).
///
/// Entries are not walked: a name counts where a chain of extensions from it leads exactly to the
/// hash at the end of the file.
struct IndexExtensions {
    private let bytes: [UInt8]
    /// Where the hash at the end begins.
    private let end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        end = bytes.count - 20
    }

    func contains(_ name: String) -> Bool {
        let name = Array(name.utf8)
        var place = 12
        while place + 8 <= end {
            if bytes[place] == name[0], bytes[place..<place + 4].elementsEqual(name),
                leadsToEnd(place)
            {
                return true
            }
            place += 1
        }
        return false
    }

    private func leadsToEnd(_ start: Int) -> Bool {
        var place = start
        while place + 8 <= end {
            let name = bytes[place..<place + 4]
            guard name.allSatisfy({ 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }) else { return false }
            place += 8 + bytes[place + 4..<place + 8].reduce(0) { $0 << 8 | Int($1) }
        }
        return place == end
    }
}

/// A manifest as JSON, one line a file.
package enum ManifestLines {
    /// The lines of some files, in this order.
    package static func of(_ files: some Sequence<SiteMemory.File>) -> [UInt8] {
        var bytes: [UInt8] = []
        for (path, entry) in files { add(path, entry, to: &bytes) }
        return bytes
    }

    /// The whole manifest, the same bytes for the same files.
    ///
    /// - Parameters:
    ///   - files: Those that belong to no document alone.
    ///   - groups: The lines of the files of each document, in the order of the documents.
    ///   - readers: The groups for which the site is made; none where everything is shown.
    /// - Returns: The bytes.
    package static func whole(
        _ files: [String: SiteManifest.Entry], _ groups: [ArraySlice<UInt8>] = [],
        for readers: [String]
    ) -> [UInt8] {
        let own = of(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        var bytes: [UInt8] = []
        bytes.reserveCapacity(groups.reduce(100 + own.count) { $0 + $1.count })
        bytes += head(for: readers)
        bytes += own
        for group in groups { bytes += group }
        // Each line ends in a comma, but for the last.
        if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
        bytes += "\n}}\n".utf8
        return bytes
    }

    /// How a manifest begins.
    ///
    /// - Parameter readers: The groups for which the site is made.
    /// - Returns: The bytes before those of the first file.
    package static func head(for readers: [String]) -> [UInt8] {
        let names = readers.map(JSONText.string).joined(separator: ",")
        return Array(
            "{\"format\":\(SiteManifest.format),\n\"for\":[\(names)],\n\"files\":{".utf8)
    }

    private static func add(
        _ path: String, _ entry: SiteManifest.Entry, to bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(ascii: "\n"))
        bytes += JSONText.string(path).utf8
        bytes += ":[\"".utf8
        bytes += entry.key.utf8
        bytes += "\",".utf8
        bytes += String(entry.size).utf8
        if !entry.asked.isEmpty {
            bytes += ",{".utf8
            for (place, key) in entry.asked.keys.sorted().enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += JSONText.string(key).utf8
                bytes.append(UInt8(ascii: ":"))
                bytes += JSONText.string(entry.asked[key] ?? "").utf8
            }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "],".utf8
    }
}

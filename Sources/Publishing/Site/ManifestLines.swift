/// A manifest as JSON, one line a file, of which some can be changed without writing all anew.
package struct ManifestLines: Sendable {
    private var paths: [String]
    private var lines: [[UInt8]]

    package init(_ manifest: SiteManifest) {
        paths = manifest.files.keys.sorted()
        lines = paths.map { path in manifest.files[path].map { Self.line(path, $0) } ?? [] }
    }

    /// Changes the line of a file that has one.
    package mutating func set(_ path: String, _ entry: SiteManifest.Entry) {
        guard let place = place(of: path) else { return }
        lines[place] = Self.line(path, entry)
    }

    /// Takes files out.
    package mutating func remove(_ gone: [String]) {
        for place in gone.compactMap({ place(of: $0) }).sorted(by: >) {
            paths.remove(at: place)
            lines.remove(at: place)
        }
    }

    /// The whole, the same bytes for the same manifest.
    package var bytes: [UInt8] {
        var bytes = Array("{\"format\":\(SiteManifest.format),\n\"files\":{\n".utf8)
        bytes.reserveCapacity(lines.reduce(100) { $0 + $1.count + 2 })
        for (place, line) in lines.enumerated() {
            if place > 0 { bytes += ",\n".utf8 }
            bytes += line
        }
        bytes += "\n}}\n".utf8
        return bytes
    }

    /// Where a path stands: they are sorted.
    private func place(of path: String) -> Int? {
        var (low, high) = (0, paths.count)
        while low < high {
            let middle = (low + high) / 2
            if paths[middle] < path { low = middle + 1 } else { high = middle }
        }
        return low < paths.count && paths[low] == path ? low : nil
    }

    private static func line(_ path: String, _ entry: SiteManifest.Entry) -> [UInt8] {
        var line = Array(JSONText.string(path).utf8)
        line += ":[\"".utf8
        line += entry.key.utf8
        line += "\",".utf8
        line += String(entry.size).utf8
        if !entry.asked.isEmpty {
            line += ",{".utf8
            for (place, key) in entry.asked.keys.sorted().enumerated() {
                if place > 0 { line.append(UInt8(ascii: ",")) }
                line += JSONText.string(key).utf8
                line.append(UInt8(ascii: ":"))
                line += JSONText.string(entry.asked[key] ?? "").utf8
            }
            line.append(UInt8(ascii: "}"))
        }
        line.append(UInt8(ascii: "]"))
        return line
    }
}

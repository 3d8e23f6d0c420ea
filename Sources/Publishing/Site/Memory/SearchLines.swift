import DocumentControl

/// Where the line of each document lies in the search index, and what it was made from.
package struct SearchLines: Sendable {
    private struct Line {
        let key: String
        /// From the first byte of the file.
        let range: Range<Int>
    }

    private var lines: [String: Line] = [:]
    /// In the order of the file.
    private var ids: [String] = []
    private var end = SearchIndex.start

    package init() {}

    /// Adds the next line of the file.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - key: What the line is made from.
    ///   - size: In bytes.
    mutating func add(_ id: String, key: String, size: Int) {
        lines[id] = Line(key: key, range: end..<end + size)
        ids.append(id)
        end += size
    }

    /// The line of a document in a file; nothing where it was made from something else.
    func line(of id: String, key: String, in file: [UInt8]) -> ArraySlice<UInt8>? {
        guard let line = lines[id], line.key == key, line.range.upperBound <= file.count else {
            return nil
        }
        return file[line.range]
    }

    init(_ reader: inout ByteReader) {
        for (id, key, size) in reader.list({ ($0.text(), $0.text(), $0.number()) }) {
            // No file is so long: what was made up must not overflow.
            guard size < 1 << 40 else {
                reader.fail()
                return
            }
            add(id, key: key, size: size)
        }
    }

    func append(to writer: inout ByteWriter) {
        writer.add(ids.compactMap { id in lines[id].map { (id, $0) } }) { writer, pair in
            writer.add(pair.0)
            writer.add(pair.1.key)
            writer.add(pair.1.range.count)
        }
    }
}

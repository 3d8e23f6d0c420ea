import DocumentControl

/// Where the line of each document lies in the parts of the search index, and what it was made from.
package struct SearchLines: Sendable {
    /// One part as it was written.
    package struct Part: Sendable {
        private let file: [UInt8]
        private var lines: [String: (source: ArraySlice<UInt8>, range: Range<Int>)] = [:]

        /// A part of which nothing may be taken.
        package init() { file = [] }

        fileprivate init(_ table: ArraySlice<UInt8>, _ file: [UInt8]) {
            self.file = file
            var reader = ByteReader(table)
            var start = SearchIndex.start
            for (id, source, size) in reader.list({ ($0.text(), $0.part(), $0.number()) }) {
                guard size <= file.count - start else { return }
                lines[id] = (source, start..<start + size)
                start += size
            }
        }

        /// The line of a document; nothing where it was made from something else.
        func line(of id: String, from source: [UInt8]) -> ArraySlice<UInt8>? {
            guard let line = lines[id], line.source.elementsEqual(source) else { return nil }
            return file[line.range]
        }
    }

    /// What is known of each part, as it is written, by path.
    private var tables: [String: ArraySlice<UInt8>] = [:]
    /// The parts that were made.
    private var made: Set<String> = []

    package init() {}

    /// A part.
    ///
    /// - Parameters:
    ///   - path: Where it lies.
    ///   - file: The bytes that lie there.
    /// - Returns: Its lines; none where nothing is known of it.
    package func part(_ path: String, in file: [UInt8]) -> Part {
        tables[path].map { Part($0, file) } ?? Part()
    }

    /// Adds a part that was made.
    ///
    /// - Parameters:
    ///   - path: Where it lies.
    ///   - lines: The document, what its line is made from, and how many bytes that has, in the order of the file.
    mutating func add(_ path: String, _ lines: [(id: String, source: [UInt8], size: Int)]) {
        var writer = ByteWriter()
        writer.add(lines) { writer, line in
            writer.add(line.id)
            writer.add(line.source)
            writer.add(line.size)
        }
        tables[path] = writer.bytes[...]
        made.insert(path)
    }

    /// Adds a part that stayed, as far as it is known.
    mutating func keep(_ path: String, from former: SearchLines) {
        tables[path] = former.tables[path]
    }

    /// The parts that were made; nothing where others are no more.
    func addition(to former: SearchLines) -> SearchLines? {
        guard former.tables.keys.allSatisfy({ tables[$0] != nil }) else { return nil }
        var addition = SearchLines()
        addition.tables = tables.filter { made.contains($0.key) }
        return addition
    }

    /// Adds what was written, in the place of what was known of the same parts.
    mutating func add(_ reader: inout ByteReader) {
        for (path, bytes) in reader.list({ ($0.text(), $0.part()) }) { tables[path] = bytes }
    }

    func append(to writer: inout ByteWriter) {
        writer.add(tables.sorted { $0.key < $1.key }) { writer, table in
            writer.add(table.key)
            writer.add(table.value)
        }
    }
}

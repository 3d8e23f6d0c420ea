import DocumentControl

/// A part of the search index: some documents that follow one another.
package struct SearchPart: Hashable, Sendable {
    /// From the folder of the site.
    package let path: String
    /// Which documents, by their places among all.
    package let places: Range<Int>

    /// The index in parts of about thirty documents.
    ///
    /// Whether a part begins at a document depends on its identifier alone: one that comes or goes changes one part, or
    /// two.
    package static func all(_ documents: [SiteFace]) -> [SearchPart] {
        var starts = documents.indices.filter { $0 == 0 || isStart(documents[$0].id) }[...]
        var parts: [SearchPart] = []
        while let start = starts.popFirst() {
            parts.append(
                SearchPart(
                    path: "index/\(documents[start].id).js",
                    places: start..<(starts.first ?? documents.count)))
        }
        return parts
    }

    /// Whether the identifier's FNV-1a hash (32 bits) falls to a part's beginning.
    private static func isStart(_ id: DocumentID) -> Bool {
        let hash = id.text.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
        // The low bits of the last letters alone would make every thirty-second number a beginning.
        return (hash ^ hash >> 15) % 32 == 0
    }
}

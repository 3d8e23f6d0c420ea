import DocumentControl

extension SiteDrawing {
    /// What the line of a document in the search index is made from.
    static func lineSource(of document: SiteFace) -> [UInt8] {
        var writer = ByteWriter()
        writer.add(document.text)
        writer.add(document.isHere)
        writer.add(document.title)
        return writer.bytes
    }

    /// The documents whose lines of the index are made anew, where others of the last one may be taken.
    package func documentsForIndex(_ sources: Sources) -> [SiteFace] {
        let former = sources.index
        return zip(pages.content.documents, lineKeys).filter { document, key in
            former.lines.line(of: document.id.text, key: key, in: former.file) == nil
        }.map(\.0)
    }

    /// What searching looks at of one document.
    package func line(of document: SiteFace, from sources: Sources) -> [UInt8] {
        SearchIndex.line(document, sources.texts[document.text])
    }

    /// The search index.
    func index(_ sources: Sources) -> [UInt8] { SearchIndex.script(lines(sources).map(\.bytes)) }

    /// Where the lines lie in the index that was made.
    package func searchLines(_ sources: Sources) -> SearchLines {
        var lines = SearchLines()
        for (id, key, bytes) in self.lines(sources) { lines.add(id, key: key, size: bytes.count) }
        return lines
    }

    private func lines(
        _ sources: Sources
    ) -> [(id: String, key: String, bytes: ArraySlice<UInt8>)] {
        zip(pages.content.documents, lineKeys).map { document, key in
            let id = document.id.text
            if let line = sources.lines[id] { return (id, key, line[...]) }
            let former = sources.index.lines.line(of: id, key: key, in: sources.index.file)
            return (id, key, former ?? line(of: document, from: sources)[...])
        }
    }
}

import DocumentControl

extension SiteDrawing {
    /// The line of a document in the search index, and what it is made from.
    private typealias Line = (id: String, source: [UInt8], bytes: ArraySlice<UInt8>)

    /// What the line of a document in the search index is made from.
    static func lineSource(of document: SiteFace) -> [UInt8] {
        var writer = ByteWriter()
        writer.add(document.text)
        writer.add(document.isHere)
        writer.add(document.title)
        writer.add(document.state.mark ?? "")
        return writer.bytes
    }

    /// The documents of a part of the index whose lines are made anew, as the last one has no such.
    package func documents(of part: SearchPart, without former: SearchLines.Part) -> [SiteFace] {
        zip(pages.content.documents[part.places], lineSources[part.places]).filter {
            former.line(of: $0.id.text, from: $1) == nil
        }.map(\.0)
    }

    /// What searching looks at of one document.
    package func line(of document: SiteFace, from sources: Sources) -> [UInt8] {
        SearchIndex.line(document, sources.texts[document.text])
    }

    /// A part of the search index.
    func index(_ part: SearchPart, _ sources: Sources) -> [UInt8] {
        SearchIndex.script(lines(of: part, sources).map(\.bytes))
    }

    /// Where the lines lie in the index: in parts that were made, and in those that stayed.
    package func searchLines(_ sources: Sources, former: SearchLines) -> SearchLines {
        var lines = SearchLines()
        for part in pages.searchParts {
            if sources.index[part.path] == nil {
                lines.keep(part.path, from: former)
            } else {
                lines.add(
                    part.path,
                    self.lines(of: part, sources).map { ($0.id, $0.source, $0.bytes.count) })
            }
        }
        return lines
    }

    private func lines(of part: SearchPart, _ sources: Sources) -> [Line] {
        zip(pages.content.documents[part.places], lineSources[part.places]).map {
            document, source in
            let id = document.id.text
            if let line = sources.lines[id] { return (id, source, line[...]) }
            let former = sources.index[part.path]?.line(of: id, from: source)
            return (id, source, former ?? line(of: document, from: sources)[...])
        }
    }
}

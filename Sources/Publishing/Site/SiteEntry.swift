import DocumentControl

/// What the pages that list all documents show of one: it follows from that document alone, so it is filled in once.
package struct SiteEntry: Sendable {
    /// Its row of the master list, as HTML.
    package let row: String
    /// Its line in lists of documents, as HTML.
    package let line: String
    /// What happened to it.
    package let events: [SiteEvent]
}

/// One thing that happened to a document, as the page of changes shows it.
package final class SiteEvent: Sendable {
    package let change: SiteChange
    package let html: String

    init(change: SiteChange, html: String) {
        self.change = change
        self.html = html
    }
}

extension SiteEntry {
    init(_ reader: inout ByteReader) {
        row = reader.text()
        line = reader.text()
        events = reader.list { reader in
            let change = SiteChange(&reader)
            let html = reader.text()
            return change.map { SiteEvent(change: $0, html: html) }
        }.compactMap { $0 }
    }

    func append(to writer: inout ByteWriter) {
        writer.add(row)
        writer.add(line)
        writer.add(events) { writer, event in
            event.change.append(to: &writer)
            writer.add(event.html)
        }
    }
}

extension SiteChange {
    fileprivate init?(_ reader: inout ByteReader) {
        let (statement, document) = (reader.statement(), DocumentID(reader.text()))
        let (title, day, time) = (reader.text(), reader.number(), reader.instant())
        let place = reader.number()
        let (kind, words) = (reader.text(), reader.text())
        guard let statement, let document else {
            reader.fail()
            return nil
        }
        self.init(
            statement: statement, document: document, title: title,
            day: Day(number: Int64(day)), time: time, place: place, kind: kind, words: words)
    }

    fileprivate func append(to writer: inout ByteWriter) {
        writer.add(statement)
        writer.add(document.text)
        writer.add(title)
        writer.add(Int(day.number))
        writer.add(time)
        writer.add(place)
        writer.add(kind)
        writer.add(words)
    }
}

import DocumentControl
import Foundation
import ManagementSystem

/// What searching looks at: scripts, since a page that was opened as a file may read no others.
///
/// Every document is one line that depends on nothing else, so that it is made again only where its text changed. The
/// first script turns them round: `window.signetIndex = {documents: [[id, title, url, [[title, anchor]], mark]], terms: {word:
/// [document, section]}}`, where section -1 is the text before the first heading, and the mark says how a text stands that is not simply in
/// force; the parts call its `add`.
enum SearchIndex {
    /// What the parts add to.
    static let base = """
        window.signetIndex=(()=>{const D=[],T=Object.create(null);return{documents:D,terms:T,\
        add(id,title,url,sections,words,mark){const n=D.push([id,title,url,sections,mark])-1;\
        words.forEach((w,s)=>{if(w)for(const t of w.split(" "))(T[t]=T[t]||[]).push(n,s-1)})}}})();

        """
    private static let head = "(d=>{\n"
    private static let tail = "})(window.signetIndex.add);\n"

    /// Where the first line lies in a part.
    static let start = head.utf8.count

    /// A part.
    ///
    /// - Parameter lines: One a document, in order, each ending in a line feed.
    /// - Returns: The script.
    static func script(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(100) { $0 + $1.count })
        bytes += head.utf8
        for line in lines { bytes += line }
        bytes += tail.utf8
        return bytes
    }

    /// A text with blanks for its comments, line by line where it was.
    private static func withoutComments(_ body: String) -> [UInt8] {
        var bytes = Array(body.utf8)
        guard body.holds("<!--") else { return bytes }
        let (start, end) = (Array("<!--".utf8), Array("-->".utf8))
        var place = 0
        var isInside = false
        while place < bytes.count {
            let mark = isInside ? end : start
            if bytes[place] == mark[0], bytes[place...].starts(with: mark) {
                isInside.toggle()
                for offset in mark.indices { bytes[place + offset] = UInt8(ascii: " ") }
                place += mark.count
                continue
            }
            if isInside, bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
            place += 1
        }
        return bytes
    }

    /// The line of one document.
    static func line(_ document: SiteFace, _ text: SiteText?) -> [UInt8] {
        let sections = text?.system?.sections ?? []
        var words = [WordSet(document.id.text)]
        words[0].add(document.title)
        if let text {
            var starts = sections.map { $0.line - text.firstLine }[...]
            let bytes = withoutComments(text.body)
            var (line, place) = (0, 0)
            while place <= bytes.count {
                while let start = starts.first, start <= line {
                    starts.removeFirst()
                    words.append(WordSet())
                }
                let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                words[words.count - 1].add(bytes[place..<end])
                (line, place) = (line + 1, end + 1)
            }
            while words.count <= sections.count { words.append(WordSet()) }
        }
        let outline = sections.map {
            "[\(JSONText.string($0.title)),\(JSONText.string($0.anchor))]"
        }
        let head =
            "d(\(JSONText.string(document.id.text)),\(JSONText.string(document.title)),"
            + "\(JSONText.string(SitePath.url(SitePath.document(document.id)))),"
            + "[\(outline.joined(separator: ","))],["
        var bytes = Array(head.utf8)
        for (place, set) in words.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += set.quoted
        }
        let mark = document.state.mark.map { ",\(JSONText.string($0))" } ?? ""
        return bytes + "]\(mark));\n".utf8
    }
}

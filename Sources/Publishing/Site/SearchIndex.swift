import DocumentControl
import Foundation
import ManagementSystem

/// What searching looks at: scripts, since a page that was opened as a file may read no others.
///
/// Every document is one line that depends on nothing else, so that it is made again only where its text changed. The
/// first script turns them round: `window.signetIndex = {documents: [[id, title, url, [[title, anchor]]]], terms: {word:
/// [document, section]}}`, where section -1 is the text before the first heading; the parts call its `add`.
enum SearchIndex {
    /// What the parts add to.
    static let base = """
        window.signetIndex=(()=>{const D=[],T=Object.create(null);return{documents:D,terms:T,\
        add(id,title,url,sections,words){const n=D.push([id,title,url,sections])-1;\
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

    /// The line of one document.
    static func line(_ document: SiteFace, _ text: SiteText?) -> [UInt8] {
        let sections = text?.system?.sections ?? []
        var words = [WordSet(document.id.text)]
        words[0].add(document.title)
        if let text {
            var starts = sections.map { $0.line - text.firstLine }[...]
            for (place, line) in Array(text.body.utf8).split(
                separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
            ).enumerated() {
                while let start = starts.first, start <= place {
                    starts.removeFirst()
                    words.append(WordSet())
                }
                words[words.count - 1].add(line)
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
        return bytes + "]);\n".utf8
    }
}

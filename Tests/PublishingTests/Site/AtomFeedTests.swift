import DocumentControl
import Foundation
import Publishing
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The feed is XML that a reader's program takes (RFC 4287).
@Suite struct AtomFeedTests {
    private let feed = AtomFeed(
        title: "R&D <\"one\">", language: "en", system: String(repeating: "ab", count: 32),
        updated: Instant(seconds: 1_700_000_000),
        entries: [
            .init(
                id: "0f", title: "P-01 \u{1}& <b>",
                updated: Instant(seconds: 1_700_000_000), link: "documents/P-01.html"),
            .init(
                id: "1f", title: "P-02 事件",
                updated: Instant(seconds: 1_600_000_000), link: nil),
        ])

    /// The text of all elements by their path, in order.
    private final class Reader: NSObject, XMLParserDelegate {
        var path: [String] = []
        var found: [(path: String, text: String)] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            path.append(name)
            found.append((path.joined(separator: "/"), attributes["href"] ?? ""))
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) { path.removeLast() }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            let place = path.joined(separator: "/")
            if let last = found.lastIndex(where: { $0.path == place }) { found[last].text += text }
        }
    }

    @Test func itIsWellFormedAndSaysWhatIsNeeded() throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(feed.bytes))
        parser.delegate = reader
        #expect(parser.parse())
        func texts(_ path: String) -> [String] {
            reader.found.filter { $0.path == path }.map {
                $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
        #expect(texts("feed/title") == ["R&D <\"one\">"])
        #expect(texts("feed/entry/title") == ["P-01 & <b>", "P-02 事件"])
        #expect(texts("feed/entry/link") == ["documents/P-01.html"])
        #expect(texts("feed/updated") == ["2023-11-14T22:13:20Z"])
        let identifiers = texts("feed/entry/id") + texts("feed/id")
        #expect(Set(identifiers).count == 3)
        #expect(identifiers.allSatisfy { $0.hasPrefix("tag:abababababababab.signet.invalid,") })
    }
}

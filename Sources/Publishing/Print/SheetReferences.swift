import DocumentControl
import Foundation
import Markdown

/// What the references, links and pictures of one text mean on paper.
struct SheetReferences: Sendable {
    private let titles: [String: String]
    private let files: [String]

    /// - Parameters:
    ///   - titles: The titles of all documents that were issued, by identifier.
    ///   - files: The names of the files that belong to the text and are here.
    init(titles: [String: String], files: [String]) {
        self.titles = titles
        self.files = files
    }

    /// How a text is read by them.
    var options: PrintOptions {
        var options = PrintOptions()
        options.document = { reference in
            guard let title = titles[reference.identifier] else { return .text }
            return .page(url: reference.identifier, title: title)
        }
        options.target = target
        return options
    }

    private func target(of link: LinkDestination) -> PrintedTarget? {
        let parts = link.destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0])
        guard !path.isEmpty, !SiteTextDrawing.leadsElsewhere(path) else { return nil }
        let plain = path.removingPercentEncoding ?? path
        let name = plain.split(separator: "/").last.map(String.init) ?? ""
        if !link.isImage,
            let id = SiteLinks.identifier(inFile: name, where: { titles[$0] != nil })
        {
            return .document(
                DocumentMention(identifier: id, fragment: nil, title: titles[id]))
        }
        return SiteTextDrawing.place(of: plain, among: files).map { .file(files[$0]) }
            ?? .nowhere
    }
}

/// Says the title of a document where a text names it for the first time.
struct MentionWords {
    private var named: Set<String>

    /// - Parameter identifier: The document itself, whose title stands above the text.
    init(of identifier: String) { named = [identifier] }

    /// The words for a document: its label, and perhaps its title.
    ///
    /// - Parameters:
    ///   - mention: Which document.
    ///   - following: The words behind it, which may say the title already.
    /// - Returns: Such as `P-21 (Problem management)`.
    mutating func words(_ mention: DocumentMention, before following: String) -> String {
        guard named.insert(mention.identifier).inserted, let title = mention.title,
            !following.drop(while: { " (".contains($0) }).hasPrefix(title)
        else { return mention.label }
        return "\(mention.label) (\(title))"
    }

    /// What follows the author's own words for a document: the label, unless they say it.
    mutating func addition(_ mention: DocumentMention, to words: String) -> String {
        named.insert(mention.identifier)
        return words.contains(mention.identifier) ? "" : " (\(mention.label))"
    }
}

package import DocumentControl

/// One file of the site before it is made.
package struct SiteFile: Sendable {
    /// From the folder of the site.
    package let path: String
    let content: Content

    enum Content: Sendable {
        case page(SiteTemplate, SiteObject, SiteBody?)
        /// A page that takes long to lay out: done only where the digest of what it is drawn from changed.
        case drawing(
            SiteTemplate, SiteObject, from: String, add: @Sendable (inout SiteObject) -> Void)
        /// What is there already.
        case bytes([UInt8])
        /// A file that a text embeds.
        case attachment(ContentHash)
        /// A part of what searching looks at.
        case index(SearchPart)
    }

    /// The texts that are needed to make it.
    package var texts: [ContentHash] {
        guard case .page(_, _, let body) = content else { return [] }
        return switch body {
        case .text(let text): [text.hash]
        case .redline(let old, let new): [old.text, new.text]
        case nil: []
        }
    }

    /// The text that is drawn on it, with its figures.
    package var drawnText: ContentHash? {
        if case .page(_, _, .text(let text)) = content { text.hash } else { nil }
    }

    /// The part of the search index that it is.
    package var searchPart: SearchPart? {
        if case .index(let part) = content { part } else { nil }
    }

    /// The attachment that it is.
    package var attachment: ContentHash? {
        if case .attachment(let hash) = content { hash } else { nil }
    }
}

/// The part of a page that is drawn from texts.
enum SiteBody: Hashable, Sendable {
    case text(SiteTextUse)
    case redline(old: SiteComparedText, new: SiteComparedText)
}

/// One of two texts on a page that compares them.
package struct SiteComparedText: Hashable, Sendable {
    package let text: ContentHash
    package let attachments: [AttachedFile]
    /// The title of its owner; nothing where none is known.
    package let owner: String?

    init(_ revision: SiteRevision) {
        text = revision.text
        owner = revision.owner
        attachments = revision.attachments.map(\.file)
    }
}

/// One text on one page.
struct SiteTextUse: Hashable, Sendable {
    let hash: ContentHash
    let attachments: [SiteAttachment]
    let language: String?
    /// Whether tables are drawn in it from what is in force; in a text that does not stand they would be of another day.
    let isDrawn: Bool
    /// Whether the page stands alone, its pictures within it.
    var isAlone = false
}

import DocumentControl
package import ManagementSystem
import Markdown

/// A text of the site as it was issued.
package struct SiteText: Sendable {
    /// Without front matter.
    package let body: String
    /// The line of the file on which the body begins.
    package let firstLine: Int
    /// The control rules are none: their lines are shown as they are.
    package let isMarkdown: Bool
    /// What the text says of itself and of others; nothing where that cannot be read.
    package let system: SystemDocument?

    package init(body: String, firstLine: Int, isMarkdown: Bool, system: SystemDocument?) {
        self.body = body
        self.firstLine = firstLine
        self.isMarkdown = isMarkdown
        self.system = system
    }

    /// The figures of the text, in order.
    package var diagrams: [SiteDiagram] {
        // Most texts have none, and are not looked through.
        guard isMarkdown, DiagramSource.languages.contains(where: { body.holds($0) }) else {
            return []
        }
        var found: [SiteDiagram] = []
        var options = HTMLOptions()
        options.diagram = { source in
            found.append(SiteDiagram(source))
            return nil
        }
        _ = HTMLDocument(body, firstLine: firstLine, options: options)
        return found
    }

    /// The page's title is a heading of the first level already.
    var headingOffset: Int {
        system?.sections.contains { $0.level == 1 } ?? false ? 1 : 0
    }
}

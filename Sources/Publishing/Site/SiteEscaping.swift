import Mustache

/// Words of a template as HTML, byte by byte.
///
/// The library looks at whole characters: it lets a quotation mark through that a combining mark follows, which ends the
/// value of an attribute for a browser. It is also slow.
struct SiteEscaping: MustacheContentType {
    private static let name = "SIGNET_HTML"
    /// How many lines stand before a template so that its words are escaped here.
    static let linesAbove = 1

    /// Reads a template whose words are escaped here; each part says so for itself.
    ///
    /// - Throws: `MustacheTemplate.ParserError`, its lines ``linesAbove`` too high.
    static func template(_ text: String) throws -> MustacheTemplate {
        _ = isKnown
        return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(name)}}\n\(text)")
    }

    private static let isKnown: Void = MustacheContentTypes.register(SiteEscaping(), named: name)

    func escapeText(_ text: String) -> String { HTMLText.marked(text) }
}

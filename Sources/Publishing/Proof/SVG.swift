/// A drawing that needs no other file: shapes with words, light or dark as the reader's screen.
struct SVG {
    private var shapes: [String] = []
    private var hasCurves = false
    private var hasLinks = false
    let width: Int
    let height: Int
    let title: String

    init(width: Int, height: Int, title: String) {
        self.width = width
        self.height = height
        self.title = title
    }

    mutating func text(
        _ words: String, x: Int, y: Int, kind: String = "label", anchor: String = "start"
    ) {
        shapes.append(
            "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(Self.escaped(words))</text>"
        )
    }

    /// A box with a short name in it that tells its title on hovering, and leads to an address.
    mutating func box(
        _ name: String, x: Int, y: Int, width: Int, height: Int, title: String, link: String?
    ) {
        if let link {
            hasLinks = true
            shapes.append(
                "<a href=\"\(Self.escaped(link))\" aria-label=\"\(Self.escaped(title))\">")
        }
        shapes.append(
            "<rect class=\"box\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"4\">"
                + "<title>\(Self.escaped(title))</title></rect>")
        text(name, x: x + width / 2, y: y + height / 2 + 4, anchor: "middle")
        if link != nil { shapes.append("</a>") }
    }

    mutating func shape(_ points: [(Int, Int)], kind: String) {
        let list = points.map { "\($0.0),\($0.1)" }.joined(separator: " ")
        shapes.append("<polygon class=\"\(kind)\" points=\"\(list)\"/>")
    }

    /// A curve from one point to another, bent towards a third.
    mutating func curve(
        from start: (Int, Int), to end: (Int, Int), by middle: (Int, Int), title: String
    ) {
        hasCurves = true
        shapes.append(
            "<path class=\"flow\" d=\"M\(start.0) \(start.1) Q\(middle.0) \(middle.1) \(end.0) \(end.1)\" "
                + "marker-end=\"url(#tip)\"><title>\(Self.escaped(title))</title></path>")
    }

    /// A thin line from the foot of one box to the head of another.
    mutating func tie(from start: (Int, Int), to end: (Int, Int), title: String) {
        let middle = (start.1 + end.1) / 2
        shapes.append(
            "<path class=\"tie\" d=\"M\(start.0) \(start.1) C\(start.0) \(middle) \(end.0) \(middle) "
                + "\(end.0) \(end.1)\"><title>\(Self.escaped(title))</title></path>")
    }

    /// The drawing as a file by itself.
    var text: String { drawn(withStyle: true) }

    /// The drawing within a page, whose style it takes.
    var inline: String { drawn(withStyle: false) }

    private func drawn(withStyle isStyled: Bool) -> String {
        let head = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
                // Links within a picture would be hidden from those who do not see it.
                + "role=\"\(hasLinks ? "group" : "img")\" "
                + "aria-label=\"\(Self.escaped(title))\" font-family=\"system-ui, sans-serif\">",
            "<title>\(Self.escaped(title))</title>",
        ]
        let style = isStyled ? ["<style>\(Self.style)</style>"] : []
        let tip = isStyled || hasCurves ? [Self.tip] : []
        let paper = "<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\"/>"
        let lines = head + style + tip + [paper] + shapes + ["</svg>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static let tip =
        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" "
        + "markerHeight=\"7\" orient=\"auto\"><path class=\"tip\" d=\"M0 1 L7 4 L0 7 Z\"/></marker></defs>"

    private static let style = """
        .paper{fill:#fff}.band{fill:#eef2f5}.band2{fill:#e3eaef}.box{fill:#fff;stroke:#41617a;stroke-width:1.2}\
        .label{font-size:12px;fill:#1c2a33}.small{font-size:10px;fill:#3c4f5c}.head{font-size:15px;font-weight:600;fill:#1c2a33}\
        .flow{fill:none;stroke:#5b7f99;stroke-width:1;opacity:.55}.flow:hover{opacity:1;stroke:#b3402a;stroke-width:2.4}\
        .tip{fill:#5b7f99}.tie{fill:none;stroke:#5b7f99;stroke-width:1;opacity:.4}.tie:hover{opacity:1;stroke:#b3402a;stroke-width:2.4}\
        @media(prefers-color-scheme:dark){.paper{fill:#14191d}.band{fill:#1d252b}.band2{fill:#242e35}\
        .box{fill:#14191d;stroke:#8fb3cc}.label,.head{fill:#e8eef2}.small{fill:#b8c6d0}.flow{stroke:#8fb3cc}.tip{fill:#8fb3cc}.tie{stroke:#8fb3cc}}
        """

    static func escaped(_ words: String) -> String {
        // Most words have none of them.
        let marks = Array("&<>\"".utf8)
        guard words.utf8.contains(where: marks.contains) else { return words }
        return words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;"
        )
        .replacing("\"", with: "&quot;")
    }
}

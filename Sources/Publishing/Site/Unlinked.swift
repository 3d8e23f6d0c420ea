/// Takes links out of HTML whose targets are not in the site; their words stay.
package enum Unlinked {
    /// The address that such links were given.
    package static let mark = "#-unlinked"

    /// The address of links that look as in the site and lead nowhere here.
    static let elsewhere = "#-elsewhere"

    private static let other = Array("<a href=\"\(elsewhere)\"".utf8)
    private static let otherOpen = Array("<a class=\"elsewhere\"".utf8)
    private static let link = Array("<a href=\"\(mark)\"".utf8)
    private static let image = Array("<img src=\"\(mark)\" alt=\"".utf8)
    private static let end = Array("</a>".utf8)
    private static let open = Array("<span class=\"unlinked\">".utf8)
    private static let close = Array("</span>".utf8)

    package static func removed(from html: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(html.count)
        var place = 0
        var isInside = false
        while place < html.count {
            guard html[place] == UInt8(ascii: "<") else {
                result.append(html[place])
                place += 1
                continue
            }
            let rest = html[place...]
            if rest.starts(with: link) {
                result += open
                isInside = true
                place = after(UInt8(ascii: ">"), in: html, from: place)
            } else if rest.starts(with: other) {
                result += otherOpen
                place += other.count
            } else if isInside, rest.starts(with: end) {
                result += close
                isInside = false
                place += end.count
            } else if rest.starts(with: image) {
                let start = place + image.count
                let words = html[start...].prefix { $0 != UInt8(ascii: "\"") }
                result += open + words + close
                place = after(UInt8(ascii: ">"), in: html, from: start + words.count)
            } else {
                result.append(html[place])
                place += 1
            }
        }
        return result
    }

    /// In the values of attributes there is no `>`.
    private static func after(_ byte: UInt8, in html: [UInt8], from start: Int) -> Int {
        (html[start...].firstIndex(of: byte) ?? html.count - 1) + 1
    }
}

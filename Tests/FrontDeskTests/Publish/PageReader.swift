import Foundation

/// Reads the tags of a page of HTML.
struct PageReader {
    private(set) var links: [(address: String, isResource: Bool)] = []
    private(set) var identifiers: Set<String> = []
    private(set) var problems: [String] = []

    private static let empty: Set = ["meta", "link", "br", "hr", "img", "input", "col", "wbr"]

    init(_ html: String) {
        var open: [String] = []
        var rest = Substring(html)
        if !html.hasPrefix("<!DOCTYPE html>") { problems.append("no document type") }
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            if rest.hasPrefix("<!--") {
                guard let end = rest.range(of: "-->") else { break }
                rest = rest[end.upperBound...]
                continue
            }
            guard let end = rest.firstIndex(of: ">") else {
                problems.append("a tag does not end")
                break
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                if open.last == name {
                    open.removeLast()
                } else {
                    problems.append("</\(name)> inside <\(open.last ?? "nothing")>")
                    if let place = open.lastIndex(of: name) { open.removeSubrange(place...) }
                }
                continue
            }
            let name = String(tag.prefix { $0.isLetter || $0.isNumber })
            read(name, tag.dropFirst(name.count))
            if !tag.hasSuffix("/"), !Self.empty.contains(name) { open.append(name) }
        }
        if !open.isEmpty { problems.append("open at the end: \(open.joined(separator: " "))") }
    }

    private mutating func read(_ name: String, _ attributes: Substring) {
        let pattern = /([a-z-]+)="([^"]*)"/
        for match in attributes.matches(of: pattern) {
            let value = String(match.2).replacing("&amp;", with: "&")
            switch match.1 {
            case "id":
                if !identifiers.insert(value).inserted {
                    problems.append("id \(value) stands twice")
                }
            case "href": links.append((value, name == "link"))
            case "src": links.append((value, true))
            case "style": problems.append("style in <\(name)>")
            case let key where key.hasPrefix("on"): problems.append("\(key) in <\(name)>")
            default: break
            }
        }
    }
}

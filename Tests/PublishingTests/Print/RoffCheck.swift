/// Finds what a text could have brought into a man page: requests and escapes that Signet does not write.
enum RoffCheck {
    private static let requests: Set<String> = [
        "\\\"", "TH", "SH", "SS", "PP", "TP", "IP", "PD", "RS", "RE", "EX", "EE", "TS", "TE", "UR",
        "UE", "MT", "ME", "br", "ad", "nh",
    ]

    /// Each defect with the line on which it stands; nothing where all is well.
    static func defects(_ page: String) -> [String] {
        var defects: [String] = []
        var depth = (indent: 0, table: 0, code: 0, block: 0)
        for (place, line) in page.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            func note(_ what: String) { defects.append("\(place + 1): \(what): \(line)") }
            if !line.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == 0x09 }) { note("no ASCII") }
            if line.hasPrefix("'"), place > 0 { note("request") }
            if depth.table > 0 {
                if line.hasPrefix("T}") { depth.block -= 1 }
                if line == "T{" || line.hasSuffix("\tT{") { depth.block += 1 }
            }
            if line.hasPrefix(".") {
                let name = String(line.dropFirst().prefix { $0 != " " })
                if !requests.contains(name) { note("request") }
                if depth.block > 0, !name.hasPrefix("\\") { note("request in a field") }
                switch name {
                case "RS": depth.indent += 1
                case "RE": depth.indent -= 1
                case "EX": depth.code += 1
                case "EE": depth.code -= 1
                case "TS": depth.table += 1
                case "TE": depth.table -= 1
                default: break
                }
                if name.hasPrefix("\\") { continue }
            }
            if place > 0 { escapes(line).forEach { note("escape \\\($0)") } }
        }
        if depth != (0, 0, 0, 0) { defects.append("something is not ended: \(depth)") }
        return defects
    }

    /// The escapes of a line that are none of those that Signet writes.
    private static func escapes(_ line: Substring) -> [String] {
        var found: [String] = []
        var rest = line
        while let place = rest.firstIndex(of: "\\") {
            rest = rest[rest.index(after: place)...]
            let known =
                ["e", "-", ":", "&", "%", " ", "c", "fB", "fI", "fR", "f(BI"]
                + ["(aq", "(ga", "(ha", "(ti", "(dq", "(bu", "(la", "(ra"]
            if let escape = known.first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(escape.count)
            } else if rest.hasPrefix("[u"), let end = rest.firstIndex(of: "]"),
                rest[..<end].dropFirst(2).allSatisfy({ $0.isHexDigit })
            {
                rest = rest[end...]
            } else {
                found.append(String(rest.prefix(4)))
            }
        }
        return found
    }
}

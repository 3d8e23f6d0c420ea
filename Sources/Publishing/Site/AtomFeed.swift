package import DocumentControl

/// What changed, as a feed (RFC 4287).
///
/// Identifiers are those of the statements, so that a reader's program knows an entry again wherever the site lies.
package struct AtomFeed {
    package struct Entry {
        let id: String
        let title: String
        let updated: Instant
        let link: String?

        package init(id: String, title: String, updated: Instant, link: String?) {
            self.id = id
            self.title = title
            self.updated = updated
            self.link = link
        }
    }

    let title: String
    /// For whom it is; nothing where it tells everything.
    let subtitle: String?
    let language: String
    /// The identifier of the system.
    let system: String
    /// Nothing where there is no entry.
    let updated: Instant?
    let entries: [Entry]

    package init(
        title: String, subtitle: String? = nil, language: String, system: String,
        updated: Instant?, entries: [Entry]
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.system = system
        self.updated = updated
        self.entries = entries
    }

    package var bytes: [UInt8] {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(Self.escaped(language))\">",
            "<title>\(Self.escaped(title))</title>",
        ]
        if let subtitle { lines.append("<subtitle>\(Self.escaped(subtitle))</subtitle>") }
        lines += [
            "<id>\(identifier(""))</id>",
            // A feed has always been updated some time.
            "<updated>\(updated ?? Instant(seconds: 0))</updated>",
            "<author><name>\(Self.escaped(title))</name></author>",
            "<link rel=\"alternate\" type=\"text/html\" href=\"changes.html\"/>",
        ]
        for entry in entries {
            lines += [
                "<entry>",
                "<title>\(Self.escaped(entry.title))</title>",
                "<id>\(identifier("/\(entry.id)"))</id>",
                "<updated>\(entry.updated)</updated>",
            ]
            if let link = entry.link {
                lines.append(
                    "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(link))\"/>")
            }
            lines += ["<content type=\"text\">\(Self.escaped(entry.title))</content>", "</entry>"]
        }
        return Array((lines + ["</feed>", ""]).joined(separator: "\n").utf8)
    }

    /// A tag of RFC 4151: the system itself is the authority.
    private func identifier(_ rest: String) -> String {
        "tag:\(system.prefix(16)).signet.invalid,2026:changes\(rest)"
    }

    /// Words of XML; characters that it cannot hold are left out.
    private static func escaped(_ text: String) -> String {
        // Most words are plain; then nothing is taken apart.
        if text.utf8.allSatisfy({
            0x20..<0x7F ~= $0 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22
        }) {
            return text
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            default:
                if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }
}

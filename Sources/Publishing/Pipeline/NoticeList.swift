import Foundation

/// Notices in the forms that build servers read.
package struct NoticeList: Sendable {
    package var notices: [Notice]
    /// The version of the tool that found them.
    package var version: String

    package init(_ notices: [Notice], version: String) {
        self.notices = notices
        self.version = version
    }

    /// Workflow commands of GitHub Actions: one line for each notice.
    package var github: String {
        notices.map { notice in
            let kind =
                switch notice.justification == nil ? notice.level : .note {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            var properties: [String] = []
            if let path = notice.path {
                properties.append("file=\(Self.property(path))")
                properties.append("line=\(notice.line ?? 1)")
            }
            properties.append("title=\(Self.property(notice.code))")
            return "::\(kind) \(properties.joined(separator: ","))::"
                + Self.value("\(notice.message) \(notice.remedy)") + "\n"
        }.joined()
    }

    /// A code quality report of GitLab, as an artefact of a job carries it.
    ///
    /// What somebody took note of is told there as information.
    package var gitlab: String {
        Self.encoded(
            notices.map { notice in
                GitLabEntry(
                    description: "\(notice.message) \(notice.remedy)", check_name: notice.code,
                    fingerprint: "\(notice.code) \(notice.place) \(notice.message)",
                    severity: notice.justification != nil
                        ? "info" : Self.severities[notice.level] ?? "info",
                    location: .init(
                        path: notice.path ?? ".", lines: .init(begin: notice.line ?? 1)))
            })
    }

    private static let severities: [Notice.Level: String] = [
        .error: "critical", .warning: "major", .note: "info",
    ]

    private struct GitLabEntry: Encodable {
        struct Lines: Encodable { var begin: Int }
        struct Location: Encodable {
            var path: String
            var lines: Lines
        }
        // The names are those of the report.
        var description: String
        var check_name: String
        var fingerprint: String
        var severity: String
        var location: Location
    }

    static func encoded(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and lists of them can always be written.
        guard let bytes = try? encoder.encode(value) else { return "[]\n" }
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }

    private static func value(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        value(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

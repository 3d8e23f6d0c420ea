import Foundation

extension NoticeList {
    /// A log of one run after SARIF 2.1.0 (OASIS, 2020).
    ///
    /// What somebody took note of is a suppressed result with the reason.
    package var sarif: String {
        let codes = Set(notices.map(\.code)).sorted()
        let rules = codes.map { code in
            let notice = notices.first { $0.code == code }
            return SARIF.Rule(
                id: code, shortDescription: .init(text: sentence(notice?.meaning ?? code)),
                help: .init(text: notice?.remedy ?? ""))
        }
        let results = notices.map { notice in
            SARIF.Result(
                ruleId: notice.code, ruleIndex: codes.firstIndex(of: notice.code) ?? 0,
                level: notice.level.rawValue, message: .init(text: notice.message),
                locations: notice.path.map { path in
                    [
                        .init(
                            physicalLocation: .init(
                                artifactLocation: .init(
                                    uri: reference(path), uriBaseId: "%SRCROOT%"),
                                region: notice.line.map { .init(startLine: $0) }))
                    ]
                } ?? [],
                partialFingerprints: ["place/v1": notice.place],
                suppressions: notice.justification.map {
                    [.init(kind: "external", justification: $0)]
                })
        }
        return Self.encoded(
            SARIF(
                runs: [
                    .init(
                        tool: .init(driver: .init(name: "signet", version: version, rules: rules)),
                        results: results, columnKind: "unicodeCodePoints")
                ]))
    }

    private func sentence(_ clause: String) -> String {
        clause.prefix(1).uppercased() + clause.dropFirst() + (clause.hasSuffix(".") ? "" : ".")
    }

    /// A path as a relative URI reference (RFC 3986).
    private func reference(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }
}

/// The part of the format that is written; the names are its own.
private struct SARIF: Encodable {
    struct Message: Encodable { var text: String }
    struct Rule: Encodable {
        var id: String
        var shortDescription: Message
        var help: Message
    }
    struct Driver: Encodable {
        var name: String
        var version: String
        var rules: [Rule]
    }
    struct Tool: Encodable { var driver: Driver }
    struct Artifact: Encodable {
        var uri: String
        var uriBaseId: String
    }
    struct Region: Encodable { var startLine: Int }
    struct Physical: Encodable {
        var artifactLocation: Artifact
        var region: Region?
    }
    struct Location: Encodable { var physicalLocation: Physical }
    struct Suppression: Encodable {
        var kind: String
        var justification: String
    }
    struct Result: Encodable {
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var message: Message
        var locations: [Location]
        var partialFingerprints: [String: String]
        var suppressions: [Suppression]?
    }
    struct Run: Encodable {
        var tool: Tool
        var results: [Result]
        var columnKind: String
    }

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]
}

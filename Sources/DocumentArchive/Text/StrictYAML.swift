package import DocumentControl
import Yams

/// A YAML value of the strict subset: every scalar a string, every node with its line.
package enum YAMLValue: Hashable, Sendable {
    case text(String, line: Int)
    case list([YAMLValue], line: Int)
    case map([YAMLPair], line: Int)

    package var line: Int {
        switch self {
        case .text(_, let line), .list(_, let line), .map(_, let line): line
        }
    }

    package var text: String? {
        if case .text(let text, _) = self { text } else { nil }
    }
    package var list: [YAMLValue]? {
        if case .list(let values, _) = self { values } else { nil }
    }
    package var map: [YAMLPair]? {
        if case .map(let pairs, _) = self { pairs } else { nil }
    }
}

/// One key with its value.
package struct YAMLPair: Hashable, Sendable {
    package let key: String
    package let line: Int
    package let value: YAMLValue
}

/// Reads YAML without anchors, tags, duplicate keys, merges and several documents.
package enum StrictYAML {
    /// Reads one mapping.
    ///
    /// - Parameters:
    ///   - text: The YAML.
    ///   - file: The path that errors name.
    ///   - offset: How many lines of the file come before the text.
    /// - Returns: The pairs in their order.
    /// - Throws: ``Defect``s as ``DefectError``.
    package static func mapping(
        _ text: String, file: String, offset: Int = 0
    ) throws(DefectError) -> [YAMLPair] {
        func defect(_ line: Int, _ problem: String, _ remedy: String) -> DefectError {
            DefectError(
                defects: [
                    Defect(
                        file: file, line: max(1, line), code: "yaml", problem: problem,
                        remedy: remedy)
                ])
        }
        let value: YAMLValue
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let node = try parser.nextRoot() else { return [] }
            guard try parser.nextRoot() == nil else {
                throw defect(1 + offset, "There are two YAML documents.", "Keep one.")
            }
            value = try convert(node, offset, defect)
        } catch let error as DefectError {
            throw error
        } catch let error as YamlError {
            let (line, words) = explain(error, text)
            throw defect(
                line + offset, "This is not YAML that can be read: \(words).", "Mend the line.")
        } catch {
            throw defect(1 + offset, "This is not YAML that can be read.", "Mend the text.")
        }
        guard let map = value.map else {
            throw defect(
                value.line, "This is not a list of keys and values.", "Write 'key: value'.")
        }
        return map
    }

    /// What nodes without a tag are given; a written `!!str` says no more than they do.
    private static let plainTags: Set = [
        "", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
    ]

    private static func convert(
        _ node: Node, _ offset: Int, _ defect: (Int, String, String) -> DefectError
    ) throws -> YAMLValue {
        let line = (node.mark?.line ?? 1) + offset
        guard node.anchor == nil else {
            throw defect(line, "Anchors are not allowed.", "Write the value out.")
        }
        guard plainTags.contains(node.tag.description) else {
            throw defect(line, "Tags are not allowed.", "Leave '!' words out.")
        }
        switch node {
        case .scalar(let scalar):
            if let hidden = scalar.string.unicodeScalars.first(where: {
                $0 != "\n" && CharacterRules.isHidden($0)
            }) {
                let code = String(hidden.value, radix: 16, uppercase: true)
                throw defect(line, "A hidden character U+\(code) stands here.", "Remove it.")
            }
            return .text(scalar.string, line: line)
        case .sequence(let sequence):
            return .list(try sequence.map { try convert($0, offset, defect) }, line: line)
        case .mapping(let mapping):
            var pairs: [YAMLPair] = []
            for (key, value) in mapping {
                let keyLine = key.mark.map { $0.line + offset } ?? line
                guard case .scalar(let scalar) = key, scalar.string != "<<" else {
                    throw defect(keyLine, "This key is not a word.", "Use a plain word as key.")
                }
                guard !pairs.contains(where: { $0.key == scalar.string }) else {
                    throw defect(
                        keyLine, "The key '\(scalar.string)' stands here a second time.",
                        "Keep one of them.")
                }
                pairs.append(
                    YAMLPair(
                        key: scalar.string, line: keyLine, value: try convert(value, offset, defect)
                    ))
            }
            return .map(pairs, line: line)
        case .alias:
            throw defect(line, "Aliases are not allowed.", "Write the value out.")
        }
    }

    private static func explain(_ error: YamlError, _ text: String) -> (Int, String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (mark.line, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let places = lines.indices.filter {
                lines[$0].drop { $0 == " " }.hasPrefix("\(key):")
            }
            let line = places.count > 1 ? places[1] + 1 : context.mark.line
            return (line, "the key '\(key)' stands twice")
        case .reader(let problem, _, _, _): return (1, problem)
        default: return (1, "it breaks the rules of YAML")
        }
    }
}

/// Defects that stop a reader.
package struct DefectError: ExplainedError {
    package let defects: [Defect]

    package init(defects: [Defect]) { self.defects = defects }

    package var problem: String {
        defects.map { "\($0.file):\($0.line): \($0.problem)" }.joined(separator: "\n")
    }
    package var remedy: String? { defects.first?.remedy }
}

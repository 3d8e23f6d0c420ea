package import DocumentControl
package import ManagementSystem

/// The documents on their four storeys.
package struct PyramidMap {
    let storeys: [(tier: SystemTier, documents: [SystemDocument])]
    /// Documents of external origin stand beside the storeys.
    let outside: [SystemDocument]

    var besides: String? {
        outside.isEmpty
            ? nil
            : "Beside them, of external origin (\(outside.count)): "
                + outside.map(\.id.text).joined(separator: ", ")
    }

    package init(_ system: ManagementSystem, _ rules: Rules) {
        storeys = SystemTier.allCases.map { tier in
            (tier, system.documents.filter { !$0.isFromOutside && $0.tier(by: rules) == tier })
        }
        outside = system.documents.filter(\.isFromOutside)
    }

    /// Storey by storey, as many identifiers a line as there is room for.
    package func lines(width: Int) -> [String] {
        let widest = 10 + 16 * (storeys.count - 1)
        return storeys.enumerated().flatMap { place, storey -> [String] in
            let room = max(24, min(width, widest + 30) - 2 * 8 * (storeys.count - 1 - place))
            let indent = String(repeating: " ", count: max(0, (min(width, widest + 30) - room) / 2))
            var lines = ["\(indent)\(storey.tier.title) (\(storey.documents.count))"]
            var line = ""
            for document in storey.documents {
                let word = document.id.text
                if !line.isEmpty, line.count + 2 + word.count > room - 2 {
                    lines.append("\(indent)  \(line)")
                    line = ""
                }
                line += (line.isEmpty ? "" : "  ") + word
            }
            lines.append("\(indent)  \(line.isEmpty ? "none" : line)")
            return lines + (place == storeys.count - 1 ? [] : [""])
        } + (besides.map { [""] + TextLines.wrapped($0, width: width, indent: 0) } ?? [])
    }
}

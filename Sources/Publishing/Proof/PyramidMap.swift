package import DocumentControl
package import ManagementSystem

/// The documents on their four storeys.
package struct PyramidMap {
    private let storeys: [(tier: SystemTier, documents: [SystemDocument])]
    /// Documents of external origin stand beside the storeys.
    private let outside: [SystemDocument]

    private var besides: String? {
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

    package var svg: String {
        let columns = [6, 7, 8, 9]
        let box = (width: 104, height: 26, gap: 8)
        let width = 1180
        var y = 20
        var bands: [(storey: Int, top: Int, height: Int)] = []
        for (place, storey) in storeys.enumerated() {
            let rows = max(1, (storey.documents.count + columns[place] - 1) / columns[place])
            let height = 40 + rows * (box.height + box.gap) + 8
            bands.append((place, y, height))
            y += height + 8
        }
        var drawing = SVG(width: width, height: y + 36, title: "Structure of the documents")
        for (place, top, height) in bands {
            let storey = storeys[place]
            let inset = (storeys.count - 1 - place) * 50
            let slope = 50 * height / (height + 8)
            drawing.shape(
                [
                    (inset + slope + 6, top), (width - inset - slope - 6, top),
                    (width - inset - 6, top + height), (inset + 6, top + height),
                ], kind: place.isMultiple(of: 2) ? "band" : "band2")
            drawing.text(
                "\(storey.tier.title) (\(storey.documents.count))", x: width / 2, y: top + 24,
                kind: "head", anchor: "middle")
            for (number, document) in storey.documents.enumerated() {
                let row = number / columns[place]
                let count = min(columns[place], storey.documents.count - row * columns[place])
                let total = count * (box.width + box.gap) - box.gap
                let x = (width - total) / 2 + number % columns[place] * (box.width + box.gap)
                let top = top + 36 + row * (box.height + box.gap)
                drawing.box(
                    x: x, y: top, width: box.width, height: box.height, kind: "box",
                    title: "\(document.id) \(document.title)")
                drawing.text(
                    document.id.text, x: x + box.width / 2, y: top + 17, anchor: "middle")
            }
        }
        if let besides {
            drawing.text(besides, x: width / 2, y: y + 16, kind: "small", anchor: "middle")
        }
        return drawing.text
    }
}

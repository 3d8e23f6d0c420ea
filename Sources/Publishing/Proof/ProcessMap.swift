import DocumentControl
import Foundation
package import ManagementSystem

/// The processes, and what each passes to its neighbours.
package struct ProcessMap {
    private let processes: [SystemDocument]

    package init(_ system: ManagementSystem) {
        processes = system.documents.filter { !$0.interfaces.isEmpty }
    }

    /// Each process with what it passes on, for a terminal.
    package func lines(width: Int) -> [String] {
        guard !processes.isEmpty else { return ["No document declares interfaces."] }
        return processes.enumerated().flatMap { place, process -> [String] in
            let flows = process.interfaces.filter { $0.takes != nil }
            return (place == 0 ? [] : [""]) + ["\(process.id) \(process.title)"]
                + flows.flatMap { flow in
                    TextLines.wrapped(
                        "→ \(flow.with): \(flow.takes ?? "")", width: width, indent: 2)
                }
        }
    }

    /// The processes on a circle; each arrow tells on hovering what goes along it.
    package var svg: String { drawing { _ in nil }.text }

    /// The same within a page, where each process leads to the address of its document.
    func inline(_ link: (DocumentID) -> String?) -> String { drawing(link).inline }

    private func drawing(_ link: (DocumentID) -> String?) -> SVG {
        let size = (width: 1180, height: 920)
        let centre = (x: size.width / 2, y: size.height / 2)
        let radius = 330.0
        let count = max(1, processes.count)
        var places: [String: (x: Double, y: Double, angle: Double)] = [:]
        for (number, process) in processes.enumerated() {
            let angle = 2 * Double.pi * Double(number) / Double(count) - Double.pi / 2
            places[process.id.text] = (cos(angle), sin(angle), angle)
        }
        func point(_ place: (x: Double, y: Double, angle: Double), _ distance: Double) -> (Int, Int)
        {
            (centre.x + Int(place.x * distance), centre.y + Int(place.y * distance))
        }
        var drawing = SVG(
            width: size.width, height: size.height, title: "Processes and their interfaces")
        for process in processes {
            guard let start = places[process.id.text] else { continue }
            for flow in process.interfaces {
                guard let what = flow.takes, let end = places[flow.with] else { continue }
                let middle = (
                    x: centre.x + Int((start.x + end.x) * radius * 0.22 - end.y * 14),
                    y: centre.y + Int((start.y + end.y) * radius * 0.22 + end.x * 14)
                )
                drawing.curve(
                    from: point(start, radius), to: point(end, radius), by: (middle.x, middle.y),
                    title: "\(process.id) to \(flow.with): \(what)")
            }
        }
        for process in processes {
            guard let place = places[process.id.text] else { continue }
            let (x, y) = point(place, radius + 26)
            drawing.box(
                process.id.text, x: x - 22, y: y - 14, width: 44, height: 28,
                title: "\(process.id) \(process.title)", link: link(process.id))
            // Beside the box, or above and below it where there is no room beside.
            let isUpright = abs(place.x) < 0.35
            let words = Self.short(process.title)
            let height = 12 * words.count
            let first =
                isUpright ? (place.y < 0 ? y - 20 - height + 12 : y + 28) : y + 4 - height / 2 + 6
            for (line, text) in words.enumerated() {
                drawing.text(
                    text, x: isUpright ? x : x + (place.x > 0 ? 30 : -30), y: first + line * 12,
                    kind: "small", anchor: isUpright ? "middle" : place.x > 0 ? "start" : "end")
            }
        }
        return drawing
    }

    /// A title on two lines at most.
    private static func short(_ title: String) -> [String] {
        var lines = [""]
        for word in title.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.count + word.count > 15, !line.isEmpty, lines.count < 3 {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = line.isEmpty ? String(word) : "\(line) \(word)"
            }
        }
        return lines
    }
}

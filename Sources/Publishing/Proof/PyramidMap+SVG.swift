import DocumentControl
import ManagementSystem

extension PyramidMap {
    /// The storeys as a drawing: a box a document, tied to its parent on the storey above.
    package var svg: String { drawing { _ in nil }.text }

    /// The same within a page, where each box leads to the address of its document.
    func inline(_ link: (DocumentID) -> String?) -> String { drawing(link).inline }

    private func drawing(_ link: (DocumentID) -> String?) -> SVG {
        let (boxes, bands, bottom) = places()
        var drawing = SVG(
            width: Self.width, height: bottom + 36, title: "Structure of the documents")
        for (place, band) in bands.enumerated() { draw(band, of: place, in: &drawing) }
        for document in storeys.flatMap(\.documents) {
            guard let parent = document.parent?.value, let foot = boxes[parent],
                let head = boxes[document.id], foot.1 < head.1
            else { continue }
            drawing.tie(
                from: (foot.0 + Self.box.width / 2, foot.1 + Self.box.height),
                to: (head.0 + Self.box.width / 2, head.1), title: "\(parent) – \(document.id)")
        }
        for document in storeys.flatMap(\.documents) {
            guard let (x, y) = boxes[document.id] else { continue }
            drawing.box(
                document.id.text, x: x, y: y, width: Self.box.width, height: Self.box.height,
                title: "\(document.id) \(document.title)", link: link(document.id))
        }
        if let besides {
            drawing.text(
                besides, x: Self.width / 2, y: bottom + 16, kind: "small", anchor: "middle")
        }
        return drawing
    }

    private static let width = 1180
    private static let columns = [6, 7, 8, 9]
    private static let box = (width: 104, height: 26, gap: 8)
    /// Between the rows of a storey, so that ties can be followed.
    private static let rowGap = 14

    private typealias Band = (top: Int, height: Int)

    /// Where the boxes stand, the bands behind them, and where the lowest ends.
    private func places() -> ([DocumentID: (Int, Int)], [Band], Int) {
        var boxes: [DocumentID: (Int, Int)] = [:]
        var (bands, y): ([Band], Int) = ([], 20)
        for (place, storey) in storeys.enumerated() {
            let columns = Self.columns[place]
            for (number, document) in storey.documents.enumerated() {
                let row = number / columns
                let count = min(columns, storey.documents.count - row * columns)
                let total = count * (Self.box.width + Self.box.gap) - Self.box.gap
                let x =
                    (Self.width - total) / 2 + number % columns * (Self.box.width + Self.box.gap)
                boxes[document.id] = (x, y + 36 + row * (Self.box.height + Self.rowGap))
            }
            let rows = max(1, (storey.documents.count + columns - 1) / columns)
            let height = 40 + rows * (Self.box.height + Self.rowGap) + 8
            bands.append((y, height))
            y += height + 8
        }
        return (boxes, bands, y)
    }

    private func draw(_ band: Band, of place: Int, in drawing: inout SVG) {
        let inset = (storeys.count - 1 - place) * 50
        let slope = 50 * band.height / (band.height + 8)
        let bottom = band.top + band.height
        drawing.shape(
            [
                (inset + slope + 6, band.top), (Self.width - inset - slope - 6, band.top),
                (Self.width - inset - 6, bottom), (inset + 6, bottom),
            ], kind: place.isMultiple(of: 2) ? "band" : "band2")
        drawing.text(
            "\(storeys[place].tier.title) (\(storeys[place].documents.count))",
            x: Self.width / 2, y: band.top + 24, kind: "head", anchor: "middle")
    }
}

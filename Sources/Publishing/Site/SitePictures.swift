import Markdown

/// The pictures that programs drew of the figures of texts; a figure without one stands as code.
package struct SitePictures: Sendable {
    /// One picture.
    package struct Picture: Hashable, Sendable {
        /// An image of SVG.
        package let bytes: [UInt8]
        /// The SHA-256 of the bytes, in hexadecimal digits.
        package let digest: String

        package init(bytes: [UInt8], digest: String) {
            self.bytes = bytes
            self.digest = digest
        }
    }

    private let digest: @Sendable ([UInt8]) -> String
    /// By the labels of the figures.
    package private(set) var drawn: [String: Picture] = [:]

    /// - Parameter digest: The SHA-256 of bytes, in hexadecimal digits.
    package init(digest: @escaping @Sendable ([UInt8]) -> String) { self.digest = digest }

    /// The picture of a figure.
    subscript(figure: SiteDiagram) -> Picture? { drawn[label(of: figure)] }

    /// By what a figure is known again wherever it stands: its language, and the SHA-256 of its code.
    func label(of figure: SiteDiagram) -> String {
        "\(figure.language):\(digest(Array(figure.code.utf8)))"
    }

    /// Keeps a picture.
    package mutating func add(_ bytes: [UInt8], of figure: SiteDiagram) {
        drawn[label(of: figure)] = Picture(bytes: bytes, digest: digest(bytes))
    }

    /// Whether a label is one of a figure, among other things that a page may ask for.
    static func isLabel(_ label: String) -> Bool {
        starts.contains { label.hasPrefix($0) }
    }

    private static let starts = SiteDiagram.languages.map { "\($0):" }
}

/// A figure that stands in a text as code.
package struct SiteDiagram: Hashable, Sendable {
    /// In which figures may be written.
    package static var languages: [String] { DiagramSource.languages }

    package let language: String
    package let code: String
    /// The line of the file on which it begins, from 1.
    package let line: Int

    init(_ source: DiagramSource) {
        language = source.language
        code = source.code
        line = source.line
    }
}

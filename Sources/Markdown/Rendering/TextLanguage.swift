/// The language in which what a rendering adds to a text is written.
package enum TextLanguage: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh-Hans"

    /// The language for a tag such as `en-GB` or `zh`; English for all but Chinese.
    package init(tag: String) {
        self = tag.lowercased().hasPrefix("zh") ? .chinese : .english
    }

    /// The value of the attribute `lang`.
    package var tag: String { rawValue }

    package var footnotes: String { self == .english ? "Footnotes" : "脚注" }
    /// What a picture of a figure is called for whoever cannot see it.
    package var diagram: String { self == .english ? "Diagram" : "图示" }
    /// What unfolds the code from which it was drawn.
    package var diagramAsText: String { self == .english ? "The diagram as text" : "图示的文本" }
    var table: String { self == .english ? "Table" : "表格" }

    /// What a link back from a footnote says to whoever cannot see it.
    ///
    /// - Parameters:
    ///   - footnote: The number of the footnote.
    ///   - place: Which of several references is meant, from 1.
    /// - Returns: Such as "Back to reference 2".
    func backToReference(_ footnote: Int, _ place: Int) -> String {
        let number = place == 1 ? "\(footnote)" : "\(footnote)-\(place)"
        return self == .english ? "Back to reference \(number)" : "返回引用处 \(number)"
    }
}

/// What a quote that begins with `[!WARNING]` or the like says of its content.
package enum Callout: String, Hashable, Sendable, CaseIterable {
    case note, tip, important, warning, caution

    /// The words above the content.
    package func title(in language: TextLanguage) -> String {
        switch (self, language) {
        case (.note, .english): "Note"
        case (.tip, .english): "Tip"
        case (.important, .english): "Important"
        case (.warning, .english): "Warning"
        case (.caution, .english): "Caution"
        case (.note, .chinese): "说明"
        case (.tip, .chinese): "提示"
        case (.important, .chinese): "重要"
        case (.warning, .chinese): "警告"
        case (.caution, .chinese): "注意"
        }
    }
}

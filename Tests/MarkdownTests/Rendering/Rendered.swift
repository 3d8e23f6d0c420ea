import Markdown

/// A text as HTML, with options changed from the usual.
func rendered(_ text: String, _ change: (inout HTMLOptions) -> Void = { _ in }) -> String {
    String(decoding: document(text, change).html, as: UTF8.self)
}

func document(
    _ text: String, _ change: (inout HTMLOptions) -> Void = { _ in }
) -> HTMLDocument {
    var options = HTMLOptions()
    change(&options)
    return HTMLDocument(text, options: options)
}

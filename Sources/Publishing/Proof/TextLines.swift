/// Words broken into lines.
enum TextLines {
    static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var hasWord = false
        for word in text.split(separator: " ") {
            if hasWord, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: indent + 2) + word
            } else {
                line += (hasWord ? " " : "") + word
            }
            hasWord = true
        }
        return lines + [line]
    }
}

/// The words of a command line, quoted as in a shell.
enum ShellWords {
    /// Takes a line apart: blanks separate, quotes and backslashes keep them.
    static func of(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var escaped = false
        for letter in line {
            if escaped {
                if quote == "\"", !"\\\"$`".contains(letter) { word = (word ?? "") + "\\" }
                word = (word ?? "") + String(letter)
                escaped = false
            } else if letter == "\\", quote != "'" {
                escaped = true
            } else if let open = quote {
                if letter == open { quote = nil } else { word = (word ?? "") + String(letter) }
            } else if letter == "'" || letter == "\"" {
                quote = letter
                word = word ?? ""
            } else if letter.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(letter)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}

extension TextToken {
    /// Chinese and Japanese characters that are numbers.
    static let numerals: Set<Unicode.Scalar> = Set("〇一二三四五六七八九十百千万亿两".unicodeScalars)

    /// What a number in these scripts counts, longer words first.
    static let unitCharacters = [
        "分钟", "分鐘", "小时", "小時", "工作日", "个月", "個月", "ヶ月", "か月", "时间", "時間", "分間", "日間", "週間", "年間",
        "万元",
        "天", "日", "周", "年", "月", "分", "秒", "次", "个", "個", "元", "円", "人", "份", "级", "級", "倍", "米",
        "度", "件", "回",
        "名", "台", "项", "項",
    ]

    /// The pieces between which a change may be shown: never half a number with its unit, half an
    /// address, half a known word or half a word in katakana.
    ///
    /// Joined they are the text again, byte by byte.
    static func pieces(of text: String) -> [TextToken] {
        let tokens = tokens(of: text)
        var pieces: [TextToken] = []
        pieces.reserveCapacity(tokens.count)
        var place = 0
        while place < tokens.count {
            let length = Piece.length(in: tokens, from: place)
            if length == 1 {
                pieces.append(tokens[place])
            } else {
                pieces.append(
                    TextToken(
                        text: tokens[place..<place + length].map(\.text).joined(),
                        kind: tokens[place].kind == .character ? .character : .word))
            }
            place += length
        }
        return pieces
    }
}

/// Finds where a piece ends.
private enum Piece {
    static func length(in tokens: [TextToken], from place: Int) -> Int {
        let first = tokens[place]
        switch first.kind {
        case .blank: return 1
        case .character:
            let numerals = run(in: tokens, from: place, where: isNumeral)
            if numerals > 0 {
                return numerals + unit(in: tokens, after: place + numerals)
            }
            let katakana = run(in: tokens, from: place, where: isKatakana)
            return katakana > 1 ? katakana : EastAsianWords.length(of: tokens, from: place)
        case .mark:
            guard let byte = first.text.utf8.first, byte == UInt8(ascii: "$") || byte >= 0x80,
                currencies.contains(first.text)
            else { return 1 }
            let isBlank = place + 1 < tokens.count && tokens[place + 1].text == " "
            let next = isBlank ? place + 2 : place + 1
            return isNumber(tokens, next) ? next - place + number(in: tokens, from: next) : 1
        case .word:
            if isNumber(tokens, place) { return number(in: tokens, from: place) }
            if isNumberWord(first.text) {
                return 1 + unit(in: tokens, after: place + 1)
            }
            return address(in: tokens, from: place) ?? 1
        }
    }

    private static let currencies: Set = ["€", "$", "£", "¥", "￥"]
    private static let numberWords: Set = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety", "hundred",
    ]
    /// Asked for every word of a text: most are told apart by their length and first letter.
    private static func isNumberWord(_ word: String) -> Bool {
        guard 3...7 ~= word.utf8.count, let first = word.utf8.first else { return false }
        switch first | 0x20 {
        case UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"),
            UInt8(ascii: "e"), UInt8(ascii: "n"), UInt8(ascii: "h"):
            return numberWords.contains(word.lowercased())
        default: return false
        }
    }

    private static let signs: Set = ["%", "‰", "°", "℃"]
    private static let shortUnits: Set = [
        "C", "F", "K", "A", "V", "W", "kW", "kWh", "Hz", "kHz", "MHz", "GHz", "kbit", "Mbit",
        "Gbit",
        "l", "ml", "d", "CET", "UTC", "am", "pm",
    ]

    private static func isNumber(_ tokens: [TextToken], _ place: Int) -> Bool {
        guard place < tokens.count, tokens[place].kind == .word else { return false }
        return tokens[place].text.utf8.first?.isDigit ?? false
    }

    /// A number with the unit after it, or a day with its month and year.
    private static func number(in tokens: [TextToken], from place: Int) -> Int {
        if isMonth(tokens, place + 2) {
            return isNumber(tokens, place + 4) && tokens[place + 3].text == " " ? 5 : 3
        }
        var length = 1 + unit(in: tokens, after: place + 1)
        // 2026年11月23日
        while length > 1, ["年", "月"].contains(tokens[place + length - 1].text),
            isNumber(tokens, place + length)
        {
            let more = unit(in: tokens, after: place + length + 1)
            guard more > 0 else { break }
            length += 1 + more
        }
        return length
    }

    private static let months: Set = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    private static func isMonth(_ tokens: [TextToken], _ place: Int) -> Bool {
        place < tokens.count && tokens[place - 1].text == " " && months.contains(tokens[place].text)
    }

    /// How many tokens from `place` on are a unit, with the blank before it.
    private static func unit(in tokens: [TextToken], after place: Int) -> Int {
        guard place < tokens.count else { return 0 }
        if tokens[place].kind == .character {
            for unit in TextToken.unitCharacters {
                let length = unit.unicodeScalars.count
                guard place + length <= tokens.count else { continue }
                if tokens[place..<place + length].map(\.text).joined() == unit { return length }
            }
            return 0
        }
        if signs.contains(tokens[place].text) { return 1 }
        let isBlank = tokens[place].kind == .blank && tokens[place].text.utf8.count <= 2
        let next = isBlank ? place + 1 : place
        guard next < tokens.count else { return 0 }
        let word = tokens[next]
        let isUnit =
            word.kind == .word
            && (shortUnits.contains(word.text)
                || WeightyWord.meaning(of: word.text.lowercased()) == "unit")
        return isUnit || (isBlank && signs.contains(word.text)) ? next - place + 1 : 0
    }

    /// An address of the web or of mail: everything up to a blank or a closing sign.
    private static func address(in tokens: [TextToken], from place: Int) -> Int? {
        guard place + 3 < tokens.count, tokens[place + 1].text == ":",
            tokens[place + 2].text == "/", tokens[place + 3].text == "/"
        else { return nil }
        var end = place + 4
        while end < tokens.count, tokens[end].kind == .word || isOfAddress(tokens[end]) { end += 1 }
        // A sentence may end behind it.
        while end > place + 4, [".", ",", ":", ";", "!", "?"].contains(tokens[end - 1].text) {
            end -= 1
        }
        return end - place
    }

    private static func isOfAddress(_ token: TextToken) -> Bool {
        guard token.kind == .mark, let scalar = token.text.unicodeScalars.first, scalar.isASCII
        else { return false }
        return !["<", ">", "\"", "`", ")", "]", "}", "|"].contains(scalar)
    }

    private static func run(
        in tokens: [TextToken], from place: Int, where isMember: (TextToken) -> Bool
    ) -> Int {
        var end = place
        while end < tokens.count, tokens[end].kind == .character, isMember(tokens[end]) { end += 1 }
        return end - place
    }

    private static func isNumeral(_ token: TextToken) -> Bool {
        token.text.unicodeScalars.allSatisfy { TextToken.numerals.contains($0) }
    }

    private static func isKatakana(_ token: TextToken) -> Bool {
        token.text.unicodeScalars.allSatisfy { 0x30A1...0x30FF ~= $0.value }
    }
}

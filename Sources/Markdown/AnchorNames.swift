/// Gives the headings of one document their anchors in the manner of GitHub.
///
/// Small letters, spaces become hyphens, punctuation is dropped; a repeated one gets `-1`, `-2`.
struct AnchorNames {
    /// The anchors given so far, with how often each has been asked for again.
    private var repeats: [String: Int] = [:]

    /// The anchor of the next heading, whose words are `text`.
    mutating func next(for text: String) -> String {
        let plain = Self.slug(of: text)
        guard var count = repeats[plain] else {
            repeats[plain] = 0
            return plain
        }
        // "Scope 1" may already have taken what the second "Scope" would get.
        var anchor: String
        repeat {
            count += 1
            anchor = "\(plain)-\(count)"
        } while repeats[anchor] != nil
        repeats[plain] = count
        repeats[anchor] = 0
        return anchor
    }

    /// The anchor without regard to repeats.
    private static func slug(of text: String) -> String {
        // Most headings need no table of characters.
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: text.utf8.compactMap { asciiSlug(of: $0) }, as: UTF8.self)
        }
        var slug = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter,
                .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber,
                .letterNumber, .connectorPunctuation:
                slug.append(scalar)
            default:
                if scalar == " " || scalar == "-" {
                    slug.append("-")
                }
            }
        }
        return String(slug)
    }

    /// What an anchor has in the place of a character of ASCII.
    private static func asciiSlug(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "-"):
            byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: " "): UInt8(ascii: "-")
        default: nil
        }
    }
}

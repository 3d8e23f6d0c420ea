import DocumentControl

/// Whether a submission says of a text what the text says of itself.
enum FrontMatterAgreement {
    /// - Returns: The first difference, or nothing where they agree.
    static func difference(_ file: DossierFile, _ text: SubmittedText) -> String? {
        guard text.item.document != .rules else { return nil }
        guard let document = try? DocumentText(file.bytes, file: file.path) else {
            return "the text cannot be read"
        }
        let front = document.frontMatter
        let pairs: [(String, String?, String?)] = [
            ("id", front.id?.text, text.item.document.text),
            ("title", front.title?.text, text.title),
            ("type", front.type?.text, text.type.text),
            ("owner", front.owner?.text, text.owner.text),
            ("language", front.language?.text, text.language),
            ("classification", front.classification?.text, text.classification?.text),
            (
                "audience", front.audience.map(\.text).joined(separator: ", "),
                text.audience.map(\.text).joined(separator: ", ")
            ),
        ]
        return pairs.first { $0.1 != $0.2 }.map {
            "\($0.0) is '\($0.1 ?? "")' in the text and '\($0.2 ?? "")' in the submission"
        }
    }
}

/// What a reader cannot see in a text, and a signer has not seen.
enum HiddenCharacters {
    /// The first of them with its line, or nothing.
    static func first(in bytes: [UInt8]) -> String? {
        var line = 1
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\n" {
                line += 1
            } else if scalar != "\t", scalar != "\r", CharacterRules.isHidden(scalar) {
                return "U+\(String(scalar.value, radix: 16, uppercase: true)) in line \(line)"
            }
        }
        return nil
    }
}

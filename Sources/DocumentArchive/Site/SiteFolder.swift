import DocumentControl
import Git

/// What an organisation puts in place of Signet's own in its site: the folder `site/` of the repository.
package struct SiteFolder: Sendable {
    package static let path = "site"
    package static let settingsFile = "\(path)/site.yaml"

    package var name: String?
    package var language: String?
    package var accent: String?
    package var accentDark: String?
    /// The name of the file in the site, and its bytes.
    package var logo: (name: String, bytes: [UInt8])?
    package var style: [UInt8] = []
    /// By name, with the file in which each stands.
    package var templates: [String: (file: String, text: String)] = [:]

    /// Reads the folder; nothing in it is asked for.
    ///
    /// - Parameter root: The folder of the repository, without a slash at the end.
    /// - Throws: ``DefectError`` for what cannot be used, each with its place.
    package init(root: String) throws(DefectError) {
        let folder = "\(root)/\(Self.path)"
        var reader = SiteFileReader(file: Self.settingsFile)
        var logoName: (name: String, line: Int)?
        if let bytes = FileBytes.read("\(root)/\(Self.settingsFile)") {
            let source = try SourceText(bytes, file: Self.settingsFile)
            for pair in try StrictYAML.mapping(source.text, file: Self.settingsFile) {
                switch pair.key {
                case "name": name = reader.words(pair)
                case "language": language = reader.words(pair)
                case "logo": logoName = reader.picture(pair).map { ($0, pair.line) }
                case "accent": accent = reader.colour(pair, on: "#f2f5f6", "light")
                case "accent-dark": accentDark = reader.colour(pair, on: "#1c2327", "dark")
                default:
                    reader.add(
                        pair.line, "'\(pair.key)' is no key of the site.",
                        "Use one of: name, language, logo, accent, accent-dark.")
                }
            }
        }
        guard reader.defects.isEmpty else { throw DefectError(defects: reader.defects) }
        try takeLogo(logoName, folder)
        style = FileBytes.read("\(folder)/style.css") ?? []
        for file in FolderListing.files(under: "\(folder)/templates")
        where file.hasSuffix(".mustache") {
            let place = String(file.dropFirst(root.count + 1))
            let name = place.dropFirst("\(Self.path)/templates/".count).dropLast(9)
            templates[String(name)] = (
                place, try SourceText(FileBytes.read(file) ?? [], file: place).text
            )
        }
    }

    private mutating func takeLogo(
        _ named: (name: String, line: Int)?, _ folder: String
    ) throws(DefectError) {
        for name in named.map({ [$0.name] }) ?? ["logo.svg", "logo.png"] {
            let isPlain = !name.contains("/") && name.first != "."
            if isPlain, let bytes = FileBytes.read("\(folder)/\(name)") {
                logo = (name, bytes)
                return
            }
        }
        guard let named else { return }
        throw DefectError(
            defects: [
                Defect(
                    file: Self.settingsFile, line: named.line, code: "site",
                    problem: "The logo '\(named.name)' is not there.",
                    remedy: "Put it into \(Self.path)/ and write its name alone.")
            ])
    }
}

/// Reads the values of `site/site.yaml`.
private struct SiteFileReader {
    let file: String
    var defects: [Defect] = []

    mutating func add(_ line: Int, _ problem: String, _ remedy: String) {
        defects.append(
            Defect(file: file, line: line, code: "site", problem: problem, remedy: remedy))
    }

    mutating func words(_ pair: YAMLPair) -> String? {
        guard let text = pair.value.text, !text.isEmpty else {
            add(pair.line, "'\(pair.key)' takes one value.", "Write '\(pair.key): value'.")
            return nil
        }
        return text
    }

    /// The name of a picture: it lies beside the pages, so it must take the place of none.
    mutating func picture(_ pair: YAMLPair) -> String? {
        guard let text = words(pair) else { return nil }
        let parts = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let end = parts.last, Self.pictures.contains(String(end)) else {
            add(
                pair.line, "'\(text)' is no picture.",
                "Name a file that ends in .\(Self.pictures.joined(separator: ", .")).")
            return nil
        }
        return text
    }

    private static let pictures = ["svg", "png", "jpg", "jpeg", "gif", "webp"]

    /// A colour of CSS in which words can be read; nothing else may stand in the style.
    ///
    /// - Parameters:
    ///   - pair: The key and its value.
    ///   - ground: The darkest, or lightest, colour on which the style writes in it.
    ///   - screens: `light` or `dark`.
    /// - Returns: The colour; nothing where it cannot be used, which is noted.
    mutating func colour(_ pair: YAMLPair, on ground: String, _ screens: String) -> String? {
        guard let text = words(pair) else { return nil }
        let digits = text.dropFirst()
        guard text.first == "#", [3, 6].contains(digits.count), digits.allSatisfy(\.isHexDigit)
        else {
            add(
                pair.line, "'\(text)' is no colour.",
                "Write it as # and six hexadecimal digits in quotation marks, such as \"#1c5d7a\".")
            return nil
        }
        if let ratio = ColourContrast.ratio(text, ground), ratio < ColourContrast.least {
            // Cut off, so that 4.49 does not look like enough.
            let shown = Double(Int(ratio * 10)) / 10
            add(
                pair.line,
                "Words in '\(text)' cannot be read on \(screens) screens: their contrast is \(shown), "
                    + "WCAG 2.2 (1.4.3) wants \(ColourContrast.least).",
                "Take a \(screens == "light" ? "darker" : "lighter") colour.")
            return nil
        }
        return text
    }
}

import Foundation

/// The ASCII part of a file's name that is made of a title.
package enum Slug {
    /// Small letters and digits joined by hyphens; empty where none is left.
    package static func of(_ title: String) -> String {
        let plain = title.decomposedStringWithCanonicalMapping.lowercased()
        var words: [String] = [""]
        for scalar in plain.unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value {
                words[words.count - 1].unicodeScalars.append(scalar)
            } else if scalar.isASCII || !scalar.properties.isDiacritic, words.last != "" {
                words.append("")
            }
        }
        return String(words.filter { !$0.isEmpty }.joined(separator: "-").prefix(60))
    }
}

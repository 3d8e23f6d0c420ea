import Foundation

/// How well words of one colour can be read on another, as WCAG 2.2 defines the contrast ratio.
enum ColourContrast {
    /// What words of ordinary size need (success criterion 1.4.3, level AA).
    static let least = 4.5

    /// The contrast of two colours.
    ///
    /// - Parameters:
    ///   - first: `#rgb` or `#rrggbb`.
    ///   - second: The same.
    /// - Returns: 1 for equal colours to 21 for black on white; nothing where one is no colour.
    static func ratio(_ first: String, _ second: String) -> Double? {
        guard let one = luminance(first), let other = luminance(second) else { return nil }
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func luminance(_ colour: String) -> Double? {
        var digits = Array(colour.dropFirst())
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        guard colour.first == "#", digits.count == 6 else { return nil }
        var parts: [Double] = []
        for place in stride(from: 0, to: 6, by: 2) {
            guard let value = Int(String(digits[place...place + 1]), radix: 16) else { return nil }
            let share = Double(value) / 255
            // The curve of sRGB as the criterion writes it.
            parts.append(share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4))
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

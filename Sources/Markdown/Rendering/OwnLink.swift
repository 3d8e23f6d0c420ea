/// A link that is none of the author's: the destination of a definition that was put before the text.
enum OwnLink: Hashable {
    /// The footnote with this place among the definitions.
    case footnote(Int)
    /// The reference with this place among those that were answered.
    case document(Int)

    private static let digits = Array(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)

    /// As short as can be: cmark bounds the sum of all destinations that labels stand for.
    var destination: [UInt8] {
        var number: Int
        var bytes: [UInt8] = []
        switch self {
        case .footnote(let place):
            bytes.append(1)
            number = place
        case .document(let place):
            bytes.append(2)
            number = place
        }
        repeat {
            bytes.append(Self.digits[number & 63])
            number >>= 6
        } while number > 0
        return bytes
    }

    /// The link with this destination; nothing for an author's.
    init?(_ destination: UnsafePointer<CChar>) {
        guard destination.pointee == 1 || destination.pointee == 2 else { return nil }
        var place = 0
        var shift = 0
        for byte in destination.string.dropFirst() {
            guard let digit = Self.digits.firstIndex(of: byte), shift < 48 else { return nil }
            place |= digit << shift
            shift += 6
        }
        guard shift > 0 else { return nil }
        self = destination.pointee == 1 ? .footnote(place) : .document(place)
    }

    /// A definition of CommonMark for a label, on a line of its own.
    func definition(of label: String) -> [UInt8] {
        Array("[\(label)]: <".utf8) + destination + Array(">\n".utf8)
    }
}

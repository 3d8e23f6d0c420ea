import Foundation

/// The folder of the package, whose documents are looked at.
enum ThisRepository {
    static let root: String = {
        var root = URL(filePath: #filePath)
        for _ in 1...4 { root.deleteLastPathComponent() }
        var path = root.path(percentEncoded: false)
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }()
}

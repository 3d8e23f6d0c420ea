package import DocumentControl
import Foundation

extension Archive {
    /// What this clone remembers of texts, in its own folder: the words of headings, drawn figures, what sites were made from.
    private static let memories = ["outlines", "diagrams", "sites"]

    /// Takes away what this clone remembers of texts when it learns that bytes were disposed of or erased.
    ///
    /// All of it can be found out again of what is left.
    ///
    /// - Parameter register: What follows from all the evidence.
    package func forget(disposedIn register: Register) {
        let disposed =
            register.erasedBytes.map(\.hex).sorted()
            + register.erasedCards.map(\.text).sorted()
        guard !disposed.isEmpty else { return }
        let content = Array(disposed.joined(separator: "\n").utf8)
        let known = KeptFile(
            path: "\(commonFolder)/signet/disposed", below: commonFolder, head: "signet disposed 1")
        guard known.content().map({ !$0.elementsEqual(content) }) ?? true else { return }
        var isGone = true
        for name in Self.memories {
            let place = "\(commonFolder)/signet/\(name)"
            guard FileManager.default.fileExists(atPath: place) else { continue }
            do { try FileManager.default.removeItem(atPath: place) } catch { isGone = false }
        }
        // What could not be taken away is tried again by the next command.
        if isGone { known.write(content) }
    }
}

/// The tags of an author's HTML that are open, so that each is closed where the block ends in which it began.
struct RawTags {
    private struct Open: Hashable {
        let name: String
        let container: OpaquePointer?
    }

    private var open: [Open] = []
    /// How many of each are open, so that nothing is searched for in vain.
    private var counts: [Open: Int] = [:]

    /// Notes that a tag begins directly below `container`.
    mutating func begin(_ name: String, in container: OpaquePointer?) {
        let tag = Open(name: name, container: container)
        open.append(tag)
        counts[tag, default: 0] += 1
    }

    /// Ends a tag, and those that began inside it.
    ///
    /// - Parameters:
    ///   - name: Of the tag.
    ///   - container: The node directly below which the closing tag stands.
    /// - Returns: The closing tags; none where no such tag began there.
    mutating func end(_ name: String, in container: OpaquePointer?) -> String {
        let tag = Open(name: name, container: container)
        guard counts[tag, default: 0] > 0, let place = open.lastIndex(of: tag) else { return "" }
        return closing(downTo: place)
    }

    /// Ends all tags that began directly below a node.
    ///
    /// - Parameter container: The node; nothing for all that are open.
    /// - Returns: The closing tags.
    mutating func closing(after container: OpaquePointer?) -> String {
        guard !open.isEmpty else { return "" }
        guard let container else { return closing(downTo: 0) }
        var first = open.count
        while first > 0, open[first - 1].container == container { first -= 1 }
        return closing(downTo: first)
    }

    private mutating func closing(downTo first: Int) -> String {
        var tags = ""
        while open.count > first {
            let tag = open.removeLast()
            counts[tag, default: 1] -= 1
            tags += "</\(tag.name)>"
        }
        return tags
    }
}

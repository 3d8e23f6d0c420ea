import Ccmark

/// A text as cmark parsed it; the tree lives as long as this value and is freed once.
///
/// > Important: Bind it to a `let` for as long as nodes of it are in use.
struct ParsedTree: ~Copyable {
    /// The document node.
    let root: OpaquePointer?

    /// Parses `bytes`, which are UTF-8.
    ///
    /// Positions are asked for, since they make cmark count the
    /// lines inside code spans and tags; nothing is rendered, so no HTML is ever let through.
    init(_ bytes: [UInt8]) {
        root = bytes.withUnsafeBytes { buffer in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return nil }
            return cmark_parse_document(start, buffer.count, CMARK_OPT_SOURCEPOS)
        }
    }

    deinit {
        if let root { cmark_node_free(root) }
    }

    /// The deepest nesting that is kept; what lies deeper stands side by side at this depth.
    ///
    /// Nested values are built, compared and freed by recursion, so hostile nesting would
    /// otherwise exhaust the stack.
    static let maximumDepth = 64
}

/// The children of a node in order.
struct NodeChildren: Sequence, IteratorProtocol {
    private var following: OpaquePointer?

    init(of parent: OpaquePointer?) { following = parent.flatMap { cmark_node_first_child($0) } }

    mutating func next() -> OpaquePointer? {
        defer { following = following.flatMap { cmark_node_next($0) } }
        return following
    }
}

/// What cmark tells about one node, as Swift values.
enum Node {
    static func type(_ node: OpaquePointer) -> cmark_node_type { cmark_node_get_type(node) }

    /// The literal text of a node, empty where it has none.
    static func literal(_ node: OpaquePointer) -> String { text(cmark_node_get_literal(node)) }

    /// The destination of a link or image, empty where it has none.
    static func destination(_ node: OpaquePointer) -> String { text(cmark_node_get_url(node)) }

    /// What follows the opening fence of a code block.
    static func fenceInfo(_ node: OpaquePointer) -> String { text(cmark_node_get_fence_info(node)) }

    static func line(_ node: OpaquePointer) -> Int { Int(cmark_node_get_start_line(node)) }

    /// The byte of its line at which a node begins, from 1.
    static func column(_ node: OpaquePointer) -> Int { Int(cmark_node_get_start_column(node)) }

    /// The last line of a node as cmark counts it; see ``SourceLines/lastLine(of:)``.
    static func lastLine(_ node: OpaquePointer) -> Int { Int(cmark_node_get_end_line(node)) }

    /// How many block quotes lie around a node.
    static func quotes(around node: OpaquePointer) -> Int {
        var count = 0
        var ancestor = cmark_node_parent(node)
        while let current = ancestor {
            if type(current) == CMARK_NODE_BLOCK_QUOTE { count += 1 }
            ancestor = cmark_node_parent(current)
        }
        return count
    }

    /// Whether no node comes after `node` and those below it.
    static func isLast(_ node: OpaquePointer) -> Bool {
        var current: OpaquePointer? = node
        while let place = current {
            if cmark_node_next(place) != nil { return false }
            current = cmark_node_parent(place)
        }
        return true
    }

    /// Calls `visit` for all nodes below `root`, parents first, without recursion.
    ///
    /// - Parameters:
    ///   - root: Whose descendants are visited; not visited itself.
    ///   - visit: Returns whether the children of the node are to be visited too.
    static func descend(
        _ root: OpaquePointer, _ visit: (OpaquePointer) -> Bool
    ) {
        guard var node = cmark_node_first_child(root) else { return }
        while true {
            if visit(node), let child = cmark_node_first_child(node) {
                node = child
                continue
            }
            while cmark_node_next(node) == nil {
                guard let parent = cmark_node_parent(node), parent != root else { return }
                node = parent
            }
            guard let next = cmark_node_next(node) else { return }
            node = next
        }
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

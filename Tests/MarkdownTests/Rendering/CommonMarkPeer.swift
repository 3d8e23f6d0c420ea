import Ccmark

/// What cmark itself writes for a text, in its safe mode.
enum CommonMarkPeer {
    /// The HTML of cmark.
    static func html(_ text: [UInt8]) -> [UInt8] {
        let root = text.withUnsafeBytes { buffer -> OpaquePointer? in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return nil }
            return cmark_parse_document(start, buffer.count, CMARK_OPT_DEFAULT)
        }
        guard let root else { return [] }
        defer { cmark_node_free(root) }
        guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return Array(UnsafeRawBufferPointer(start: html, count: length(html)))
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var end = text
        while end.pointee != 0 { end += 1 }
        return end - text
    }
}

/// Tells addresses that could run a program or open a file, as cmark 0.30 does.
enum DangerousAddress {
    static func isDangerous(_ address: some Collection<UInt8>) -> Bool {
        // Most addresses begin otherwise.
        guard let first = address.first, "jJvVfFdD".utf8.contains(first) else { return false }
        if begins(address, with: "data:") {
            return !images.contains { begins(address, with: $0) }
        }
        return schemes.contains { begins(address, with: $0) }
    }

    private static let schemes = ["javascript:", "vbscript:", "file:"]
    private static let images = [
        "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
    ]

    /// Whether an address begins with `start`, capital letters or small.
    private static func begins(_ address: some Collection<UInt8>, with start: String) -> Bool {
        let head = address.prefix(start.utf8.count)
        return head.count == start.utf8.count
            && zip(head, start.utf8).allSatisfy { byte, wanted in
                (0x41...0x5A ~= byte ? byte | 0x20 : byte) == wanted
            }
    }
}

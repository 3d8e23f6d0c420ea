import DocumentControl
import Git

/// How the evidence of a clone and that of its upstream become one: by union, nothing is weighed.
struct EvidenceUnion {
    /// What the upstream has and the clone has not.
    private(set) var incoming: [TreeEntry] = []
    /// What the clone has and the upstream has not.
    private(set) var outgoing: [TreeEntry] = []
    /// Paths that hold one thing here and another there: somebody altered evidence.
    private(set) var clashes: [String] = []
    /// Whether anything besides evidence differs.
    private(set) var draftsDiffer = false

    /// - Parameter differences: From the clone's newest commit to the upstream's.
    init(_ differences: [PathDifference]) {
        for difference in differences {
            guard difference.path.hasPrefix("\(Layout.control)/") else {
                draftsDiffer = true
                continue
            }
            switch (difference.left, difference.right) {
            case (nil, let right?): if Self.isAcceptable(right) { incoming.append(right) }
            case (let left?, nil): if Self.isAcceptable(left) { outgoing.append(left) }
            default: clashes.append(difference.path)
            }
        }
    }

    /// Leaves out files on both sides: those that were disposed of.
    mutating func leaveOut(_ paths: Set<String>) {
        guard !paths.isEmpty else { return }
        incoming.removeAll { paths.contains($0.path) }
        outgoing.removeAll { paths.contains($0.path) }
    }

    /// Ordinary files whose paths could not be anything else on any system.
    private static func isAcceptable(_ entry: TreeEntry) -> Bool {
        entry.isOrdinary
            && entry.path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                part in
                !part.isEmpty && part != "." && part != ".." && part.lowercased() != ".git"
                    && part.utf8.allSatisfy { letter in
                        0x30...0x39 ~= letter || 0x41...0x5A ~= letter || 0x61...0x7A ~= letter
                            || "._-%".utf8.contains(letter)
                    }
            }
    }

    /// How many statements, or segments of receipts, are among some files: each once, however many
    /// dossiers hold it.
    static func statements(among paths: [String]) -> Int {
        Set(
            paths.compactMap { path -> Substring? in
                let name = path.split(separator: "/").last ?? ""
                return name.hasSuffix(".statement") || name.hasSuffix(".statements") ? name : nil
            }
        ).count
    }
}

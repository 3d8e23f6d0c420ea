import DocumentControl
import Synchronization

/// The sections of a text: those of a text that was read before are taken apart when somebody asks for them.
struct SectionList: Sendable {
    private enum Content: Sendable {
        case here([SystemSection])
        case kept(Kept)
    }

    /// What was read before.
    private final class Kept: Sendable {
        private let read: @Sendable () -> [SystemSection]
        private let known = Mutex<[SystemSection]?>(nil)

        init(_ read: @escaping @Sendable () -> [SystemSection]) { self.read = read }

        var sections: [SystemSection] {
            known.withLock { known in
                let sections = known ?? read()
                known = sections
                return sections
            }
        }
    }

    /// The documents that they name.
    let mentions: Set<DocumentID>
    /// Whether tables or figures are drawn in them from the documents.
    let hasGenerated: Bool
    private let content: Content

    init(_ sections: [SystemSection]) {
        mentions = sections.reduce(into: []) { $0.formUnion($1.mentions) }
        hasGenerated = sections.contains { !$0.generated.isEmpty }
        content = .here(sections)
    }

    /// Sections that were read before.
    ///
    /// - Parameters:
    ///   - mentions: The documents that they name.
    ///   - hasGenerated: Whether tables or figures are drawn in them.
    ///   - read: Takes them apart.
    init(
        mentions: Set<DocumentID>, hasGenerated: Bool,
        read: @escaping @Sendable () -> [SystemSection]
    ) {
        self.mentions = mentions
        self.hasGenerated = hasGenerated
        content = .kept(Kept(read))
    }

    var sections: [SystemSection] {
        switch content {
        case .here(let sections): sections
        case .kept(let kept): kept.sections
        }
    }
}

extension SectionList: Hashable {
    static func == (left: Self, right: Self) -> Bool { left.sections == right.sections }

    func hash(into hasher: inout Hasher) { hasher.combine(sections) }
}

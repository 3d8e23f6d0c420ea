package import DocumentControl
package import Standards

/// One document as a part of the whole: what it says of itself and of others.
package struct SystemDocument: Hashable, Sendable {
    /// A neighbour of a process: what it gives us and takes from us.
    package struct Interface: Hashable, Sendable {
        /// The identifier of a document, or the name of a party outside.
        package let with: String
        package let gives: String?
        package let takes: String?
        package let line: Int

        package init(with: String, gives: String?, takes: String?, line: Int) {
            self.with = with
            self.gives = gives
            self.takes = takes
            self.line = line
        }
    }

    package let id: DocumentID
    package let title: String
    /// The name of its type in the control rules.
    package let type: String
    /// The role that answers for it.
    package let owner: String
    /// From the root of the repository.
    package let path: String
    /// The first line of each key of the front matter.
    package var keyLines: [String: Int] = [:]
    package var clauses: [Named<ClauseReference>] = []
    /// Sections of the founding text.
    package var seed: [String] = []
    package var forms: [Named<DocumentID>] = []
    package var related: [Named<DocumentID>] = []
    /// The document under which it stands.
    package var parent: Named<DocumentID>?
    package var interfaces: [Interface] = []
    /// Only blank forms have one.
    package var form: FormDefinition?
    /// In order, the text before the first heading left out.
    package var sections: [SystemSection] {
        get { list.sections }
        set { list = SectionList(newValue) }
    }
    private var list = SectionList([])
    /// Its lines of running text; code, quotations and HTML are left out.
    package var text: [Named<String>] = []
    package var language: String?
    /// The document of which it is a translation: what that one covers and defines is not told twice.
    package var translates: DocumentID?

    package init(id: DocumentID, title: String, type: String, owner: String, path: String) {
        self.id = id
        self.title = title
        self.type = type
        self.owner = owner
        self.path = path
    }

    /// All documents that it names anywhere.
    package var named: Set<DocumentID> {
        // Most are named in sections already.
        var named = list.mentions
        for form in forms { named.insert(form.value) }
        for text in related { named.insert(text.value) }
        for interface in interfaces {
            if let id = DocumentID(interface.with) { named.insert(id) }
        }
        if let parent { named.insert(parent.value) }
        named.remove(id)
        return named
    }

    /// The documents that its sections name.
    package var mentions: Set<DocumentID> { list.mentions }

    /// Whether tables or figures are drawn in it from the documents.
    package var hasGenerated: Bool { list.hasGenerated }

    /// Gives it sections that were read before, which are taken apart when somebody asks for them.
    ///
    /// - Parameters:
    ///   - mentions: The documents that they name.
    ///   - hasGenerated: Whether tables or figures are drawn in them from the documents.
    ///   - read: Takes them apart.
    package mutating func keepSections(
        mentioning mentions: Set<DocumentID>, hasGenerated: Bool,
        read: @escaping @Sendable () -> [SystemSection]
    ) {
        list = SectionList(mentions: mentions, hasGenerated: hasGenerated, read: read)
    }

    /// The first section of level 2 with a title, and what stands below it.
    package func section(_ title: String) -> [SystemSection] {
        guard
            let start = sections.firstIndex(where: { $0.level == 2 && $0.title == title })
        else { return [] }
        let end = sections[(start + 1)...].firstIndex { $0.level <= 2 } ?? sections.endIndex
        return Array(sections[start..<end])
    }
}

/// A value with the line on which it stands.
package struct Named<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    package let line: Int

    package init(_ value: Value, line: Int) {
        self.value = value
        self.line = line
    }
}

import DocumentControl

extension SystemCheck {
    /// A parent stands on the same storey or above, and nobody is the own forebear.
    ///
    /// Once documents name parents, the system has one top: a second document of the first three storeys without a
    /// parent was forgotten. Documents of external origin stand beside, and forms below the documents that list them.
    func parentDefects() -> [Defect] {
        let named = system.documents.filter { $0.parent != nil }
        guard !named.isEmpty else { return [] }
        return named.flatMap(wrongParent) + withoutParent()
    }

    private func wrongParent(_ document: SystemDocument) -> [Defect] {
        guard let word = document.parent, let parent = system[word.value] else { return [] }
        let (high, low) = (parent.tier(by: rules), document.tier(by: rules))
        if parent.isFromOutside || high > low {
            return [
                defect(
                    document, word.line, "parent-order",
                    "\(parent.id) does not stand above \(document.id).",
                    "Name a document of the same storey or one above, such as the policy or procedure it serves."
                )
            ]
        }
        guard isForebear(document, of: parent) else { return [] }
        return [
            defect(
                document, word.line, "parent-order",
                "\(document.id) stands above its own parent \(parent.id).",
                "Take out one of the lines 'parent:' that lead round in a ring.")
        ]
    }

    private func isForebear(_ document: SystemDocument, of other: SystemDocument) -> Bool {
        var (place, passed): (SystemDocument?, Set<DocumentID>) = (other, [])
        while let current = place, passed.insert(current.id).inserted {
            if current.id == document.id { return true }
            place = current.parent.flatMap { system[$0.value] }
        }
        return false
    }

    private func withoutParent() -> [Defect] {
        let tops = system.originals.filter {
            $0.parent == nil && !$0.isFromOutside && $0.tier(by: rules) != .forms
        }
        guard let top = tops.max(by: { children(of: $0) < children(of: $1) }) else { return [] }
        return tops.filter { $0.id != top.id }.map { document in
            let line = document.keyLines["id"] ?? 1
            return defect(
                document, line, "parent-missing",
                "\(document.id) names no document under which it stands.",
                "Write 'parent:' with the policy or procedure it serves; \(top.id) is the top.",
                isRemark: true)
        }
    }

    private func children(of document: SystemDocument) -> Int {
        system.documents.filter { $0.parent?.value == document.id }.count
    }
}

import DocumentControl

extension RulesFile {
    /// Whether the documents of a type come from outside.
    mutating func external(_ pair: YAMLPair?) -> Bool {
        guard let pair else { return false }
        guard let text = pair.value.text, ["true", "false"].contains(text) else {
            add(pair.line, "'external' is true or false.", "Write 'external: true'.")
            return false
        }
        return text == "true"
    }

    /// What is written here is approved by somebody; an entry of a document from outside need not be.
    mutating func demandApproval(
        _ route: Route?, _ isExternal: Bool, _ name: String, _ inner: [String: YAMLPair],
        _ pair: YAMLPair
    ) {
        if isExternal, inner["identifier"]?.value.text == DocumentID.rules.text {
            add(
                inner["external"]?.line ?? pair.line,
                "The control rules are no document of external origin.", "Leave 'external' out.")
        }
        guard let route, !isExternal,
            [route.material, route.editorial, route.emergency].contains(where: {
                $0.approve.isEmpty
            })
        else { return }
        add(
            inner["route"]?.line ?? pair.line, "Nobody approves on route '\(name)'.",
            "Only a type with 'external: true' may have it; use another route.")
    }
}

import DocumentControl

extension RulesFile {
    /// The roles and groups that sign with a hardware key: `key: touch` or `key: pin`.
    mutating func presence(_ values: [String: YAMLPair]) -> [Name: PersonPresence] {
        var demanded: [Name: PersonPresence] = [:]
        for pair in ["roles", "groups"].flatMap({ values[$0]?.value.map ?? [] }) {
            guard let name = Name(pair.key),
                let wanted = pair.value.map?.first(where: { $0.key == "key" })
            else { continue }
            guard let presence = wanted.value.text.flatMap(PersonPresence.init), presence > .unknown
            else {
                add(
                    wanted.line, "'key' of '\(pair.key)' is neither touch nor pin.",
                    "Write 'key: touch' for a hardware key, 'key: pin' for one with a PIN.")
                continue
            }
            demanded[name] = presence
        }
        return demanded
    }
}

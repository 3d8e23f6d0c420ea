import DocumentControl

extension RulesFile {
    /// The authorities whose time stamps count: where each is asked, and its root certificate.
    mutating func timeStamps(_ values: [String: YAMLPair]) -> [StampAuthority] {
        var found: [StampAuthority] = []
        for pair in pairs(values["time-stamps"], "time-stamps") {
            guard let name = name(pair.key, pair.line) else { continue }
            let place = "'\(pair.key)'"
            let inner = known(pairs(pair, pair.key), ["address", "certificate"], in: place)
            guard
                let words = text(inner, "certificate", in: place, line: pair.line)
            else { continue }
            guard let certificate = ContentHash(words) else {
                add(
                    inner["certificate"]?.line ?? pair.line,
                    "'\(words)' is not the hash of a certificate's file.",
                    "Write 'sha256:' and what sha256sum prints for the file of its root certificate."
                )
                continue
            }
            let address = inner["address"]?.value.text
            if let line = inner["address"]?.line, !Self.isAddress(address ?? "") {
                add(
                    line, "'\(address ?? "")' is no address of an authority.",
                    "Write an address that begins with https:// or http://.")
            }
            found.append(StampAuthority(name: name, address: address, certificate: certificate))
        }
        return found
    }

    /// Whether time stamps can be fetched from there.
    package static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    }
}

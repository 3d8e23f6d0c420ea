import DocumentControl

extension SystemCheck {
    /// What one process gives another takes, and both say so in the same words.
    ///
    /// A neighbour that is not written yet, or is a party outside, is not asked.
    func interfaceDefects() -> [Defect] {
        var defects: [Defect] = []
        for document in system.originals {
            for interface in document.interfaces {
                guard let id = DocumentID(interface.with), let other = system[id] else { continue }
                guard let answer = other.interfaces.first(where: { $0.with == document.id.text })
                else {
                    defects.append(
                        defect(
                            document, interface.line, "interface-one-sided",
                            "\(other.id) names no interface with \(document.id).",
                            "Declare it in \(other.path) as well, in the same words, or take it out here.",
                            isRemark: true))
                    continue
                }
                for (given, taken, verb) in [
                    (interface.takes, answer.gives, "gives"),
                    (interface.gives, answer.takes, "takes"),
                ] where given != taken && document.id < other.id {
                    let here = given ?? "nothing"
                    let there = taken ?? "nothing"
                    defects.append(
                        defect(
                            document, interface.line, "interface-differs",
                            "What \(other.id) \(verb == "gives" ? "gets from" : "passes to") \(document.id) is "
                                + "'\(here)' here and '\(there)' there (line \(answer.line) of \(other.path)).",
                            "Write the same words on both sides: our 'takes' is their 'gives'.",
                            isRemark: true))
                }
            }
        }
        return defects
    }
}

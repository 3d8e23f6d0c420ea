import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

extension FindingCode: ExpressibleByArgument {}

extension Office {
    /// The file that a finding is about, from the root of the repository, where there is one.
    func path(of finding: Finding) -> String? {
        if let id = StatementID(finding.place) { return evidence.paths[id]?.min() }
        return finding.place.contains("/") ? finding.place : nil
    }
}

extension Desk {
    /// Says what findings of one code mean, how they come about, what to do, and how stock tools
    /// show the same.
    func explain(_ code: FindingCode, _ report: AuditReport, _ office: Office) {
        let found = report.findings.filter { $0.code == code }
        let path = found.lazy.compactMap(office.path).first
        say("\(code.rawValue): \(code.meaning).")
        say(["  \(code.origin)"], indent: 2)
        say(["  What to do: \(code.remedy)"], indent: 2)
        say(
            [
                "  Grade: \(code.grade.rawValue). "
                    + (code.canBeWaived
                        ? "Somebody may take note of it: signet waive \(code.rawValue) PLACE"
                        : "Nobody can take note of it; it is mended.")
            ], indent: 2)
        say("  Without Signet, in the root of the repository:")
        for line in code.stock {
            say("    " + line.replacing("FILE", with: path.map(quoted) ?? "FILE"))
        }
        switch found.count {
        case 0: say("  Not found here.")
        case 1: say("  Found here once: \(found[0].place)")
        default:
            say("  Found here \(found.count) times:")
            for finding in found { say("    \(finding.place)") }
        }
    }

    private func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))
        }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}

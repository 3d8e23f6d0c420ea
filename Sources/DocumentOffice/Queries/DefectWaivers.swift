import DocumentArchive
package import DocumentControl

extension Office {
    /// The place of a defect as a waiver names it: the file, and a digest of code and problem.
    ///
    /// The line is left out, so that text above may grow; another problem is another defect. A blank of the name
    /// is written `%20`.
    package static func place(_ defect: Defect) -> String {
        let digest = StatementFile.hash(Array("\(defect.code)\n\(defect.problem)".utf8)).hex
        return "\(defect.file.replacing(" ", with: "%20"))#\(digest.prefix(12))"
    }

    /// Defects with the waivers that still run; of one that is over, the remedy tells.
    func marked(_ defects: [Defect]) -> [Defect] {
        let waivers = Dictionary(
            grouping: register.waivers.filter {
                !$0.ended && DefectPage.page($0.finding.text) != nil
            },
            by: \.place)
        guard !waivers.isEmpty else { return defects }
        return defects.map { defect in
            guard DefectPage.page(defect.code)?.canBeWaived == true else { return defect }
            let own = places(defect).flatMap { waivers[$0] ?? [] }
                .filter { $0.finding.text == defect.code }
            var marked = defect
            marked.waivedBy = own.first { $0.until.map { $0 >= now } ?? true }?.id
            let ended = own.compactMap { waiver in waiver.until.map { (waiver, $0) } }
            guard marked.waivedBy == nil, let (over, until) = ended.max(by: { $0.1 < $1.1 })
            else { return marked }
            return Defect(
                file: defect.file, line: defect.line, code: defect.code, problem: defect.problem,
                remedy: "\(defect.remedy) \(name(over.by)) had taken note of it until "
                    + "\(calendar.shown(until)), \(over.id.short); that is over.",
                isRemark: defect.isRemark)
        }
    }

    /// A review that is overdue is waived for the document, since `verify` tells it too.
    private func places(_ defect: Defect) -> [String] {
        guard defect.code == FindingCode.reviewOverdue.rawValue else { return [Self.place(defect)] }
        return [Self.identifier(inName: defect.file)?.text].compactMap { $0 }
    }

    /// The waiver of a defect of which somebody took note.
    package func waiver(of defect: Defect) -> WaiverState? {
        defect.waivedBy.flatMap { id in register.waivers.first { $0.id == id } }
    }

    /// The one defect of a code at a place as `signet check` shows it, `file:line`, or as a waiver names it.
    ///
    /// - Throws: That there is none or more than one, or that nobody can take note of it.
    func defect(_ page: DefectPage, at place: String) throws -> Defect {
        let defects = try check()
        let open = defects.filter {
            $0.waivedBy == nil && DefectPage.page($0.code)?.canBeWaived == true
        }
        let found = defects.filter {
            $0.code == page.code
                && [$0.file, "\($0.file):\($0.line)", Self.place($0)].contains(place)
        }
        guard page.canBeWaived, let defect = found.first, Set(found.map(Self.place)).count == 1
        else {
            // Two problems of one line are told apart by the digest.
            let known = (found.isEmpty ? open : found).map { defect in
                let twins = open.filter {
                    ($0.file, $0.line, $0.code) == (defect.file, defect.line, defect.code)
                }
                let place =
                    twins.count > 1 ? Self.place(defect) : "\(defect.file):\(defect.line)"
                return "\(defect.code) \(place)"
            }
            throw page.canBeWaived
                ? OfficeError.noFinding(page.code, place, canBeWaived: true, known: known)
                : OfficeError.mustBeMended(page.code, page.meaning)
        }
        return defect
    }
}

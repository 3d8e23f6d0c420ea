extension Register {
    /// The waiver by which somebody took note of a finding and that still runs at an instant.
    package func waiver(
        of code: FindingCode, graded grade: Grade? = nil, at place: String, at now: Instant
    ) -> StatementID? {
        guard code.canBeWaived(as: grade ?? code.grade) else { return nil }
        return waivers.first { waiver in
            !waiver.ended && (waiver.until.map { $0 >= now } ?? true)
                && waiver.finding.text == code.rawValue && waiver.place == place
        }?.id
    }

    /// Findings with the waivers that still run at an instant.
    ///
    /// The fold knows no clock, so what it marks are all waivers that were never ended.
    package func marked(_ findings: [Finding], at now: Instant) -> [Finding] {
        findings.map { finding in
            var finding = finding
            finding.waivedBy = waiver(
                of: finding.code, graded: finding.grade, at: finding.place, at: now)
            return finding
        }
    }
}

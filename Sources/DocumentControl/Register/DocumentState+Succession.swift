/// What took the place of an issue that was in force once.
extension DocumentState {
    /// What ended an issue for good: the issue that took its place, or the withdrawal.
    ///
    /// What ended by itself before the asked instant, and left the issue standing again, ended nothing. A trial takes
    /// the place of other trials only.
    ///
    /// - Parameters:
    ///   - entry: One of the line.
    ///   - instant: The point in time asked about.
    /// - Returns: The first of what has stood in its place without a gap since; nothing while it stands, or where it
    ///   ended by itself.
    package func successor(of entry: LineEntry, at instant: Instant) -> LineEntry? {
        guard let place = line.firstIndex(where: { $0.id == entry.id }) else { return nil }
        let later = line[(place + 1)...].filter { other in
            !other.cancelled && !other.isHeldBack && other.instant <= instant
                && (other.mode != .trial || entry.mode == .trial)
        }
        var found: (entry: LineEntry, until: Instant?)?
        for other in later.sorted(by: { $0.instant < $1.instant }) {
            let end = other.mode == .normal ? nil : other.until
            // What ends at the last second of a day is followed by what begins with the next.
            if let former = found,
                former.until.map({ other.instant.seconds <= $0.seconds + 1 }) ?? true
            {
                let latest = former.until.flatMap { until in end.map { max(until, $0) } }
                found = (former.entry, latest)
            } else {
                found = (other, end)
            }
        }
        guard let found, found.until.map({ $0 >= instant }) ?? true else { return nil }
        let ownEnd = entry.mode == .normal ? nil : entry.until
        if let ownEnd, ownEnd < found.entry.instant { return nil }
        return found.entry
    }
}

/// Issues that end by themselves: trials, and emergencies that the whole route has not confirmed.
extension DocumentState {
    /// The emergency issue that is in force at an instant.
    package func emergency(at instant: Instant) -> LineEntry? {
        guard let entry = inForce(at: instant, trials: false), entry.mode == .emergency else {
            return nil
        }
        return entry
    }

    /// The last of the line, where it was on trial or an emergency and has ended by itself.
    ///
    /// What stood before it stands again; the next revision is based on it all the same.
    package func lapsed(at instant: Instant) -> LineEntry? {
        guard let head, head.mode != .normal, !head.cancelled, let until = head.until,
            until < instant
        else { return nil }
        return head
    }

    /// The issue that waits for its readers at an instant.
    package func heldBack(at instant: Instant) -> LineEntry? {
        scheduled(after: instant).last { $0.isHeldBack }
    }
}

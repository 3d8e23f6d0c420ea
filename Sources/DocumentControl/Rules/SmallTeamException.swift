/// Lets an author fill the approving seat of the own text after another person's review.
///
/// It is stated in the control rules with its reason and its end, and every revision approved so
/// is marked wherever it is shown.
package struct SmallTeamException: Hashable, Sendable {
    /// The last day on which it holds, by universal time.
    package var until: Day
    package var reason: String

    package init(until: Day, reason: String) {
        self.until = until
        self.reason = reason
    }

    /// The words that stand for the signature of an author.
    package var meaning: [String] {
        [
            "I am an author of this revision and approve it for issue under the small-team exception "
                + "of the control rules, which holds until \(until): \(reason)"
        ]
    }

    package func holds(on day: Day) -> Bool { day <= until }
}

/// How people are reminded of what waits for them.
package struct Reminding: Hashable, Sendable {
    /// How long nobody is reminded again.
    package var every: Interval
    /// How long after its day an overdue matter is told to whoever is reported to.
    package var reportAfter: Interval
    /// To which role the holders of a role, or the members of a group, report.
    package var reportsTo: [Name: Name]

    package init(
        every: Interval = Interval(7, .days),
        reportAfter: Interval = Interval(5, .workingDays), reportsTo: [Name: Name] = [:]
    ) {
        self.every = every
        self.reportAfter = reportAfter
        self.reportsTo = reportsTo
    }
}

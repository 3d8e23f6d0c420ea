/// Who reviews, approves and issues the texts of some types.
package struct Route: Hashable, Sendable {
    /// For material changes.
    package var material: RouteSteps
    /// The short route for editorial changes.
    package var editorial: RouteSteps
    /// The route at night; a text issued on it is confirmed by the whole route later.
    package var emergency: RouteSteps

    package init(material: RouteSteps, editorial: RouteSteps, emergency: RouteSteps) {
        self.material = material
        self.editorial = editorial
        self.emergency = emergency
    }
}

/// The seats of one route, and the role that issues.
package struct RouteSteps: Hashable, Sendable {
    package var review: [Seat]
    package var approve: [Seat]
    package var issue: Name

    package init(review: [Seat] = [], approve: [Seat], issue: Name = .controller) {
        self.review = review
        self.approve = approve
        self.issue = issue
    }
}

import Synchronization

/// What stands at the head of all pages of one folder and kind: a site of a thousand pages has a dozen of it.
final class NavigationMemo: Sendable {
    private let known = Mutex<[[SiteObject.Value?]: String]>([:])

    /// The navigation of a page.
    ///
    /// - Parameters:
    ///   - page: What the page's template is given.
    ///   - make: Makes it where no page had the same before.
    /// - Returns: It as HTML.
    func words(for page: SiteObject, make: () -> String) -> String {
        let key = ["site", "root", "nav", "searching", "asof", "forecast", "group", "preview"].map {
            page[$0]
        }
        if let words = known.withLock({ $0[key] }) { return words }
        let words = make()
        known.withLock { $0[key] = words }
        return words
    }
}

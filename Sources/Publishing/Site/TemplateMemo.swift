import Mustache
import Synchronization

/// Templates as they were read: each once, when it is needed, by whoever needs it first.
final class TemplateMemo: Sendable {
    private let templates = Mutex<[SiteTemplate: MustacheTemplate]>([:])
    private let libraries = Mutex<[SiteTemplate: MustacheLibrary]>([:])

    /// A template.
    ///
    /// - Parameters:
    ///   - name: Which.
    ///   - read: Reads it, where nobody did: two may do so at the same time, and find the same.
    /// - Returns: The template.
    func template(
        _ name: SiteTemplate, _ read: (SiteTemplate) -> MustacheTemplate
    ) -> MustacheTemplate {
        if let known = templates.withLock({ $0[name] }) { return known }
        let template = read(name)
        templates.withLock { $0[name] = template }
        return template
    }

    /// A template with the parts that it shows, put together likewise.
    func library(for name: SiteTemplate, _ make: () -> MustacheLibrary) -> MustacheLibrary {
        if let known = libraries.withLock({ $0[name] }) { return known }
        let library = make()
        libraries.withLock { $0[name] = library }
        return library
    }
}

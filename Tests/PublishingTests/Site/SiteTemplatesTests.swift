import Publishing
import Testing

/// The organisation's own templates: taken in place of Signet's, and what is wrong in them told with its place.
@Suite struct SiteTemplatesTests {
    private func problem(_ text: String, name: String = "home") -> SiteTemplates.Problem? {
        do {
            _ = try SiteTemplates(
                overrides: [name: ("site/templates/\(name).mustache", text)])
            return nil
        } catch { return error as? SiteTemplates.Problem }
    }

    @Test func theOwnTemplateIsTaken() throws {
        let templates = try SiteTemplates(overrides: ["home": ("home", "<p>{{title}}</p>")])
        var page = SiteObject()
        page.set("title", "Forms & <records>")
        #expect(templates.filled(.home, with: page) == "<p>Forms &amp; &lt;records&gt;</p>")
    }

    @Test func aSectionThatDoesNotEndIsToldWithItsLine() throws {
        let found = try #require(problem("<p>\n{{#tiers}}\n<b>{{title}}</b>\n{{/tears}}\n"))
        #expect(found.file == "site/templates/home.mustache")
        #expect(found.line == 4)
        #expect(found.problem == "A section ends under another name than it began.")
    }

    @Test func aPartThatThereIsNotIsTold() throws {
        let found = try #require(problem("{{>head}}\n<p>\n{{> heading }}\n"))
        #expect(found.line == 3)
        #expect(found.problem == "There is no part 'heading'.")
    }

    @Test func anUnknownNameIsTold() throws {
        let found = try #require(problem("", name: "hoome"))
        #expect(found.problem == "There is no template 'hoome'.")
        #expect(found.remedy.contains("home"))
    }

    @Test func whatIsAbsentInsideIsNotLookedForOutside() throws {
        let templates = try SiteTemplates(
            overrides: [
                "home": ("home", "{{#list}}{{#url}}[{{url}}]{{/url}}{{^url}}none{{/url}}{{/list}}")
            ])
        var inner = SiteObject()
        inner.set("url", nil as String?)
        var page = SiteObject()
        page.set("url", "outer.html")
        page.set("list", [inner])
        #expect(templates.filled(.home, with: page) == "none")
    }
}

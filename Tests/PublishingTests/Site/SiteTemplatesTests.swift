import Foundation
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

    @Test func aMarkThatJoinsAQuotationMarkDoesNotEndAnAttribute() throws {
        let templates = try SiteTemplates(overrides: ["home": ("home", "<a title=\"{{title}}\">")])
        var page = SiteObject()
        page.set("title", "a\"\u{338} onfocus='x'<\u{338}&\u{301}")
        let made = templates.filled(.home, with: page)
        #expect(
            made == "<a title=\"a&quot;\u{338} onfocus=&#39;x&#39;&lt;\u{338}&amp;\u{301}\">")
    }

    @Test func theOwnNavigationMayShowWhatTheParticularPageHas() throws {
        let templates = try SiteTemplates(
            overrides: [
                "home": ("home", "{{{navigation}}}"), "nav": ("nav", "<b>{{title}}</b>"),
            ])
        let made = ["One", "Two"].map { title in
            var page = SiteObject()
            page.set("title", title)
            return templates.filled(.home, with: page)
        }
        #expect(made == ["<b>One</b>", "<b>Two</b>"])
    }

    @Test func aSectionThatDoesNotEndIsToldWithItsLine() throws {
        let found = try #require(problem("<p>\n{{#tiers}}\n<b>{{title}}</b>\n{{/tears}}\n"))
        #expect(found.file == "site/templates/home.mustache")
        #expect(found.line == 4)
        #expect(found.problem == "A section ends under another name than it began.")
    }

    @Test func aSectionWithoutAnEndIsToldWhereItBegins() throws {
        let found = try #require(
            problem("<p>\n{{! {{#rows}} }}\n{{#tiers}}\n{{#hasRows}}{{/hasRows}}\n<b>\n"))
        #expect(found.line == 3 && found.problem == "The section 'tiers' does not end.")
        #expect(found.remedy == "Write {{/tiers}} where it ends.")
    }

    @Test func aNameThatNoPageGivesIsTold() throws {
        let found = try #require(problem("{{title}}\n{{site.name}} {{{rows}}}\n<p>{{ titel }}\n"))
        #expect(found.line == 3 && found.problem == "No page gives 'titel'.")
        #expect(found.remedy.contains("title"))
        #expect(
            problem("{{#counts}}{{documents}}{{/counts}}{{^hasRevisions}}{{.}}{{/hasRevisions}}")
                == nil)
        for name in ["{{#titel}}{{/titel}}", "{{site.nam}}", "{{&titel}}", "{{{titel}}}"] {
            #expect(problem(name)?.line == 1, "\(name)")
        }
    }

    /// What a template may show is known from Signet's own: each name that a page gives stands in one of them.
    @Test func everyNameThatAPageGivesStandsInATemplate() throws {
        let folder =
            URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .path + "/Sources/Publishing"
        var names: Set<String> = []
        for room in ["Site", "Site/Pages", "Preview"] {
            for file in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(room)")
            where file.hasSuffix(".swift") {
                let text = try String(contentsOfFile: "\(folder)/\(room)/\(file)", encoding: .utf8)
                for match in text.matches(of: /\.set\(\s*"(\w+)"/) { names.insert(String(match.1)) }
                for object in text.matches(of: /SiteObject\(\[((?:[^\]]|\n)*)\]\)/) {
                    for key in object.1.matches(of: /"(\w+)":/) { names.insert(String(key.1)) }
                }
            }
        }
        #expect(names.count > 80)
        for name in names.sorted() { #expect(problem("{{\(name)}}") == nil, "\(name)") }
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

    @Test(arguments: SiteTemplate.allCases)
    func everyTemplateOfSignetCanBeReadWithItsParts(template: SiteTemplate) throws {
        for name in SiteTemplate.partNames(in: template.text[...]) {
            #expect(SiteTemplate(rawValue: name) != nil, "\(name)")
        }
        // One that cannot be read ends the process.
        _ = try SiteTemplates().filled(template, with: SiteObject())
        let own = template.rawValue
        let again = try SiteTemplates(overrides: [own: (own, template.text)])
        #expect(again.texts.map(\.text) == (try SiteTemplates().texts.map(\.text)))
    }

    @Test func whatIsAbsentInsideIsNotLookedForOutside() throws {
        let templates = try SiteTemplates(
            overrides: [
                "home": ("home", "{{#rows}}{{#url}}[{{url}}]{{/url}}{{^url}}none{{/url}}{{/rows}}")
            ])
        var inner = SiteObject()
        inner.set("url", nil as String?)
        var page = SiteObject()
        page.set("url", "outer.html")
        page.set("rows", [inner])
        #expect(templates.filled(.home, with: page) == "none")
    }
}

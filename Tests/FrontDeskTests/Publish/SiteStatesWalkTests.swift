import DocumentControl
import Foundation
import TestSupport
import Testing

/// What the site tells of texts that are in force by the emergency route, or on trial.
@Suite struct SiteStatesWalkTests {
    private let stage = PublishWalkTests()

    private func site(_ walk: Walk, _ more: String...) async throws -> PublishedSite {
        // A folder for each group of readers.
        let folder = "site" + more.filter { !$0.hasPrefix("--") }.joined()
        let answer = try await walk.type("sam", ["publish", "--out", "../\(folder)"] + more)
        #expect(answer.status == 0, "\(answer.text)")
        return try PublishedSite("\(walk.scratch.path)/\(folder)")
    }

    /// P-02 stands for all staff, and the service desk tries the next revision.
    private func tried() async throws -> Walk {
        let walk = try await stage.published()
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "By bus, says [P-03].",
            title: "Journeys")
        try await walk.done("olive", "submit", "P-02", "--reason", "A trial of buses")
        try await walk.done("ravi", "review", "P-02", "--suitable")
        try await walk.done("anna", "approve", "P-02")
        try await walk.done(
            "bo", "issue", "P-02", "--trial", "--until", "2026-12-18", "--audience",
            "service-desk")
        return walk
    }

    @Test func aTrialIsNotInForceForThoseWhoDoNotTryIt() async throws {
        let walk = try await tried()
        let tree = try await walk.done("sam", "map", "--tree", "--in-force")
        #expect(tree.contains("P-02 Travel") && !tree.contains("Journeys"), "\(tree)")
        let trace = try await walk.done("sam", "trace", "P-02", "--in-force")
        #expect(trace.contains("Travel") && !trace.contains("Journeys"), "\(trace)")
        let lists = try await walk.done("sam", "register")
        #expect(lists.contains("Travel") && !lists.contains("Journeys"), "\(lists)")
    }

    @Test func aTrialIsPublishedForThoseWhoTryItAndForNobodyElse() async throws {
        let walk = try await tried()
        let desk = try await site(walk, "--for", "service-desk")
        #expect(desk.problems == [], "\(desk.problems)")
        let page = desk.text("documents/P-02.html")
        #expect(page.contains("<span>Journeys</span>") && page.contains("TRIAL for"), "\(page)")
        #expect(!page.contains("Revision 1.0") && desk.files["documents/P-02/1.0.html"] == nil)
        #expect(desk.text("index.html").contains("Journeys"))
        let staff = try await site(walk, "--for", "all-staff")
        #expect(staff.problems == [], "\(staff.problems)")
        let other = staff.text("documents/P-02.html")
        #expect(other.contains("<span>Travel</span>") && !other.contains("trial"), "\(other)")
        #expect(staff.files.keys.allSatisfy { !$0.contains("2.0") })
        let both = try await site(walk, "--for", "all-staff", "--for", "service-desk")
        let whole = both.text("documents/P-02.html")
        #expect(whole.contains("<span>Travel</span>") && whole.contains("2.0 is on trial"))
        #expect(both.text("documents/P-02/2.0.html").contains("TRIAL for"))
    }

    @Test func aDayToComeIsShownAsAForecastOnEveryPage() async throws {
        let walk = try await stage.published()
        let today = try await site(walk, "--as-of", "2026-11-02")
        #expect(!today.text("index.html").contains("orecast"))
        let later = try await site(walk, "--as-of", "2030-01-01")
        #expect(later.problems == [], "\(later.problems)")
        for (path, data) in later.files where path.hasSuffix(".html") {
            let words = String(decoding: data, as: UTF8.self)
            #expect(
                words.contains(
                    "<strong>Forecast for 2030-01-01</strong>, as it would stand, if nothing else"),
                "\(path)")
        }
        #expect(later.text("index.html").contains("as they would stand on 2030-01-01"))
        #expect(later.text("documents/P-01.html").contains("<dd>2027-11-02, OVERDUE</dd>"))
        #expect(later.text("list.html").contains("2027-11-02, OVERDUE"))
        // The same day, once it has come, is no forecast any more.
        walk.now = Instant(seconds: 1_893_499_200)
        let then = try await site(walk, "--as-of", "2030-01-01")
        #expect(!then.text("documents/P-01.html").contains("orecast"))
    }

    @Test func homeHasTheStoreysOfTheMapAndWhatIsNotInForceApart() async throws {
        let walk = try await stage.published()
        try await walk.done("bo", "withdraw", "P-02", "--reason", "Nobody travels")
        let page = try await site(walk).text("index.html")
        let storeys = page.split(separator: "<section class=\"storey\" aria-label=\"").dropFirst()
        let documents = ["RULES", "P-01", "P-02", "P-03"]
        let held = storeys.map { storey in
            let name = String(storey.prefix { $0 != "\"" })
            return "\(name): "
                + documents.filter { storey.contains("<b>\($0)</b>") }.joined(separator: " ")
        }
        #expect(
            held == ["Procedures: P-01 P-03", "Control rules: RULES", "Not in force: P-02"])
    }

    @Test func whatIsInForceByTheEmergencyRouteIsPartOfTheSystem() async throws {
        let walk = try await stage.published()
        // P-02 names P-01, and P-01 leads to a section of P-02.
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "By bus, see [P-01#scope].",
            title: "Travel")
        try await walk.done("olive", "submit", "P-02", "--reason", "No trains")
        try await walk.done("anna", "approve", "P-02", "--emergency")
        try await walk.done(
            "bo", "issue", "P-02", "--emergency", "--reason", "No trains", "--until",
            "2026-11-06")
        let site = try await site(walk)
        #expect(site.problems == [], "\(site.problems)")
        #expect(site.text("documents/P-02.html").contains("class=\"sheet emergency\""))
        #expect(site.text("map.html").contains("P-02 Travel"), "\(site.text("map.html"))")
        let page = site.text("documents/P-01.html")
        #expect(page.contains("href=\"../documents/P-02.html#activities\""), "\(page)")
        let named = try #require(page.range(of: "Named in</h4>"))
        #expect(page[named.upperBound...].contains("<b>P-02</b>"), "\(page)")
    }
}

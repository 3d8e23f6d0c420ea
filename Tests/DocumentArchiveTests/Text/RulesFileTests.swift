import DocumentArchive
import DocumentControl
import Foundation
import Testing

/// The control rules as a file: every kind of defect with its line.
@Suite struct RulesFileTests {
    private static let sound = """
        format: 1
        title: Example
        time-zone: Europe/Berlin
        branch: main
        read-within: 14 days
        periodic-review: 12 months
        checkpoint-every: 7 days
        classifications:
          - internal
        waivers:
          - boss
        groups:
          all-staff:
            title: Everybody
        roles:
          boss:
            title: The boss
          reviewer:
            title: Reviewer
          document-controller:
            title: Controller
        routes:
          standard:
            review:
              - role: reviewer
                count: 2
            approve:
              - role: boss
            issue: document-controller
            editorial:
              approve:
                - role: reviewer
              issue: boss
        types:
          procedure:
            title: Procedure
            folder: procedures
            identifier: P-nn
            route: standard
            review-every: 24 months
            sections:
              - Purpose
            metadata:
              - audience
        meanings:
          review: words
          approve: words
          approve.boss: words of the boss
          reject: words
          issue: words
          acknowledge: words
          confirm: words
          withdraw: words
        reserved:
          P-02: Records
        adoption-until: 2027-01-31

        """

    private func decode(_ text: String) throws(DefectError) -> Rules {
        try RulesFile.decode(Array(text.utf8))
    }

    @Test func `a role and a group may demand a hardware key`() throws {
        func decoded(_ old: String, _ new: String) throws -> Rules {
            try RulesFile.decode(
                Array(Self.sound.replacingOccurrences(of: old, with: new).utf8))
        }
        let boss = "    title: The boss\n", all = "    title: Everybody\n"
        #expect(try decoded("", "").presence.isEmpty)
        let names = (try #require(Name("boss")), try #require(Name("all-staff")))
        #expect(try decoded(boss, boss + "    key: pin\n").presence == [names.0: .pin])
        #expect(try decoded(all, all + "    key: touch\n").presence == [names.1: .touch])
        for wrong in ["unknown", "yes", "PIN"] {
            let error = #expect(throws: DefectError.self) {
                try decoded(boss, boss + "    key: \(wrong)\n")
            }
            #expect(error?.defects.map(\.line) == [18], "\(wrong)")
        }
    }

    @Test func `sound rules are read as they stand`() throws {
        let rules = try decode(Self.sound)
        let (boss, reviewer) = (try name("boss"), try name("reviewer"))
        let route = try #require(rules.routes[try name("standard")])
        #expect(rules.title == "Example" && rules.timeZone == "Europe/Berlin")
        #expect(rules.readWithin == Interval("14 days"))
        #expect(rules.waivers == [boss])
        #expect(route.material.review == [Seat(role: reviewer, count: 2)])
        #expect(route.editorial.approve == [Seat(role: reviewer)])
        #expect(route.editorial.issue == boss)
        // Nobody said how an emergency goes: by the short route.
        #expect(route.emergency == route.editorial)
        let type = try #require(rules.types[try name("procedure")])
        #expect(type.reviewEvery == Interval("24 months") && type.sections == ["Purpose"])
        #expect(rules.meanings["approve.boss"] == "words of the boss")
        #expect(rules.reserved[try #require(DocumentID("P-02"))] == "Records")
        #expect(rules.adoptionUntil == Day("2027-01-31"))
    }

    @Test func aRouteWithoutApprovalIsForTypesOfExternalDocuments() throws {
        let rules = try decode(
            Self.sound.replacing(
                "types:\n",
                with: "  outside:\n    approve: []\n    issue: document-controller\ntypes:\n"
                    + "  external:\n    title: Outside\n    folder: manual/external\n"
                    + "    identifier: X-nnn\n    route: outside\n    external: true\n"
                    + "    metadata:\n      - publisher\n    optional-metadata:\n      - licence\n")
        )
        let route = try #require(rules.routes[try name("outside")])
        #expect(
            [route.material, route.editorial, route.emergency].allSatisfy { $0.approve.isEmpty })
        let type = try #require(rules.types[try name("external")])
        #expect(type.isExternal && type.metadata == ["publisher"])
        #expect(type.optionalMetadata == ["licence"])
    }

    @Test func theHighestClassIsTheLastOneUnlessTheRulesNameIt() throws {
        let classes = "classifications:\n  - public\n  - internal\n  - secret\n"
        let text = Self.sound.replacing("classifications:\n  - internal\n", with: classes)
        let all = try decode(text)
        #expect(try all.highestClassification == name("secret"))
        #expect(try !all.isTooHigh(name("secret")))
        let rules = try decode(
            text + "highest-classification: internal\nbeside:\n  P-31: \"Who is paid what\"\n")
        #expect(try rules.isTooHigh(name("secret")) && !rules.isTooHigh(name("internal")))
        #expect(try rules.usualClassification == name("internal"))
        #expect(rules.holdings.beside == [try #require(DocumentID("P-31")): "Who is paid what"])
        let open = try decode(text + "highest-classification: public\n")
        #expect(try open.usualClassification == name("public"))
    }

    @Test func nothingIsEscalatedUnlessTheRulesSayAfterWhatTime() throws {
        let rules = try decode(Self.sound + "escalate-after: 8 working days\n")
        #expect(rules.escalateAfter == Interval(8, .workingDays))
        #expect(try decode(Self.sound).escalateAfter == nil)
    }

    @Test func peopleAreRemindedWeeklyUnlessTheRulesSayOtherwise() throws {
        #expect(try decode(Self.sound).reminding == Reminding())
        let rules = try decode(
            Self.sound
                + "remind-every: 3 working days\nreport-after: 2 days\nreports-to:\n  boss: boss\n"
        )
        #expect(
            try rules.reminding
                == Reminding(
                    every: Interval(3, .workingDays), reportAfter: Interval(2, .days),
                    reportsTo: [name("boss"): name("boss")]))
    }

    @Test func authoritiesForTimeStampsHaveACertificateAndPerhapsAnAddress() throws {
        let hash = String(repeating: "ab", count: 32)
        let rules = try decode(
            Self.sound
                + """
                time-stamps:
                  example:
                    address: https://tsa.example.org/tsr
                    certificate: sha256:\(hash)
                  by-hand:
                    certificate: sha256:\(hash)

                """)
        let certificate = try #require(ContentHash(hex: hash))
        #expect(
            try rules.timeStamps == [
                StampAuthority(
                    name: name("example"), address: "https://tsa.example.org/tsr",
                    certificate: certificate),
                StampAuthority(name: name("by-hand"), address: nil, certificate: certificate),
            ])
        #expect(try decode(Self.sound).timeStamps.isEmpty)
    }

    private func name(_ text: String) throws -> Name { try #require(Name(text)) }

    /// What stands in the sound rules, what is put in its place, the words and the line of the
    /// defect.
    @Test(arguments: [
        ("format: 1", "format: 2", "format 2", "format: 2"),
        ("format: 1\n", "", "'format' is missing", "title"),
        ("title: Example\n", "", "'title' is missing", "format"),
        ("title: Example", "title: [a]", "takes one value", "title: [a]"),
        ("title: Example", "titel: Example", "'titel' is no key", "titel"),
        ("Europe/Berlin", "Europe/Nowhere", "no time zone", "time-zone"),
        ("14 days", "14 dayz", "no span of time", "read-within"),
        ("12 months", "soon", "no span of time", "periodic-review"),
        ("7 days", "-7 days", "no span of time", "checkpoint-every"),
        ("  - internal", "  - Internal Use", "is no name", "Internal Use"),
        ("classifications:\n  - internal", "classifications: internal", "takes a list", "classif"),
        ("waivers:\n  - boss", "waivers:\n  - nobody", "no role 'nobody'", "waivers"),
        ("  all-staff:\n    title: Everybody", "  all-staff:\n    name: X", "no key of", "name: X"),
        ("    title: The boss", "    title:", "takes one value", "    title:\n"),
        ("  boss:\n    title: The boss", "  root:\n    title: X", "built in", "  root:"),
        ("  boss:\n    title: The boss", "  Boss:\n    title: X", "is no name", "  Boss:"),
        ("groups:\n  all-staff:\n    title: Everybody\n", "", "'groups' is missing", "format"),
        ("count: 2", "count: 0", "no number of people", "role: reviewer"),
        ("count: 2", "count: 02", "no number of people", "role: reviewer"),
        ("count: 2", "seats: 2", "'seats' is no key", "seats"),
        (
            "      - role: reviewer\n        count: 2", "      - role: judge", "no role 'judge'",
            "judge"
        ),
        (
            "    approve:\n      - role: boss\n    issue: document-controller",
            "    issue: document-controller", "Nobody approves", "  standard:"
        ),
        ("issue: document-controller", "issue: nobody", "no role 'nobody'", "issue: nobody"),
        ("      issue: boss", "      issue: nobody", "no role 'nobody'", "issue: nobody"),
        (
            "    review:\n      - role", "    reviews:\n      - role", "'reviews' is no key",
            "reviews"
        ),
        (
            "waivers:", "highest-classification: secret\nwaivers:", "no classification 'secret'",
            "highest-class"
        ),
        ("reserved:", "beside:\n  Q-01: X\nreserved:", "not an identifier", "Q-01"),
        ("    route: standard", "    route: standard\n    external: yes", "true or false", "yes"),
        (
            "    approve:\n      - role: boss\n    issue: document-controller",
            "    approve: []\n    issue: document-controller", "Nobody approves on route", "route:"
        ),
        ("folder: procedures", "folder: elsewhere", "no folder of documents", "elsewhere"),
        ("folder: procedures", "folder: procedures/../x", "no folder of documents", "/../x"),
        ("folder: procedures", "folder: records", "no folder of documents", "folder: records"),
        ("identifier: P-nn", "identifier: 5", "no form of identifiers", "identifier: 5"),
        ("route: standard", "route: absent", "no route 'absent'", "route: absent"),
        ("      - audience", "      - colour", "no key of front matter", "- colour"),
        ("    title: Procedure\n", "", "'title' is missing", "  procedure:"),
        ("  issue: words", "  issu: words", "is no statement", "issu: words"),
        ("  approve.boss:", "  approve.judge:", "is no statement", "approve.judge"),
        ("  confirm: words\n", "", "meaning of 'confirm' are missing", "meanings:"),
        ("  reject: words", "  reject: |\n    a\n    b", "not one line", "reject: |"),
        ("P-02: Records", "Q-02: Records", "not an identifier", "Q-02"),
        ("P-02: Records", "P-2: Records", "not an identifier", "P-2"),
        ("2027-01-31", "2027-02-31", "is no day", "adoption-until"),
        ("format: 1\n", "format: 1\nholidays:\n  - 25.12.\n", "is no day", "25.12."),
        ("format: 1\n", "format: 1\nremind-every: often\n", "no span of time", "remind-every"),
        (
            "format: 1\n", "format: 1\ntime-stamps:\n  tsa:\n    certificate: root.pem\n",
            "not the hash of a certificate's file", "certificate: root.pem"
        ),
        (
            "format: 1\n",
            "format: 1\ntime-stamps:\n  tsa:\n    address: ftp://tsa\n    certificate: sha256:"
                + String(repeating: "0", count: 64) + "\n",
            "no address of an authority", "address: ftp"
        ),
        (
            "format: 1\n", "format: 1\nreports-to:\n  boss: nobody\n", "no role 'nobody'",
            "boss: nobody"
        ),
        (
            "format: 1\n", "format: 1\nreports-to:\n  strangers: boss\n",
            "no group 'strangers'", "strangers: boss"
        ),
        (
            "format: 1\n", "format: 1\nauthors-may-issue: maybe\n", "neither yes nor no",
            "authors-may-issue"
        ),
        (
            "format: 1\n", "format: 1\nsmall-team:\n  until: 2027-01-01\n",
            "'reason' is missing", "small-team"
        ),
        (
            "- role: boss\n    issue", "- role: boss\n        minutes: maybe\n    issue",
            "neither yes nor no", "minutes: maybe"
        ),
        (
            "format: 1\n", "format: 1\nacting-appointments:\n  - nobody\n", "no role 'nobody'",
            "acting-appointments"
        ),
        (
            "format: 1\n", "format: 1\nconfirm-emergency-within: 2 months\n", "within days",
            "confirm-emergency-within"
        ),
        (
            "format: 1\n", "format: 1\nescalate-after: soon\n", "is no span of time",
            "escalate-after"
        ),
    ])
    func `each defect is named with its line`(
        _ old: String, _ new: String, _ words: String, _ mark: String
    ) throws {
        let start = try #require(Self.sound.range(of: old))
        let text = Self.sound.replacingCharacters(in: start, with: new)
        let place = try #require(text.range(of: mark))
        let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
        do {
            _ = try decode(text)
            Issue.record("taken")
        } catch {
            let found = error.defects.filter { $0.problem.contains(words) }
            #expect(found.contains { $0.line == line }, "\(error.defects) at \(line)")
            #expect(error.defects.allSatisfy { $0.file == "signet.yaml" && !$0.remedy.isEmpty })
        }
    }

    @Test func `seats name groups and second choices`() throws {
        let seats =
            "- role: boss\n        otherwise: reviewer"
            + "\n      - group: GROUP\n        count: 2\n    issue: document-controller"
        let text = Self.sound.replacingOccurrences(
            of: "- role: boss\n    issue: document-controller", with: seats)
        try #require(text != Self.sound)
        let group = try #require(try decode(Self.sound).groups.keys.first)
        let rules = try decode(text.replacingOccurrences(of: "GROUP", with: group.text))
        let route = try #require(rules.routes[try name("standard")])
        let reviewer = try name("reviewer")
        #expect(
            route.material.approve == [
                Seat(role: try name("boss"), otherwise: [reviewer]),
                Seat(role: group, count: 2, isGroup: true),
            ])
        #expect(throws: DefectError.self) {
            try decode(text.replacingOccurrences(of: "GROUP", with: "reviewer"))
        }
    }

    @Test func `all defects are named at once, in the order of lines`() throws {
        do {
            _ = try decode(
                Self.sound.replacingOccurrences(of: "14 days", with: "soon")
                    .replacingOccurrences(of: "P-02", with: "Q-02") + "colour: red\n")
            Issue.record("taken")
        } catch {
            let lines = error.defects.map(\.line)
            #expect(lines.count == 3)
            #expect(lines == lines.sorted())
        }
    }

    @Test func `the control rules of this repository have no defect`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let bytes = try Data(contentsOf: root.appending(path: RulesFile.path))
        let rules = try RulesFile.decode(Array(bytes))
        #expect(rules.timeZone == "Europe/Berlin")
        #expect(rules.types.count >= 5 && rules.reserved.count > 50)
        #expect(rules.branch == "main")
    }
}

import DocumentControl
import Git
import TestSupport
import Testing

/// Two clones that record at the same time: one register comes of it, and the loser is told.
@Suite struct RaceAtTheHostTests {
    @Test(arguments: Hosting.available)
    func twoControllersIssueTheSameAtOnce(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try await circle.approved()
        let answers = await circle.together([
            ("bo", ["issue", "P-01"]), ("cara", ["issue", "P-01"]),
        ])
        #expect(answers.map(\.status).sorted() == [0, 1], "\(answers)")
        let loser = answers.first { $0.status == 1 }
        #expect(loser?.text.contains("P-01") == true, "\(answers)")
        #expect(loser?.text.contains("Recorded") == false, "\(answers)")
        try circle.tidy()
        try await circle.expectAgreement()
    }

    @Test func whoeverLosesWhileSendingIsToldAndNothingIsRecorded() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        let cara = circle.command("cara", ["issue", "P-01"])
        let transport = Interrupting(before: .push) { await cara() }
        let answer = try await circle.type("bo", ["issue", "P-01"], transport: transport)
        #expect(answer.status == 1, "\(answer)")
        #expect(!answer.text.contains("Recorded"), "\(answer)")
        try circle.tidy()
        try await circle.expectAgreement()
    }

    @Test func twoSubmissionsAtOnceLeaveOne() async throws {
        let circle = try await Circle.begun()
        try circle.write("olive", "One.")
        try circle.write("sam", "Another.")
        let sam = circle.command("sam", ["submit", "P-01", "--reason", "Mine"])
        let transport = Interrupting(before: .push) { await sam() }
        let answer = try await circle.type(
            "olive", ["submit", "P-01", "--reason", "First"], transport: transport)
        #expect(answer.status == 1, "\(answer)")
        #expect(answer.text.contains("on its way"), "\(answer)")
        try circle.tidy()
        try await circle.expectAgreement()
    }

    @Test func twoSubmissionsWithoutTheHostAreARaceThatEverybodySees() async throws {
        let circle = try await Circle.begun()
        try circle.write("olive", "One.")
        try circle.write("sam", "Another.")
        try await circle.does("olive", "submit", "P-01", "--reason", "First", "--offline")
        try await circle.does("sam", "submit", "P-01", "--reason", "Mine", "--offline")
        try circle.tidy()
        try await circle.expectAgreement(findings: nil)
    }

    @Test func aCheckpointThatLostItsPlaceIsMadeAnew() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        let cara = circle.command("cara", ["checkpoint"])
        let transport = Interrupting(before: .push) { await cara() }
        let answer = try await circle.type("bo", ["issue", "P-01"], transport: transport)
        #expect(answer.status == 0, "\(answer)")
        #expect(answer.text.contains("Recorded and sent."), "\(answer)")
        try circle.tidy()
        try await circle.expectAgreement()
    }

    @Test func twoIssuesWithoutTheHostAreSettledByWhoCameFirst() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        for person in ["bo", "cara"] { try await circle.does(person, "sync") }
        try await circle.does("bo", "issue", "P-01", "--offline")
        circle.now = circle.now.adding(seconds: 60)
        try await circle.does("cara", "issue", "P-01", "--offline")
        try circle.tidy()
        let answer = try await circle.type("cara", "sync")
        #expect(answer.status == 0, "\(answer)")
        try await circle.expectAgreement(findings: "1 deviation")
        let told = try await circle.type("bo", "inbox")
        #expect(told.text.contains("your issue"), "\(told)")
    }

    @Test func everybodyAcknowledgesAtOnce() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        try await circle.does("bo", "issue", "P-01")
        let people = ["olive", "ravi", "anna", "sam", "cara"]
        let answers = await circle.together(people.map { ($0, ["acknowledge", "P-01"]) })
        for answer in answers {
            #expect(answer.status == 0, "\(answer)")
            #expect(answer.text.contains("Recorded and sent."), "\(answer)")
        }
        try circle.tidy()
        try await circle.expectAgreement()
        let register = try await circle.type("ada", "register", "--format", "csv")
        #expect(register.text.contains("5/5"), "\(register)")
    }
}

/// Lets something else happen once, just before what is carried goes.
struct Interrupting: Transport {
    enum Moment { case fetch, push }

    private let moment: Moment
    private let once: Once
    private let git: any Transport

    init(
        before moment: Moment,
        git: any Transport = StockGit(
            environment: Shell.environment(home: "/"), mayAsk: false),
        _ action: @escaping @Sendable () async -> Void
    ) {
        self.moment = moment
        self.git = git
        once = Once(action)
    }

    func fetch(
        _ upstream: Upstream, into folder: String, patience: Duration
    ) async throws -> Bool {
        if moment == .fetch { await once.run() }
        return try await git.fetch(upstream, into: folder, patience: patience)
    }

    func push(
        _ commit: ObjectID, to upstream: Upstream, from folder: String, patience: Duration
    ) async throws {
        if moment == .push { await once.run() }
        try await git.push(commit, to: upstream, from: folder, patience: patience)
    }
}

private actor Once {
    private var action: (@Sendable () async -> Void)?

    init(_ action: @escaping @Sendable () async -> Void) { self.action = action }

    func run() async {
        let action = self.action
        self.action = nil
        await action?()
    }
}

import DocumentArchive
import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// What is disposed of or erased goes from every clone and is brought back by none.
@Suite struct DisposalExchangeTests {
    private static let host = "git -C host/system.git"

    /// Olive submits a text, and Ravi sends it back: it is not on its way any more.
    private func wronglyFiled(_ circle: Circle) async throws -> String {
        try circle.write("olive", "The secret lies under the mat.")
        try await circle.does("olive", "submit", "P-01", "--reason", "First")
        try await circle.does(
            "ravi", "review", "P-01", "--changes", "--comment", "This is secret.")
        try await circle.does("bo", "sync")
        let files = try circle.shell("\(Self.host) ls-tree -r --name-only main")
        let path = files.split(separator: "\n").first {
            $0.contains("-text-") && $0.contains("P-01")
        }
        return String(try #require(path))
    }

    private func hosts(_ path: String, _ circle: Circle) throws -> Bool {
        try circle.shell("\(Self.host) ls-tree -r --name-only main").contains(path)
    }

    private func holds(_ person: String, _ path: String, _ circle: Circle) -> Bool {
        FileManager.default.fileExists(atPath: "\(circle.folder(person))/\(path)")
    }

    @Test func aCloneThatStillHasTheBytesLosesThemAndNeverBringsThemBack() async throws {
        let circle = try await Circle.begun()
        let path = try await wronglyFiled(circle)
        for person in ["olive", "sam", "cara"] { try await circle.does(person, "sync") }
        // Olive has signed something that nobody knows yet when the bytes are disposed of.
        try circle.write("olive", "Hand in soon.", id: "P-02")
        try await circle.does("olive", "submit", "P-02", "--reason", "First", "--offline")

        let memories = ["outlines", "diagrams/figure.svg", "sites/0"].map { ".git/signet/\($0)" }
        for person in ["bo", "sam"] {
            for name in memories {
                let file = URL(filePath: "\(circle.folder(person))/\(name)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data("Secret heading".utf8).write(to: file)
            }
        }
        let answer = try await circle.does(
            "bo", "dispose", "P-01", "1.0", "--reason", "Filed here although it is secret")
        #expect(answer.contains("Disposed of 1 file."), "\(answer)")
        #expect(memories.allSatisfy { !holds("bo", $0, circle) && holds("sam", $0, circle) })
        #expect(answer.contains("git filter-branch"), "\(answer)")
        #expect(try !holds("bo", path, circle) && !hosts(path, circle))

        for person in ["olive", "sam"] {
            #expect(holds(person, path, circle))
            let sync = try await circle.does(person, "sync")
            #expect(sync.contains("taken away here: 1 file."), "\(sync)")
            #expect(!holds(person, path, circle), "\(person)")
        }
        // What clones remember of texts goes as well.
        #expect(memories.allSatisfy { !holds("sam", $0, circle) })
        #expect(try !hosts(path, circle))
        // A command that signs does it as well.
        #expect(holds("ravi", path, circle))
        let review = try await circle.does("ravi", "review", "P-02", "--suitable")
        #expect(review.contains("taken away here: 1 file."), "\(review)")
        #expect(!holds("ravi", path, circle))
        try circle.tidy()
        try await circle.expectAgreement()
        let history = try await circle.does("sam", "history", "P-01")
        #expect(history.contains("submit P-01 1.0") && history.contains("dispose"), "\(history)")
        let compare = try await circle.type("sam", "compare", "P-01")
        #expect(compare.text.contains("was disposed of by bo example"), "\(compare)")
    }

    @Test func historyIsFilteredAndTheEvidenceStillVerifies() async throws {
        let circle = try await Circle.begun()
        let path = try await wronglyFiled(circle)
        let answer = try await circle.does(
            "bo", "dispose", "P-01", "1.0", "--reason", "Filed here although it is secret")
        let name = try #require(path.split(separator: "/").last)
        #expect(
            try circle.shell("\(Self.host) rev-list --objects --all").contains(name))
        // The lines that the answer shows, as they stand there.
        let lines = answer.split(separator: "\n").map(String.init)
        let first = try #require(lines.firstIndex { $0.contains("git filter-branch") })
        let last = try #require(lines.firstIndex { $0.contains("git push --force") })
        try circle.clone("keeper")
        try circle.shell(
            "cd keeper\nexport FILTER_BRANCH_SQUELCH_WARNING=1\n"
                + lines[first...last].joined(separator: "\n") + " 2>&1")
        #expect(
            try !circle.shell("\(Self.host) rev-list --objects --all").contains(name))
        for person in Circle.people { try circle.clone(person) }
        try await circle.expectAgreement()
        try await circle.approved("P-03")
        try await circle.does("bo", "issue", "P-03")
    }

    @Test func whatIsNotSettledTakesNothingAway() async throws {
        let circle = try await Circle.begun()
        let path = try await wronglyFiled(circle)
        let answer = try await circle.does(
            "bo", "dispose", "P-01", "1.0", "--reason", "Secret", "--offline")
        #expect(answer.contains("once a checkpoint has settled"), "\(answer)")
        #expect(holds("bo", path, circle))
        // Somebody who makes no checkpoints sends it on; it is still pending.
        try circle.shell("git -C sam pull -q --no-rebase ../bo main")
        try await circle.does("sam", "sync")
        #expect(try holds("sam", path, circle) && hosts(path, circle))
        #expect(try await circle.does("sam", "verify").contains("0 errors, 0 deviations"))
        try await circle.does("cara", "sync")
        #expect(try !holds("cara", path, circle) && !hosts(path, circle))
        try circle.tidy()
        try await circle.expectAgreement()
    }

    @Test func whatSomebodyWithoutTheRoleSignsTakesNothingAway() async throws {
        let circle = try await Circle.begun()
        let path = try await wronglyFiled(circle)
        try await circle.does("sam", "sync")
        try await forge("sam", PersonID("p-0006"), bytesOf: path, circle)
        try circle.git("sam", "push -q origin main")
        for person in ["bo", "ravi", "sam"] {
            _ = try await circle.type(person, "sync")
            #expect(holds(person, path, circle), "\(person)")
        }
        #expect(try hosts(path, circle))
        let verify = try await circle.type("bo", "verify")
        #expect(verify.text.contains("out-of-role"), "\(verify)")
        #expect(!verify.text.contains("not-removed"), "\(verify)")
    }

    /// Records a disposal in a clone that its signer has no role for.
    private func forge(
        _ name: String, _ person: PersonID?, bytesOf path: String, _ circle: Circle
    ) async throws {
        let office = try Archive(at: circle.folder(name)).evidence(.everyday)
        let register = office.register
        let person = try #require(person)
        let controller = try #require(
            register.people.values.flatMap(\.appointments).first { $0.role == .controller })
        let bytes = try Data(contentsOf: URL(filePath: "\(circle.folder(name))/\(path)"))
        var draft = StatementDraft(.dispose)
        draft.set("system", register.system?.hex)
        draft.set("on", controller.id.hex)
        draft.set("bytes", "\(StatementFile.hash(Array(bytes)))")
        draft.set("retention", "none")
        draft.set("reason", "I say so")
        draft.set("time", circle.now.description)
        draft.set("via", "hand")
        draft.add(Signer(person, role: .controller))
        let statement = try draft.statement()
        let armour = try await SeedSigner(name).sign(
            Array(statement.text.utf8), namespace: statement.kind.namespace)
        let files = Archive.files(of: statement, armours: [armour], named: register.statements)
        for file in files {
            let place = URL(filePath: "\(circle.folder(name))/\(file.path)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: place)
        }
        try circle.git(name, "rm -q --cached \(path)")
        try circle.git(name, "reset -q")
        try circle.git(name, "add records/control")
        try circle.git(name, "commit -q -m Forged")
    }

    @Test func bytesThatSomebodyBroughtBackAreAFindingAndGoWithTheNextExchange() async throws {
        let circle = try await Circle.begun()
        let path = try await wronglyFiled(circle)
        try await circle.does("sam", "sync")
        try circle.shell("cp sam/\(path) kept")
        try await circle.does("bo", "dispose", "P-01", "1.0", "--reason", "Secret")
        try await circle.does("sam", "sync")
        try circle.shell("cp kept sam/\(path)")
        try circle.git("sam", "add \(path)")
        try circle.git("sam", "commit -q -m Back")
        try circle.git("sam", "push -q origin main")
        let verify = try await circle.type("sam", "verify")
        #expect(verify.status == 1 && verify.text.contains("not-removed"), "\(verify)")
        try await circle.does("bo", "sync")
        #expect(try !holds("bo", path, circle) && !hosts(path, circle))
        try circle.tidy()
        try await circle.expectAgreement()
    }

    @Test func bytesThatAreGoneWithoutADisposalAreAnErrorAndComeBackFromAnotherClone()
        async throws
    {
        let circle = try await Circle.begun()
        let path = try await wronglyFiled(circle)
        for person in ["sam", "cara"] { try await circle.does(person, "sync") }
        try circle.git("sam", "rm -q \(path)")
        try circle.git("sam", "commit -q -m Gone")
        try circle.git("sam", "push -q origin main")
        let verify = try await circle.type("sam", "verify")
        #expect(verify.status == 1 && verify.text.contains("text-missing"), "\(verify)")
        try await circle.does("cara", "sync")
        #expect(try hosts(path, circle))
    }

    @Test func anErasedCardGoesEverywhereAndTheIdentifierIsShown() async throws {
        let circle = try await Circle.begun()
        for person in Circle.people { try await circle.does(person, "sync") }
        let answer = try await circle.does(
            "bo", "erase", "sam example", "--reason", "On request")
        #expect(answer.contains("has not left"), "\(answer)")
        try await circle.does("olive", "sync")
        let people = try await circle.does("olive", "people")
        #expect(people.contains("p-0006  p-0006"), "\(people)")
        #expect(!people.contains("sam example"))
        let again = try await circle.type("bo", "erase", "p-0006", "--reason", "Twice")
        #expect(again.status == 1 && again.text.contains("no card of p-0006"), "\(again)")
        try await circle.expectAgreement()
    }
}

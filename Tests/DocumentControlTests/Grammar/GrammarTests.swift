import DocumentControl
import Testing

@Suite struct GrammarTests {
    private func isRefused(_ text: String) -> Bool {
        do {
            _ = try StatementParser.parse(text)
            return false
        } catch {
            return true
        }
    }

    @Test(arguments: StatementKind.allCases, [1, 2, 3])
    func aWholeStatementIsReadAndWrittenByteForByte(_ kind: StatementKind, _ times: Int) throws {
        let text = Example(kind, times: times).text
        let statement = try StatementParser.parse(text)
        #expect(statement.kind == kind)
        #expect(Array(statement.text.utf8) == Array(text.utf8))
    }

    @Test(arguments: StatementKind.allCases)
    func aMissingKeyIsRefused(_ kind: StatementKind) {
        let example = Example(kind)
        for (place, line) in example.lines.enumerated() {
            let text = example.changing(place, to: nil)
            // Without the key that begins an optional group, what follows it has no place either.
            guard line.isNeeded else { continue }
            let isGroup =
                kind == .review && ["number", "comment"].contains(line.key)
                || kind == .submit && ["to", "answer"].contains(line.key)
            if !isGroup { #expect(isRefused(text), "\(kind.rawValue) without \(line.key)") }
        }
    }

    @Test(arguments: StatementKind.allCases)
    func everythingOptionalMayBeLeftOut(_ kind: StatementKind) throws {
        let example = Example(kind)
        let optional: Set<String> = ["number", "quote", "comment", "to", "answer"]
        let lines = example.lines.filter { line in
            guard kind == .review || kind == .submit, optional.contains(line.key) else {
                return line.isNeeded
            }
            return false
        }
        let text = Example.text(lines.map { ($0.key, $0.value) })
        #expect(try StatementParser.parse(text).text == text)
    }

    @Test(arguments: StatementKind.allCases)
    func whatWasReadBeforeIsReadAsTheSame(_ kind: StatementKind) throws {
        for times in 1...3 {
            let text = Example(kind, times: times).text
            let statement = try StatementParser.parse(text)
            let again = try #require(StatementParser.parse(known: Array("x\(text)".utf8)[1...]))
            #expect(again == statement)
            #expect(again.text == text)
            #expect(again.submissions == statement.submissions)
            #expect(again.adoptions == statement.adoptions)
            #expect(again.signers == statement.signers && again.time == statement.time)
        }
    }

    @Test(arguments: ["", "\n", "x", "statement:\n", "statement: approve/2\nx", "a: b\n"])
    func whatWasNeverReadIsNotTakenForIt(_ text: String) {
        #expect(StatementParser.parse(known: Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: StatementKind.allCases)
    func anUnknownKeyIsRefusedWhereverItStands(_ kind: StatementKind) {
        let example = Example(kind)
        for place in 0...example.lines.count {
            #expect(isRefused(example.inserting(("colour", "red"), at: place)))
        }
    }

    @Test(arguments: StatementKind.allCases)
    func keysOutOfOrderAreRefused(_ kind: StatementKind) {
        let example = Example(kind)
        for place in example.lines.indices.dropLast() {
            guard example.lines[place].key != example.lines[place + 1].key else { continue }
            let keys = "\(example.lines[place].key) and \(example.lines[place + 1].key)"
            #expect(isRefused(example.swapping(place)), "\(kind.rawValue): \(keys)")
        }
    }

    @Test(arguments: StatementKind.allCases)
    func aKeyThatStandsOnceMayNotStandTwice(_ kind: StatementKind) {
        for slot in kind.grammar.slots {
            guard case .key(let key, let occurrence, _) = slot,
                occurrence == .one || occurrence == .optional
            else { continue }
            let example = Example(kind)
            guard let place = example.lines.firstIndex(where: { $0.key == key }) else { continue }
            let line = (key, example.lines[place].value)
            #expect(isRefused(example.inserting(line, at: place)), "\(kind.rawValue): \(key)")
        }
    }

    @Test(arguments: StatementKind.allCases)
    func lettersOfOtherScriptsStandInOpenTextsOnly(_ kind: StatementKind) {
        let open: Set = [
            "title", "meaning", "reason", "comment", "quote", "answer", "identity",
        ]
        let example = Example(kind)
        for (place, line) in example.lines.enumerated() {
            let text = example.changing(place, to: (line.key, line.value + "é"))
            #expect(isRefused(text) != open.contains(line.key), "\(kind.rawValue): \(line.key)")
        }
    }

    @Test(arguments: StatementKind.allCases)
    func blanksAndHiddenCharactersAreRefusedInEveryValue(_ kind: StatementKind) {
        let example = Example(kind)
        let hidden = [
            " ", "\t", "\r", "\u{0}", "\u{7F}", "\u{A0}", "\u{200B}", "\u{200F}", "\u{202E}",
            "\u{2028}", "\u{2066}", "\u{FEFF}", "\u{AD}", "\u{E0041}",
        ]
        for (place, line) in example.lines.enumerated() {
            for character in hidden {
                let after = example.changing(place, to: (line.key, line.value + character))
                #expect(isRefused(after), "\(line.key) with U+\(character.unicodeScalars)")
            }
            let before = example.changing(place, to: (line.key, " " + line.value))
            #expect(isRefused(before))
            #expect(isRefused(example.changing(place, to: (line.key, ""))))
            #expect(isRefused(example.changing(place, to: (line.key.uppercased(), line.value))))
        }
    }

    @Test func hiddenCharactersAreRefusedWithinAText() {
        let example = Example(.takeBack)
        guard let place = example.lines.firstIndex(where: { $0.key == "reason" }) else { return }
        for character in ["\u{200B}", "\u{202E}", "\r", "\t", "\u{85}"] {
            #expect(isRefused(example.changing(place, to: ("reason", "a\(character)b"))))
        }
        #expect(!isRefused(example.changing(place, to: ("reason", "a b"))))
    }

    @Test func everyLineEndsInOneLineFeed() {
        let text = Example(.approve).text
        #expect(isRefused(String(text.dropLast())))
        #expect(isRefused(text + "\n"))
        #expect(isRefused("\n" + text))
        #expect(isRefused(text.replacing("\n", with: "\r\n")))
        #expect(isRefused(""))
        #expect(isRefused("\n"))
    }

    @Test func aStatementHasAtMostSixteenKibibytes() throws {
        let example = Example(.takeBack)
        let place = try #require(example.lines.firstIndex { $0.key == "reason" })
        let rest = example.changing(place, to: ("reason", "")).utf8.count
        let room = StatementParser.limit - rest
        let most = example.changing(place, to: ("reason", String(repeating: "a", count: room)))
        let more = example.changing(place, to: ("reason", String(repeating: "a", count: room + 1)))
        #expect(most.utf8.count == 16_384)
        #expect(!isRefused(most))
        #expect(isRefused(more))
    }

    @Test func oneBlankPartsKeyAndValue() {
        let text = Example(.approve).text
        #expect(isRefused(text.replacing("via: ", with: "via:x")))
        #expect(isRefused(text.replacing("via: ", with: "via:")))
    }

    @Test(arguments: ["03", "+3", "-3", "3.0"])
    func aNumberHasOneWayOfWriting(_ number: String) throws {
        let example = Example(.checkpoint)
        let place = try #require(example.lines.firstIndex { $0.key == "count" })
        #expect(!isRefused(example.changing(place, to: ("count", "3"))))
        #expect(isRefused(example.changing(place, to: ("count", number))))
    }

    @Test(arguments: [(kind: "approve", isKnown: true), ("applaud", false), ("text", false)])
    func aListedFileIsOfAKnownKind(_ kind: String, _ isKnown: Bool) throws {
        let example = Example(.checkpoint)
        let place = try #require(example.lines.firstIndex { $0.key == "file" })
        let text = example.changing(place, to: ("file", "\(testDigest("a")) \(kind)"))
        #expect(isRefused(text) != isKnown)
    }

    @Test(arguments: ["approve/2", "approve", "approve/01", "applaud/1", "Approve/1", "/1"])
    func anUnknownKindIsRefused(_ kind: String) {
        #expect(isRefused(Example(.approve).changing(0, to: ("statement", kind))))
    }

    @Test(arguments: [
        "../secret.png", "/etc/passwd", "a//b.png", "a b.png", "b%2.png", "b%2g.png", "b%c3.png",
        "",
    ])
    func aNameOfAnAttachmentStaysWithinItsCharacters(_ name: String) {
        let example = Example(.submit)
        guard let place = example.lines.firstIndex(where: { $0.key == "attach" }) else { return }
        let text = example.changing(place, to: ("attach", "\(testDigest("a")) \(name)"))
        // Paths that climb are allowed to the form, and bounded by whoever knows the folders.
        #expect(isRefused(text) || name.hasPrefix("../"))
    }

    @Test func aStatementOfTheDesignIsRead() throws {
        let hash = testDigest("text")
        let id = testIdentifier("other")
        let text = """
            statement: approve/1
            system: \(id)
            item: P-20 2.0 \(hash)
            on: \(id)
            meaning: I have read this revision and approve it for issue. I am not its author.
            signer: p-0042
            role: management-representative
            for: p-0007
            time: 2026-11-23T21:05:12Z
            rules: 3 \(hash)
            since: \(id)
            previous: \(id)
            via: signet 0.1.0

            """
        let statement = try StatementParser.parse(text)
        #expect(statement.text == text)
        #expect(statement.items == [Item("P-20 2.0 \(hash)")].compactMap { $0 })
        let signer = try #require(statement.signers.first)
        #expect(signer.person.text == "p-0042")
        #expect(signer.role?.text == "management-representative")
        #expect(signer.behalf?.text == "p-0007")
        #expect(statement.rules?.number == 3)
        #expect(statement.since == id && statement.previous == [id])
        #expect(statement.references == [id])
    }

    @Test func aDraftPutsItsKeysInOrderAndRefusesStrangeOnes() throws {
        var draft = StatementDraft(.takeBack)
        draft.set("via", "signet 0.1.0")
        draft.set("time", "2026-11-23T21:05:12Z")
        draft.set("reason", ["one", "two"])
        draft.set("on", testIdentifier("submit").hex)
        draft.set("item", "P-20 2.0 \(testDigest("text"))")
        draft.set("system", testIdentifier("root").hex)
        draft.add(Signer(.p3))
        let statement = try draft.statement()
        #expect(statement.reason == ["one", "two"])
        #expect(try StatementParser.parse(statement.text) == statement)
        draft.set("verdict", "suitable")
        #expect(throws: StatementError.self) { try draft.statement() }
        draft.set("verdict", nil as String?)
        draft.set("time", nil as String?)
        #expect(throws: StatementError.self) { try draft.statement() }
    }

    @Test func whatRepeatsTogetherIsReadAsGroups() throws {
        let statement = try StatementParser.parse(Example(.submit, times: 2).text)
        #expect(statement.submissions.count == 2)
        #expect(statement.submissions[0].attachments.count == 2)
        #expect(statement.answers.count == 2)
        let review = try StatementParser.parse(Example(.review, times: 2).text)
        #expect(review.comments.count == 2)
        #expect(review.signers.count == 2)
        let root = try StatementParser.parse(Example(.root, times: 2).text)
        #expect(root.rootPeople.count == 2)
        #expect(root.rootPeople[1].keys.count == 2)
    }

    @Test func kindsAndNamespacesAreOneToOne() {
        let namespaces = Set(StatementKind.allCases.map(\.namespace))
        #expect(namespaces.count == StatementKind.allCases.count)
        #expect(StatementKind.replaceKey.namespace == "replace-key@signet")
        let removals = StatementKind.allCases.filter(\.isRemoval)
        #expect(
            Set(removals) == [.dismiss, .leave, .depart, .replaceKey, .compromise, .end])
    }
}

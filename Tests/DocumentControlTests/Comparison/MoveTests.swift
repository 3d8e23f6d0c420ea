import DocumentControl
import Testing

/// What moved is told as moved, and nothing else is.
@Suite struct MoveTests {
    private static let sections = """
        # Procedure
        ## Scope
        All services of the department are meant.
        ## Closing
        Close the ticket when the user agrees with the solution.
        - Yes
        ## Records
        The records are kept in the archive for three years.
        """

    private static let moved = """
        # Procedure
        ## Scope
        All services of the department are meant.
        ## Records
        The records are kept in the archive for three years.
        ## Closing
        Close the ticket when the user agrees with the solution.
        - Yes
        """

    @Test func aSectionMovesAsOneChange() throws {
        let redline = ComparisonText.redline(Self.sections, Self.moved)
        let change = try #require(redline.changes.first)
        let move = try #require(change.move)
        #expect(redline.changes.count == 1)
        #expect(change.weight == .structure && change.isMaterial)
        #expect(move.isSection)
        // The lighter of the two sections is the one that moved.
        #expect(move.title == "Records" || move.title == "Closing")
        #expect(change.words.hasPrefix("The section '\(move.title)' moved here from after"))
    }

    @Test func whereItStoodAPointerStands() {
        let redline = ComparisonText.redline(Self.sections, Self.moved)
        let pointers = redline.lines.filter { if case .movedAway = $0 { true } else { false } }
        #expect(pointers.count == 1)
        #expect(!redline.marked.contains { $0.hasPrefix("- ") || $0.hasPrefix("+ ") })
    }

    @Test func changedWordsAreMarkedWithinWhatMoved() {
        let redline = ComparisonText.redline(
            Self.sections,
            Self.moved.replacing("three years", with: "five years")
                .replacing("agrees with", with: "must agree with"))
        #expect(redline.changes.map(\.weight).sorted() == [.obligation, .number, .structure])
        #expect(redline.marked.contains { $0.contains("[-three years-]{+five years+}") })
    }

    @Test(arguments: ["Yes", "See above.", "None", "应当", "n/a"])
    func shortUnitsAreNotToldAsMoved(_ words: String) {
        let redline = ComparisonText.redline(
            "# One\n\(words)\nThe first section is about the scope of it.\n# Two\nAnother matter.",
            "# One\nThe first section is about the scope of it.\n# Two\nAnother matter.\n\(words)")
        #expect(redline.changes.allSatisfy { $0.move == nil })
    }

    @Test func whatStandsTwiceIsNotToldAsMoved() {
        let line = "The owner keeps the text and has it reviewed every year."
        let redline = ComparisonText.redline(
            "\(line)\nFirst comes the scope of all.\n\(line)\nThen come the terms of it.",
            "First comes the scope of all.\nThen come the terms of it.\n\(line)\n\(line)")
        #expect(redline.changes.allSatisfy { $0.move?.title.hasPrefix("The owner") != true })
    }

    @Test func manyPartsThatMoveTogetherAreOneChange() throws {
        let block = (1...5).map { "Sentence number \($0) of the block that moves down." }
        let rest = (1...8).map { "Line \($0) of the much longer part which stays where it was." }
        let redline = ComparisonText.redline(
            (block + rest).joined(separator: "\n"), (rest + block).joined(separator: "\n"))
        let move = try #require(redline.changes.first?.move)
        #expect(redline.changes.count == 1)
        #expect(move.count == 5)
    }

    @Test func aMovedUnitWithFewChangedWordsIsFoundAgain() throws {
        let redline = ComparisonText.redline(
            "The service desk must inform every user of the service about the disturbance.\n# Then\nOne.\n# Last\nTwo.",
            "# Then\nOne.\n# Last\nTwo.\nThe service desk may inform every user of the service about the disturbance."
        )
        #expect(redline.changes.contains { $0.move != nil })
        #expect(redline.changes.contains { $0.weight == .obligation && $0.kind == .changed })
        #expect(!redline.changes.contains { $0.kind == .added || $0.kind == .removed })
    }

    @Test func anItemThatChangesItsPlaceInAListIsStructure() {
        let redline = ComparisonText.redline(
            "- Log the incident\n- Inform the owner of the service\n- Close the ticket",
            "- Inform the owner of the service\n- Log the incident\n- Close the ticket")
        #expect(redline.changes.map(\.weight) == [.structure])
        #expect(redline.changes.first?.kind == .moved)
    }

    private static let numbered = """
        ## Backups
        ### 1. Scope
        All servers of the department are meant here.
        - Servers
        ### 2. Restore
        The operator restores one file of every backup.
        The result is written into the ticket.
        ### 3. Check
        The desk checks the log of the last night.
        """

    private static let swapped = """
        ## Backups
        ### 1. Scope
        All servers of the department are meant here.
        - Servers
        - Tapes
        ### 2. Check
        The desk checks the log of the last week.
        ### 3. Restore
        The operator restores one file of every backup.
        The result is written into the ticket.
        """

    @Test func aSectionThatMovedWasRenumberedAndEditedIsToldOnce() throws {
        let redline = ComparisonText.redline(Self.numbered, Self.swapped)
        let moves = redline.changes.filter { $0.kind == .moved }
        // The one with less text moved.
        #expect(moves.map(\.words) == ["The section 'Check' moved from 3 to 2."])
        #expect(!redline.changes.contains { $0.kind == .removed })
        #expect(redline.changes.filter { $0.kind == .added }.map(\.entry.new?.text) == ["Tapes"])
        #expect(redline.marked.contains { $0.contains("last [-night-]{+week+}") })
        // The new number of what moved is told with the move, that of its neighbour by itself.
        #expect(
            redline.changes.filter { $0.words == "the number of a heading" }
                .map(\.entry.new?.text) == ["3. Restore"])
    }

    @Test func theNoticeStandsBehindTheListAndQuotesTheOldWords() throws {
        let redline = ComparisonText.redline(Self.swapped, Self.numbered)
        let move = try #require(redline.changes.first { $0.kind == .moved }?.move)
        let unit = TextUnit(kind: .heading(3), text: "", line: 1)
        #expect(
            move.wordsBehind(unit)
                == "The section '2. Check' moved from here: it is '3. Check' now")
        let place = try #require(
            redline.lines.firstIndex { if case .movedAway = $0 { true } else { false } })
        guard case .part(let entry, _, _) = redline.lines[place + 1] else {
            Issue.record("No heading follows.")
            return
        }
        #expect(entry.new?.text == "2. Restore")
    }

    @Test func oneOfTwoNeighboursMovedAlsoWhereBothHoldTheSame() {
        let old = """
            # A
            ## Restore
            Call the desk.
            - Step one of it all
            ## Check
            Call the desk.
            - Step two of it all
            And so on it goes for a long while in this section.
            """
        let new = """
            # A
            ## Check
            Call the desk.
            - Step two of it all
            And so on it goes for a long while in this section.
            ## Restore
            Call the desk.
            - Step one of it all
            """
        let redline = ComparisonText.redline(old, new)
        #expect(redline.changes.map(\.kind) == [.moved])
        #expect(redline.changes.first?.move?.title == "Restore")
    }
}

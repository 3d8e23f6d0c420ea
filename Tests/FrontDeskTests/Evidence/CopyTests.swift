import DocumentArchive
import DocumentControl
import Foundation
import Signatures
import TestSupport
import Testing

/// A statement holds where it was made, and nowhere else.
@Suite struct CopyTests {
    /// One statement of the sample, with what stands under it.
    private struct Signed {
        let path: String
        let bytes: [UInt8]
        let text: [UInt8]
        let armours: [String]
        let statement: Statement
        let id: StatementID
    }

    /// Forty statements: of every kind first, then the others.
    private func statements(_ sample: SampleSystem) throws -> [Signed] {
        let all = try sample.files.filter { $0.path.hasSuffix(".statement") }.map { file in
            let (text, armours) = try Armour.split(file.bytes)
            let one = try #require(try StatementFile.read(file.bytes, isSegment: false).first)
            return Signed(
                path: file.path, bytes: file.bytes, text: text, armours: armours,
                statement: one.statement, id: one.id)
        }
        var seen: Set<StatementKind> = []
        let firsts = all.filter { seen.insert($0.statement.kind).inserted }
        let chosen = firsts + all.filter { one in !firsts.contains { $0.path == one.path } }
        #expect(chosen.count >= 40, "\(chosen.count)")
        #expect(firsts.count >= 9, "\(seen)")
        return Array(chosen.prefix(40))
    }

    @Test func `a signature fits no other statement`() async throws {
        let all = try statements(try await SampleSystem.grown())
        for (place, one) in all.enumerated() {
            for (other, text) in all.enumerated() {
                for armour in one.armours {
                    let fact = StatementFile.fact(
                        armour, text.text, text.statement.kind.namespace)
                    // Two files of one statement are signed by two people.
                    #expect(
                        (fact.problem == nil) == (place == other || one.id == text.id),
                        "\(one.path) \(text.path)")
                }
            }
        }
    }

    @Test func `a statement says its document, revision, role, person, time and system itself`()
        async throws
    {
        var changed = 0
        for one in try statements(try await SampleSystem.grown()) {
            let lines = String(decoding: one.text, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            for (place, line) in lines.enumerated() {
                let words = line.split(separator: " ").map(String.init)
                let new: [String] =
                    switch words.first {
                    case "item:":
                        [
                            "item: P-09 \(words.dropFirst(2).joined(separator: " "))",
                            "item: \(words[1]) 7.0 \(words.dropFirst(3).joined(separator: " "))",
                        ]
                    case "role:": ["role: auditor"]
                    case "signer:": ["signer: p-0009"]
                    case "system:": ["system: " + String(repeating: "0", count: 64)]
                    case "time:": ["time: 2026-11-02T08:00:01Z"]
                    case "statement:": ["statement: void/1", "statement: issue/1"]
                    default: []
                    }
                for text in new where text != line {
                    var altered = lines.map(String.init)
                    altered[place] = text
                    let bytes = Array(altered.joined(separator: "\n").utf8)
                    changed += 1
                    for armour in one.armours {
                        let fact = StatementFile.fact(
                            armour, bytes, one.statement.kind.namespace)
                        #expect(fact.problem != nil, "\(one.path) \(text)")
                    }
                }
            }
        }
        #expect(changed > 150, "\(changed)")
    }

    @Test func `a statement laid into the folder of another is found`() async throws {
        let sample = try await SampleSystem.grown()
        let all = try statements(sample)
        func folder(_ path: String) -> String {
            path.split(separator: "/").dropLast().joined(separator: "/")
        }
        let paths = Set(sample.files.map(\.path))
        for target in Set(all.map { folder($0.path) }) {
            let copies = all.compactMap { one -> SampleSystem.File? in
                let name = one.path.split(separator: "/").last.map(String.init) ?? ""
                let path = "\(target)/\(name)"
                return paths.contains(path) ? nil : SampleSystem.File(path: path, bytes: one.bytes)
            }
            let found = try sample.findings(copies)
            for copy in copies {
                #expect(
                    found.contains { $0.code == .statementMisplaced && $0.place == copy.path },
                    "\(copy.path)")
            }
        }
    }

    @Test func `a statement laid into another system has no effect there`() async throws {
        let one = try await SampleSystem.grown()
        // Of the same people with the same keys, and identifiers of the same form.
        let other = try await SampleSystem.grown(after: one)
        #expect(one.system != other.system)
        let foreign = try statements(other)
        let found = try one.findings(foreign.map { .init(path: $0.path, bytes: $0.bytes) })
        for statement in foreign {
            let own = found.filter { $0.place == statement.id.hex || $0.place == statement.path }
            #expect(!own.isEmpty, "\(statement.path)")
        }
        let archive = try Archive(at: one.folder)
        let register = try archive.evidence(.audit, trustedRoot: one.system).register
        for statement in foreign {
            #expect(register.judgements[statement.id]?.counts != true, "\(statement.path)")
        }
    }
}

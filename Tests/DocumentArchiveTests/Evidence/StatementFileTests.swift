import DocumentArchive
import DocumentControl
import Foundation
import Signatures
import TestSupport
import Testing

/// Statements as files.
@Suite struct StatementFileTests {
    private func problem(_ bytes: [UInt8], isSegment: Bool = false) -> String? {
        do {
            _ = try StatementFile.read(bytes, isSegment: isSegment)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func `a statement comes back with its identifier and its signatures`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let path = try #require(try fixture.paths("-root-").first { $0.hasSuffix(".statement") })
        let bytes = try #require(try fixture.archive().bytes(of: path))
        let read = try StatementFile.read(bytes, isSegment: false)
        #expect(read.count == 1)
        #expect(read[0].id == fixture.system)
        #expect(read[0].id.hex == Digest.hex(read[0].statement.text.utf8))
        #expect(
            read[0].signatures == [SignatureFact(key: SeedSigner("ada").publicKey.description)])
        let (text, armours) = try Armour.split(bytes)
        #expect(Array(read[0].statement.text.utf8) == text)
        #expect(StatementFile.bytes(read[0].statement, armours) == bytes)
        // Two signatures, a good and a bad one, are two facts.
        let other = try await SeedSigner("bo").sign(text, namespace: "approve@signet")
        let two = try StatementFile.read(
            StatementFile.bytes(read[0].statement, armours + [other]), isSegment: false)
        #expect(two[0].signatures.map(\.problem).map { $0 == nil } == [true, false])
        #expect(two[0].id == read[0].id)
    }

    @Test func `any altered byte is seen`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let path = try #require(try fixture.paths("-root-").first { $0.hasSuffix(".statement") })
        let bytes = try #require(try fixture.archive().bytes(of: path))
        let good = try StatementFile.read(bytes, isSegment: false)
        for place in bytes.indices {
            var altered = bytes
            altered[place] ^= 0x01
            guard let read = try? StatementFile.read(altered, isSegment: false) else { continue }
            #expect(read[0].signatures.allSatisfy { $0.problem != nil }, "\(place)")
            #expect(read[0].id != good[0].id || read[0].signatures != good[0].signatures)
        }
        for count in 0..<bytes.count {
            guard let read = try? StatementFile.read(Array(bytes.prefix(count)), isSegment: false)
            else { continue }
            #expect(read[0].signatures.isEmpty, "cut off at \(count)")
        }
    }

    @Test func `a statement without a signature has none`() async throws {
        let fixture = try await EvidenceFixture.begun()
        let statement = try #require(
            try fixture.archive().evidence(.audit).register.statements.values.first)
        let read = try StatementFile.read(Array(statement.text.utf8), isSegment: false)
        #expect(read[0].signatures.isEmpty)
    }

    @Test func `what is no statement is told why`() async throws {
        #expect(problem([]) != nil)
        #expect(problem(Array("statement: approve/1".utf8)) != nil)
        #expect(problem(Array("hello\n".utf8)) != nil)
        #expect(problem([0xFF, 0x0A]) == "it is not UTF-8")
        let decomposed = "statement: root/1\ntitle: U\u{308}\n"
        #expect(problem(Array(decomposed.utf8))?.contains("NFC") == true)
        let composed = "statement: root/1\ntitle: \u{DC}\n"
        #expect(problem(Array(composed.utf8))?.contains("NFC") == false)
        let fixture = try await EvidenceFixture.begun()
        let path = try #require(try fixture.paths("-root-").first { $0.hasSuffix(".statement") })
        let text = String(
            decoding: try #require(try fixture.archive().bytes(of: path)), as: UTF8.self)
        #expect(problem(Array(text.utf8)) == nil)
        for bad in [
            text.replacingOccurrences(of: "\n", with: "\r\n"), text + "\n", text + "more\n",
            "\n" + text, "\u{FEFF}" + text,
            text.replacingOccurrences(of: "format: 1", with: "format:  1"),
            text.replacingOccurrences(of: "title: Example", with: "title: Example "),
            text.replacingOccurrences(of: "title: Example", with: "title: Exa\u{200B}mple"),
            text.replacingOccurrences(of: "title: Example\n", with: ""),
            text.replacingOccurrences(of: "via: ", with: "vias: "),
        ] {
            #expect(problem(Array(bad.utf8)) != nil, "\(bad)")
        }
    }

    @Test func `a segment holds statements sorted by identifier`() async throws {
        let fixture = try await EvidenceFixture.begun()
        for number in 0..<5 { try await fixture.enrol("n\(number)", "p-010\(number)") }
        var parts: [(id: StatementID, bytes: [UInt8])] = []
        for path in try fixture.paths("-enrol-") {
            let bytes = try #require(try fixture.archive().bytes(of: path))
            parts.append((try StatementFile.read(bytes, isSegment: false)[0].id, bytes))
        }
        parts.sort { $0.id < $1.id }
        let whole = parts.flatMap(\.bytes)
        let read = try StatementFile.read(whole, isSegment: true)
        #expect(read.map(\.id) == parts.map(\.id))
        #expect(read.allSatisfy { $0.signatures.count == 1 && $0.signatures[0].problem == nil })
        #expect(try StatementFile.read(parts[0].bytes, isSegment: true).count == 1)
        #expect(problem(whole) != nil, "it is no single statement")
        #expect(
            problem(parts.reversed().flatMap(\.bytes), isSegment: true)?.contains("sorted") == true)
        #expect(
            problem(parts[0].bytes + parts[0].bytes, isSegment: true)?.contains("sorted") == true)
        #expect(problem(whole + [0x0A], isSegment: true) != nil)
        #expect(problem(Array(whole.dropLast()), isSegment: true) != nil)
        #expect(problem([], isSegment: true) != nil)
        let many = [[UInt8]](repeating: parts[0].bytes, count: 1001)
        #expect(problem(Array(many.joined()), isSegment: true)?.contains("1,000") == true)
    }
}

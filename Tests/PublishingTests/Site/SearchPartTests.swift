import DocumentControl
import Publishing
import Testing

/// The search index lies in parts that stay where they are when documents come and go.
@Suite struct SearchPartTests {
    private func faces(_ numbers: some Sequence<Int>) throws -> [SiteFace] {
        let hash = try #require(ContentHash(bytes: Array(repeating: 0, count: 32)[...]))
        return try numbers.map { number in
            SiteFace(
                id: try #require(DocumentID("P-\(number)")), title: "Title", language: nil,
                revision: Revision(major: 1, minor: 0), state: .inForce, text: hash, isHere: true)
        }
    }

    private func parts(_ faces: [SiteFace]) -> [String: [DocumentID]] {
        Dictionary(
            SearchPart.all(faces).map { ($0.path, faces[$0.places].map(\.id)) },
            uniquingKeysWith: { _, _ in [] })
    }

    @Test(arguments: [0, 1, 2, 40, 2000])
    func everyDocumentIsInOnePart(count: Int) throws {
        let faces = try faces(10..<10 + count)
        let all = SearchPart.all(faces)
        #expect(all.flatMap { $0.places } == Array(faces.indices))
        #expect(all.allSatisfy { !$0.places.isEmpty })
        #expect(Set(all.map(\.path)).count == all.count)
        if count == 2000 {
            #expect((30...100).contains(all.count), "\(all.count) parts")
            #expect((all.map { $0.places.count }.max() ?? 0) < 300)
        }
    }

    @Test func oneDocumentMoreChangesTwoPartsAtMost() throws {
        let before = parts(try faces(10..<500))
        for left in [10, 11, 77, 250, 498] {
            let after = parts(try faces((10..<500).filter { $0 != left }))
            let changed = before.filter { after[$0.key] != $0.value }.count
            #expect((1...2).contains(changed), "without P-\(left)")
        }
    }
}

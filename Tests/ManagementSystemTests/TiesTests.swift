import DocumentControl
import ManagementSystem
import Standards
import Testing

/// Who stands above and below whom is the same whether one document is asked for or all at once.
@Suite struct TiesTests {
    private static let rules: Rules = {
        var rules = Rules(title: "Test", timeZone: "UTC")
        for (type, folder) in [
            ("manual", "manual"), ("procedure", "procedures"), ("instruction", "work-instructions"),
        ] {
            rules.types[sure(Name(type))] = DocumentType(
                title: type, folder: folder, identifier: sure(IdentifierPattern("P-nn")),
                route: sure(Name(type)))
        }
        return rules
    }()

    /// A system in which parents, rings, clauses, forms and names meet, the same for the same number.
    private static func system(_ seed: Int) -> ManagementSystem {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let types = ["manual", "procedure", "instruction", "form"]
        func id(_ number: Int) -> DocumentID { sure(DocumentID("D-\(number)")) }
        let documents = (0..<14).map { number in
            let type = types[next(4)]
            var document = SystemDocument(
                id: id(number), title: "T\(number)", type: type, owner: "o", path: "x")
            document.clauses = [
                Named(
                    ClauseReference(standard: "own", number: ["8", "8.2", "6"][next(3)]), line: 1)
            ]
            document.related = [Named(id(next(14)), line: 2)]
            if next(3) == 0 { document.parent = Named(id(next(14)), line: 3) }
            if type == "form" {
                document.form = FormDefinition(
                    record: "R", retention: "A", retentionFrom: "closed", states: [], fields: [])
            } else {
                document.forms = [Named(id(next(14)), line: 4)]
            }
            return document
        }
        return ManagementSystem(documents: documents, catalogues: [])
    }

    @Test(arguments: 0..<40) func theSameAsByTrace(seed: Int) throws {
        let system = Self.system(seed)
        let ties = Ties(in: system, rules: Self.rules)
        for document in system.documents {
            let trace = try #require(Trace(document.id, in: system, rules: Self.rules))
            #expect(ties.above[document.id] ?? [] == trace.above.map(\.document.id))
            #expect(ties.below[document.id] ?? [] == trace.below.map(\.document.id))
        }
    }

    @Test func whoNamesATextIsTold() {
        let system = Self.system(1)
        let ties = Ties(in: system, rules: Self.rules)
        for document in system.documents {
            for name in document.named {
                #expect(ties.namedBy[name]?.contains(document.id) == true)
            }
        }
    }
}

import DocumentControl
import ManagementSystem
import Testing

/// Services in catalogue, scope and levels; targets that can be measured; what suppliers promise.
@Suite struct ServiceCheckTests {
    private static func table(_ header: [String], _ rows: [[String]]) -> SystemSection.Table {
        .init(header: header, rows: rows, line: 10, lines: rows.indices.map { 12 + $0 })
    }

    private static func document(_ id: String, _ tables: [SystemSection.Table]) -> SystemDocument {
        var document = SystemDocument(
            id: sure(DocumentID(id)), title: id, type: "manual", owner: "o", path: "\(id).md")
        var section = SystemSection(title: "S", level: 2, anchor: "s", line: 5)
        section.tables = tables
        document.sections = [section]
        return document
    }

    private static let head = ["Identifier", "Service", "Owner", "Agreement", "State"]
    private static let mail = ["SVC-001", "Mail", "Desk lead", "SLA 1", "runs"]
    private static let old = ["SVC-002", "Fax", "-", "-", "retired"]

    private func defects(_ tables: [SystemSection.Table], scope: [SystemSection.Table] = [])
        -> [String]
    {
        var rules = Rules(title: "T", timeZone: "UTC")
        rules.roles = [sure(Name("desk-lead")): "Desk lead"]
        let system = ManagementSystem(
            documents: [Self.document("M-07", tables), Self.document("M-04", scope)],
            catalogues: [])
        return SystemCheck.defects(of: system, rules: rules).map {
            "\($0.file):\($0.line) \($0.code)\($0.isRemark ? " remark" : "")"
        }
    }

    private func catalogue(_ rows: [String]...) -> SystemSection.Table {
        Self.table(Self.head, rows)
    }

    @Test func aServiceHasAnOwnerAnAgreementAndALevel() {
        #expect(defects([catalogue(Self.mail)]).isEmpty)
        for place in [2, 3] {
            var row = Self.mail
            row[place] = "-"
            #expect(defects([catalogue(row)]) == ["M-07.md:12 service-incomplete"])
        }
        var row = Self.mail
        row[2] = "Somebody"
        #expect(defects([catalogue(row)]) == ["M-07.md:12 service-incomplete"])
        let levels = Self.table(
            ["Service", "Availability, % in the month"], [["SVC-003", ">= 99.0"]])
        #expect(
            defects([catalogue(Self.mail, ["SVC-003", "Print", "Desk lead", "SLA 2", ""]), levels])
                == ["M-07.md:12 service-incomplete"])
    }

    @Test func aRetiredServiceOwesNothing() {
        let levels = Self.table(
            ["Service", "Availability, % in the month"],
            [["SVC-001", ">= 99.0"], ["SVC-002", "as agreed"]])
        let scope = Self.table(["Service in scope"], [["SVC-001 Mail"]])
        #expect(defects([catalogue(Self.mail, Self.old), levels], scope: [scope]).isEmpty)
    }

    @Test func aTableNamesServicesOfTheCatalogue() {
        let times = Self.table(["Service", "Class"], [["SVC-001", "A"], ["SVC-009", "B"]])
        #expect(defects([catalogue(Self.mail)], scope: [times]) == ["M-04.md:13 service-unknown"])
        let others = Self.table(["Service", "Class"], [["Cleaning", "A"], ["X-001", "B"]])
        #expect(defects([catalogue(Self.mail)], scope: [others]).isEmpty)
    }

    @Test func scopeAndCatalogueListTheSame() {
        let scope = Self.table(["Service in scope", "For"], [["SVC-001", "all"]])
        #expect(defects([catalogue(Self.mail)], scope: [scope]).isEmpty)
        #expect(
            defects(
                [catalogue(Self.mail, ["SVC-003", "Print", "Desk lead", "SLA 2", ""])],
                scope: [scope]) == ["M-04.md:10 service-unscoped"])
        #expect(
            defects(
                [catalogue(Self.mail)],
                scope: [Self.table(["Service in scope"], [["SVC-001"], ["SVC-008"]])])
                == ["M-04.md:13 service-unknown"])
    }

    @Test(arguments: [
        ["Response", "fast", "minutes", "Month"], ["Response", "30", "", "Month"],
        ["Response", "30", "minutes", "-"],
    ])
    func aTargetHasNumberUnitAndPeriod(_ row: [String]) {
        let header = ["Metric", "Target", "Unit", "Period"]
        #expect(defects([Self.table(header, [row])]) == ["M-07.md:12 target-vague"])
        #expect(defects([Self.table(header, [["Response", "30", "minutes", "Month"]])]).isEmpty)
    }

    @Test func withoutColumnsForThemTheCellsSayUnitAndPeriod() {
        func told(_ target: String) -> [String] {
            defects([Self.table(["Service", "Target"], [["Mail", target]])])
        }
        #expect(told(">= 99.5 % of each month").isEmpty)
        #expect(told("响应 30 分钟，每月").isEmpty)
        for vague in ["99.5", ">= 99.5 %", "as good as possible each month", ""] {
            #expect(told(vague) == ["M-07.md:12 target-vague"], "\(vague)")
        }
    }

    @Test func aTargetMayReferToAFigureOrADocument() {
        let header = ["Metric", "Target", "Unit", "Period"]
        #expect(
            defects([
                Self.table(
                    header,
                    [
                        ["Response", "KPI-INC-04", "", ""],
                        ["Response", "as in M-04", "minutes", "Day"],
                    ])
            ]).isEmpty)
        // Targets of something else have their own rules.
        #expect(defects([Self.table(["Objective", "Target"], [["Grow", "a lot"]])]).isEmpty)
    }

    @Test(arguments: [
        ("Restored in 4 hours", "5 hours"), ("30 minutes", "1 hour, day and night"),
        (">= 99.5 %", ">= 99.0 %"), ("8 service hours", "9 service hours"),
    ])
    func aSupplierIsNotWeaker(_ ours: String, _ theirs: String) {
        let header = ["Priority", "Customer is promised", "Supplier promises"]
        #expect(
            defects([Self.table(header, [["1", ours, theirs]])]) == ["M-07.md:12 supplier-weaker"])
    }

    @Test(arguments: [
        ("4 hours", "3 hours"), ("4 hours", "240 minutes"), ("99.5 %", "99.9 %"),
        ("99.9 %", "99.5 % each, two suppliers in parallel"), ("4 service hours", "5 hours"),
        ("4 hours", "in the product"), ("as agreed", "5 hours"),
        ("4 hours", "Ours; starts in 5 hours"),
    ])
    func whatSupportsOrCannotBeComparedIsNoDefect(_ ours: String, _ theirs: String) {
        let header = ["Priority", "Customer is promised", "Supplier promises"]
        #expect(defects([Self.table(header, [["1", ours, theirs]])]).isEmpty)
    }

    @Test func withoutACatalogueNoServiceIsAsked() {
        #expect(defects([Self.table(["Service", "Class"], [["SVC-009", "B"]])]).isEmpty)
    }
}

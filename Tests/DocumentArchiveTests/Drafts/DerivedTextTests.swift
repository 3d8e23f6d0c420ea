import DocumentControl
import Testing

@Suite struct DerivedTextTests {
    private static func added(
        _ bad: String, good: String, on mark: String? = nil
    ) -> DraftCase {
        DraftCase(
            "derived-text", "# Incident management\n", bad: "# Incident management\n\n\(bad)\n",
            good: "# Incident management\n\n\(good)\n", on: mark ?? bad)
    }

    private static let cases = [
        added("## Change history", good: "## Changes of services"),
        added("## 9. Revision History", good: "## 9. Revision of plans"),
        added("### Version history", good: "### Versions in use"),
        added("## 修订记录", good: "## 记录"),
        added("## 变更历史", good: "## 变更"),
        added("Version: 1.0", good: "Version numbers: 1.0 is the first"),
        added("**Version:** v1.0", good: "**Versions:** v1.0"),
        added("**Revision**: 3", good: "**Revisions**: 3"),
        added("- Revision: Rev. 2", good: "- Revision: of the software"),
        added("版本：2.1", good: "版本：由系统给出"),
        added("Approved by: Head of IT", good: "Approved by: ______"),
        added("批准人：总经理", good: "批准人："),
        added("Effective date: 2026-01-01", good: "Effective date: see the register"),
        added("生效日期：2026年1月1日", good: "生效日期：见登记册"),
        added("Status: approved", good: "Status: of the incident"),
        added("状态：草案", good: "状态：未关闭"),
        added(
            "| Version | Date | Change |\n| --- | --- | --- |\n| 1.0 | May | New |",
            good: "| Software | Date | Change |\n| --- | --- | --- |\n| 1.0 | May | New |",
            on: "| Version"),
        added(
            "| Field | Value |\n| --- | --- |\n| Revision | 2 |",
            good: "| Field | Value |\n| --- | --- |\n| Revision | of the plan |", on: "| Revision"),
        added(
            "| Approved by | Head of IT |\n| --- | --- |\n| Scope | All |",
            good: "| Agreed with | Head of IT |\n| --- | --- |\n| Scope | All |", on: "| Approved"),
    ]

    @Test(arguments: cases) func tellsTheDefect(_ each: DraftCase) throws {
        try each.expectOneDefect()
    }

    @Test(arguments: [
        "| Document | Version | Date |\n| --- | --- | --- |\n| X-001 | 1.0 | 2005 |",
        "| 文件 | 版本 | 日期 |\n| --- | --- | --- |\n| 国标 | 1.0 | 2005 |",
    ])
    func tablesThatSpeakOfOtherDocumentsAreNotDerived(_ table: String) throws {
        let text = DraftFixture.text.replacing("2. Follow", with: "\n\(table)\n\n2. Follow")
        let defects = try DraftFixture.defects(text).filter { $0.code == "derived-text" }
        #expect(defects.isEmpty, "\(defects)")
    }

    @Test func fieldsOfAFormAreNotDerived() throws {
        let text = DraftFixture.text.replacing(
            "2. Follow", with: "- Approved by: name\n- Status: open or closed\n\n2. Follow")
        let told = try DraftFixture.defects(text)
        #expect(told.isEmpty, "\(told)")
    }
}

package import DocumentControl
import Standards

/// Finds what is wrong between documents, each with file, line and remedy.
package struct SystemCheck {
    let system: ManagementSystem
    let rules: Rules

    /// All defects of a system.
    ///
    /// - Parameters:
    ///   - system: The drafts as one system.
    ///   - rules: The control rules.
    /// - Returns: The defects by file and line; a remark stops no submission.
    package static func defects(of system: ManagementSystem, rules: Rules) -> [Defect] {
        let check = SystemCheck(system: system, rules: rules)
        return Array(
            Set(
                check.coverageDefects() + check.interfaceDefects() + check.formDefects()
                    + check.responsibilityDefects() + check.indicatorDefects() + check.termDefects()
                    + check.roleDefects() + check.parentDefects() + check.abbreviationDefects()
                    + check.serviceDefects() + check.targetDefects() + check.supplierDefects()
            )
        ).sorted()
    }

    func defect(
        _ document: SystemDocument, _ line: Int, _ code: String, _ problem: String,
        _ remedy: String, isRemark: Bool = false
    ) -> Defect {
        Defect(
            file: document.path, line: line, code: code, problem: problem, remedy: remedy,
            isRemark: isRemark)
    }

    /// Whether the type of a document asks for a section of this name.
    func asks(_ document: SystemDocument, for section: String) -> Bool {
        type(of: document)?.sections.contains(section) ?? false
    }

    func type(of document: SystemDocument) -> DocumentType? {
        Name(document.type).flatMap { rules.types[$0] }
    }
}

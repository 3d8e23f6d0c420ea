import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// The defects of drafts as a list, and as build servers read them.
enum DefectTable {
    static func table(_ defects: [Defect], _ office: Office) -> ListTable {
        ListTable(
            columns: [
                .init(key: "file", title: "File"), .init(key: "line", title: "Line"),
                .init(key: "grade", title: "Grade"), .init(key: "code", title: "Code"),
                .init(key: "problem", title: "Problem"), .init(key: "remedy", title: "Remedy"),
                .init(key: "waived_by", title: "Taken note of"),
                .init(key: "waived_person", title: "By"),
                .init(key: "waived_until", title: "Until"),
                .init(key: "waived_reason", title: "Why"),
            ],
            rows: defects.map { defect in
                let waiver = office.waiver(of: defect)
                return [
                    .text(defect.file), .number(defect.line),
                    .text(defect.isRemark ? "remark" : "defect"), .text(defect.code),
                    .text(defect.problem), .text(defect.remedy),
                    waiver.map { .text($0.id.hex) } ?? .none,
                    waiver.map { .text($0.by.text) } ?? .none,
                    waiver?.until.map { .text("\($0)") } ?? .none,
                    waiver.map { .list($0.reason) } ?? .none,
                ]
            })
    }

    static func notice(_ defect: Defect, _ office: Office) -> Notice {
        Notice(
            level: defect.isRemark ? .note : .error, code: defect.code,
            meaning: DefectPage.page(defect.code)?.meaning ?? defect.code,
            message: defect.problem, remedy: defect.remedy, path: defect.file, line: defect.line,
            place: "\(defect.file):\(defect.code):\(defect.problem)",
            justification: office.waiver(of: defect)?.words(office))
    }
}

extension Desk {
    /// Says a defect with its place and remedy, or who took note of it.
    func say(_ defect: Defect, _ office: Office, indent: String = "") {
        let grade = defect.isRemark ? "remark" : "defect"
        say("\(indent)\(defect.file):\(defect.line): \(grade): \(defect.problem) [\(defect.code)]")
        guard let waiver = office.waiver(of: defect) else {
            say("\(indent)    \(defect.remedy)")
            return
        }
        say("\(indent)    \(waiver.words(office))")
    }
}

extension WaiverState {
    /// Who took note of a finding, until when and why.
    func words(_ office: Office) -> String {
        let until = until.map { " until \(office.calendar.shown($0))" } ?? ""
        return "taken note of by \(office.name(by))\(until), \(id.short): "
            + reason.joined(separator: " ")
    }
}

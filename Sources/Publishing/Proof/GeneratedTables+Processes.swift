import DocumentControl
import ManagementSystem
import Standards

extension GeneratedTables {
    private var processDocuments: [SystemDocument] {
        system.documents.filter { !$0.interfaces.isEmpty }
    }

    /// What each process passes on; what only the receiver tells of stands at the giver too.
    var interfaces: ListTable {
        var rows: [[String]] = []
        for process in processDocuments {
            for flow in process.interfaces {
                if let what = flow.takes { rows.append([process.id.text, flow.with, what]) }
                if let what = flow.gives, !isTold(by: flow.with, to: process.id.text) {
                    rows.append([flow.with, process.id.text, what])
                }
            }
        }
        return table(
            ["From", "To", "What is passed on"], rows.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    }

    private func isTold(by giver: String, to receiver: String) -> Bool {
        DocumentID(giver).flatMap { system[$0] }?.interfaces.contains {
            $0.with == receiver && $0.takes != nil
        } ?? false
    }

    var processes: ListTable {
        table(
            ["Process", "Name", "Owner", "Clauses", "Records", "Figures"],
            processDocuments.map { process in
                [
                    process.id.text, process.title, role(process.owner),
                    process.clauses.map(\.value.number).joined(separator: ", "),
                    process.forms.map(\.value.text).joined(separator: ", "),
                    process.indicators.map(\.id).joined(separator: ", "),
                ]
            })
    }

    var records: ListTable {
        table(
            ["Form", "Record", "Number", "Owner", "Produced by", "Class", "Kept from"],
            system.documents.compactMap { document in
                guard let form = document.form else { return nil }
                let makers = system.documents.filter {
                    $0.forms.contains { $0.value == document.id }
                }
                return [
                    document.id.text, document.title, form.record, role(document.owner),
                    makers.map(\.id.text).joined(separator: ", "), form.retention,
                    form.retentionFrom,
                ]
            })
    }

    /// Every row of the responsibility tables of all processes.
    var responsibilities: ListTable {
        var rows: [[String]] = []
        for process in processDocuments {
            for table in process.section("Roles").flatMap(\.tables) where table.isResponsibilities {
                for row in table.rows {
                    func roles(_ duty: String) -> String {
                        zip(table.header, row).dropFirst().filter {
                            $0.1.split(separator: "/").contains { $0 == duty }
                        }.map(\.0).joined(separator: ", ")
                    }
                    rows.append(
                        [process.id.text, row[0], roles("A"), roles("R"), roles("C"), roles("I")])
                }
            }
        }
        return table(["Process", "Step", "Answers", "Does", "Is asked", "Is told"], rows)
    }
}

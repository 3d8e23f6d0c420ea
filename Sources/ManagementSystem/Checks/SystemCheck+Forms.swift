import DocumentControl

extension SystemCheck {
    /// Every form is produced by a document, whose table of records lists it.
    func formDefects() -> [Defect] {
        var users: [DocumentID: [DocumentID]] = [:]
        for document in system.originals {
            for form in document.forms { users[form.value, default: []].append(document.id) }
        }
        var defects: [Defect] = []
        for document in system.originals {
            defects += recordDefects(document)
            guard let form = document.form else { continue }
            if users[document.id] == nil {
                defects.append(
                    defect(
                        document, 1, "form-unused",
                        "No document names the form \(document.id) as its own.",
                        "List it below 'forms:' of the procedure that produces it, or withdraw it.",
                        isRemark: true))
            }
            defects += records(in: form.fields, document)
        }
        return defects
    }

    /// What the front matter lists as forms and what the table of records lists is the same.
    ///
    /// A section that tells of records in sentences is not asked.
    private func recordDefects(_ document: SystemDocument) -> [Defect] {
        let tables = document.section("Records").flatMap(\.tables).filter {
            $0.column("Record") != nil
        }
        let rows = tables.flatMap { table -> [Named<DocumentID>] in
            guard let column = table.column("Form") else { return [] }
            return zip(table.rows, table.lines).flatMap { row, line in
                row[column].split { !($0.isLetter || $0.isNumber || $0 == "-") }
                    .compactMap { DocumentID(String($0)) }
                    .filter { system[$0]?.form != nil }.map { Named($0, line: line) }
            }
        }
        guard tables.contains(where: { $0.column("Form") != nil }) else { return [] }
        let (listed, recorded) = (Set(document.forms.map(\.value)), Set(rows.map(\.value)))
        return document.forms.filter { !recorded.contains($0.value) }.map { form in
            defect(
                document, form.line, "record-unlisted",
                "\(form.value) is a form of this document, but its table of records does not list it.",
                "Add a row to the table in the section Records, or take the form out here.",
                isRemark: true)
        }
            + rows.filter { !listed.contains($0.value) }.map { form in
                defect(
                    document, form.line, "record-unlisted",
                    "The table of records lists \(form.value), but 'forms:' does not.",
                    "Add it below 'forms:', or take the row out.", isRemark: true)
            }
    }

    /// A field that names records of a form names one that there is.
    private func records(in fields: [FormField], _ document: SystemDocument) -> [Defect] {
        fields.flatMap { field -> [Defect] in
            var defects = records(in: field.columns, document)
            if let form = field.form,
                DocumentID(form).map({ system[$0] == nil && rules.reserved[$0] == nil }) ?? true
            {
                defects.append(
                    defect(
                        document, field.line, "form-unknown", "There is no form '\(form)'.",
                        "Name a form of this system, or reserve it in the control rules."))
            }
            return defects
        }
    }
}

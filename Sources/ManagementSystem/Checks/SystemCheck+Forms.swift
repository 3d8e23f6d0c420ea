import DocumentControl

extension SystemCheck {
    /// Every form is produced by a document.
    func formDefects() -> [Defect] {
        var users: [DocumentID: [DocumentID]] = [:]
        for document in system.documents {
            for form in document.forms { users[form.value, default: []].append(document.id) }
        }
        var defects: [Defect] = []
        for document in system.documents {
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

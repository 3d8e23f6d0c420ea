/// What a filled form holds: its fields, its states and how long it is kept.
package struct FormDefinition: Hashable, Sendable {
    /// How the number of a filled form looks, such as `R-INC-yyyy-nnnn`.
    package var record: String
    /// The class of retention.
    package var retention: String
    /// The state or event from which it counts.
    package var retentionFrom: String
    /// From the first to the last.
    package var states: [FormState]
    package var fields: [FormField]

    package init(
        record: String, retention: String, retentionFrom: String, states: [FormState],
        fields: [FormField]
    ) {
        self.record = record
        self.retention = retention
        self.retentionFrom = retentionFrom
        self.states = states
        self.fields = fields
    }
}

/// A state of a filled form, and where it goes from there.
package struct FormState: Hashable, Sendable {
    package let name: String
    /// Empty for a last state.
    package let next: [String]
    package let line: Int

    package init(name: String, next: [String], line: Int) {
        self.name = name
        self.next = next
        self.line = line
    }
}

/// One field of a form.
package struct FormField: Hashable, Sendable {
    package let name: String
    package let type: FieldType
    /// The state in which it must be filled at the latest; nothing where it may stay empty.
    package var required: String?
    package var values: [String] = []
    /// Of numbers, amounts and spans.
    package var unit: String?
    package var isMany = false
    /// The form of which a record is meant.
    package var form: String?
    package var filledBy: String?
    package var rule: String?
    /// Of a field that holds rows.
    package var columns: [FormField] = []
    package let line: Int

    package init(name: String, type: FieldType, line: Int) {
        self.name = name
        self.type = type
        self.line = line
    }
}

/// What a field may hold.
package enum FieldType: String, CaseIterable, Hashable, Sendable {
    case text, number, percent, money, date, instant, time, duration, choice, person, role, group
    case document, revision, record, item, service, clause, kpi, file, hash, rows
    case wholeNumber = "whole-number"
    case yesNo = "yes-no"
    case recordNumber = "record-number"

    /// Whether its values are measured, so that it needs a unit; a whole number counts.
    package var isMeasured: Bool {
        [.number, .percent, .money, .duration].contains(self)
    }
}

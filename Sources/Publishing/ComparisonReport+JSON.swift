import DocumentControl

extension ComparisonReport {
    /// The report as one object of JSON, change by change.
    package var json: String {
        JSONValue.object([
            ("title", .string(title)), ("document", .string(document)), ("name", .string(name)),
            ("old", .string(old.words)), ("old_revision", .text(old.revision)),
            ("old_state", .string(old.stage)), ("new", .string(new.words)),
            ("new_revision", .text(new.revision)), ("new_state", .string(new.stage)),
            ("proposed", .string(proposal.change.rawValue)), ("because", .string(proposal.words)),
            (
                "counts",
                .object(redline.counts.map { ($0.weight.rawValue, .number($0.count)) })
            ),
            ("changes", .array(redline.changes.map(Self.value))),
            ("metadata", .array(metadata.map(Self.value))),
            ("attachments", .array(attachments.map(Self.value))),
        ]).written()
    }

    private static func value(_ change: RedlineChange) -> JSONValue {
        let (old, new) = (change.entry.old, change.entry.new)
        let isFormatting = change.kind == .formatting
        return .object([
            ("kind", .string(change.kind.rawValue)), ("class", .string(change.weight.rawValue)),
            ("material", .bool(change.isMaterial)), ("words", .string(change.words)),
            ("parts", .array(change.parts.map(value))),
            ("section", .array(change.section.map { .string($0) })),
            ("old_line", .count(old?.line)), ("new_line", .count(new?.line)),
            ("old", .text(isFormatting ? old?.form : old?.text)),
            ("new", .text(isFormatting ? new?.form : new?.text)),
            (
                "cells",
                .array(
                    change.cells.map {
                        .object([
                            ("column", .string($0.column)), ("old", .text($0.old)),
                            ("new", .text($0.new)),
                        ])
                    })
            ),
            ("moved", change.move.map(value) ?? .null),
            ("columns", change.columns.map(value) ?? .null),
        ])
    }

    private static func value(_ part: ChangePart) -> JSONValue {
        .object([
            ("class", .string(part.weight.rawValue)), ("material", .bool(part.isMaterial)),
            ("sentence", .string(part.sentence)),
            ("removed", part.removed.isEmpty ? .null : .string(part.removed)),
            ("added", part.added.isEmpty ? .null : .string(part.added)),
        ])
    }

    private static func value(_ move: RedlineChange.MoveWords) -> JSONValue {
        .object([
            ("from_line", .number(move.fromLine)), ("from", .string(move.from)),
            ("to_line", .number(move.toLine)), ("to", .string(move.to)),
            ("section", .bool(move.isSection)), ("units", .number(move.count)),
        ])
    }

    private static func value(_ columns: TableColumns) -> JSONValue {
        .object([
            ("added", .array(columns.added.map { .string($0) })),
            ("removed", .array(columns.removed.map { .string($0) })),
            ("old", .array(columns.oldColumns.map { .string($0) })),
            ("new", .array(columns.newColumns.map { .string($0) })),
        ])
    }

    private static func value(_ change: MetadataChange) -> JSONValue {
        .object([
            ("label", .string(change.label)), ("material", .bool(change.material != nil)),
            ("line", .count(change.line)), ("old", .array(change.old.map { .string($0) })),
            ("new", .array(change.new.map { .string($0) })), ("words", .string(change.words)),
        ])
    }
}

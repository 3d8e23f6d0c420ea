package import DocumentControl
package import Standards

extension ClauseCatalogue {
    /// Everything in it as bytes.
    package func append(to writer: inout ByteWriter) {
        for text in [id, title, edition, note ?? "", source ?? ""] { writer.add(text) }
        writer.add(clauses) { writer, clause in
            writer.add(clause.number)
            writer.add(clause.title)
        }
        writer.add(requirements) { writer, requirement in
            writer.add(requirement.number)
            writer.add(requirement.text)
            writer.add(requirement.isInformative)
        }
        writer.add(crosswalk.sorted { $0.key < $1.key }) { writer, pair in
            writer.add(pair.key)
            writer.add(pair.value) { $0.add("\($1)") }
        }
        writer.add(identifiers.sorted { $0.key < $1.key }) { writer, pair in
            writer.add(pair.key)
            writer.add(pair.value)
        }
    }
}

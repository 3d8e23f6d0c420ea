import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing

extension Office {
    /// The tables that a text has drawn, from the documents that were in force at an instant.
    ///
    /// - Returns: The body with the tables in it; as it is where nothing is drawn.
    func drawn(_ staged: StagedText, at instant: Instant) throws -> String {
        let body = staged.text.body
        guard body.contains("<!-- generated:"),
            let document = SystemReader.document(Draft(path: staged.text.file, bytes: staged.bytes))
        else { return body }
        let tables = GeneratedTables(try wholeSystem(.inForce(instant)), try rules())
        return GeneratedText.filled(body, of: document, by: tables)
    }
}

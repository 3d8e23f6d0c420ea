package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Acknowledge: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Acknowledge: I have read and understood exactly these bytes",
        discussion: """
            One signature covers all documents named.

            Example: signet acknowledge P-20
            """)

    @Argument(help: "The documents; --all for everything that waits for you.")
    var documents: [String] = []

    @Flag(help: "Everything that waits for you.")
    var all = false

    @Flag(help: "Also a text that was not distributed to you.")
    var voluntary = false

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard documents.isEmpty == all else {
            throw ValidationError("Name the documents, or say --all.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let prepared = try await office.prepareReceipt(
            try documents.map(office.document), voluntary: voluntary)
        let names = prepared.items.map { "\($0.item.document) \($0.item.revision)" }
        try await desk.sign(
            prepared.statement,
            zip(names, prepared.items).map { "Acknowledge \($0) \"\($1.title)\"" }, consent,
            done: "Acknowledged \(names.joined(separator: ", ")).", at: office)
    }
}

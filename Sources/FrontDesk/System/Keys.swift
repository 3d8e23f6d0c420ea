package import ArgumentParser
import DocumentControl
import DocumentOffice
import Publishing
import Signatures

package struct Keys: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "List the keys of all people, export them, replace one, report one as stolen",
        discussion: "Example: signet keys export > allowed_signers",
        subcommands: [Export.self, KeysReplace.self, KeysCompromise.self, KeysUse.self])

    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        try office.rules()
        let people = office.register.people.values.sorted { $0.id < $1.id }
        func shown(_ key: String) -> String {
            guard list.format == .table else { return key }
            return (try? PublicKey(line: key))?.fingerprint ?? key
        }
        desk.show(
            ListTable(
                columns: [
                    .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                    .init(key: "key", title: "Key"), .init(key: "state", title: "State"),
                ],
                rows: people.flatMap { person in
                    person.keys.map { key in
                        [
                            .text(person.id.text), .text(office.name(person.id)),
                            .text(shown(key.text)),
                            .text(
                                key.endedBy == nil
                                    ? "in force"
                                    : key.trustedUntil == nil ? "replaced" : "compromised"),
                        ]
                    }
                }), list, empty: "No key.")
        desk.sayKnown(office, after: list)
    }

    package struct Export: DeskCommand {
        package static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write the allowed-signers file for ssh-keygen -Y verify",
            discussion: """
                One line for each person, key, role and kind of statement, with the window of \
                time in which statements of that kind count.

                Example: signet keys export > allowed_signers
                """)

        package init() {}

        package func run(at desk: Desk) async throws {
            let office = try desk.office()
            desk.say(try office.allowedSigners().map(\.line))
        }
    }
}

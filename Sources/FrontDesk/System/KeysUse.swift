package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct KeysUse: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "use",
        abstract: "Sign with another key of yours in this clone from now on",
        discussion: "Example: signet keys use ~/.ssh/laptop")

    @Argument(help: "The key's file.")
    var key: String

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let (person, fingerprint) = try office.use(key: key)
        desk.say("\(office.name(person)) signs here with \(key), \(fingerprint).")
    }
}

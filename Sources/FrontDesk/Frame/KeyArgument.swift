import ArgumentParser
import DocumentControl
import DocumentOffice

/// A key of a person, as people name it.
struct KeyArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The key: the first characters of its fingerprint, or its public file.",
            valueName: "key"))
    var key: String?

    @Option(help: "Whose key it is; needed where no key is named.")
    var person: String?

    /// Demands that a key can be meant, before anything else happens.
    func demand() throws {
        guard key != nil || person != nil else {
            throw ValidationError("Name the key, or the person whose only key it is: --person NAME")
        }
    }

    /// The key that is meant.
    func read(_ office: Office) throws -> NamedKey {
        try office.rules()
        return try office.key(key, of: try person.map(office.person))
    }
}

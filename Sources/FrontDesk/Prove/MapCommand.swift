package import ArgumentParser
import DocumentOffice
import ManagementSystem
import Publishing

package struct MapCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "map",
        abstract:
            "Draw the documents as a pyramid, and the processes with what they pass to each other",
        discussion: """
            Example: signet map
            Example: signet map --tree
            Example: signet map --processes
            Example: signet map --to svg > documents.svg
            Example: signet map --processes --to svg > processes.svg
            """)

    enum Drawing: String, ExpressibleByArgument, CaseIterable {
        case text, svg
    }

    @Flag(help: "The processes and their interfaces instead of the storeys of documents.")
    var processes = false

    @Flag(help: "Every document below its parent, with titles.")
    var tree = false

    @Option(help: "How to draw: text or svg.")
    var to: Drawing = .text

    @OptionGroup var texts: TextsOptions

    package init() {}

    package func validate() throws {
        guard !tree || !processes && to == .text else {
            throw ValidationError("--tree is a drawing of its own, in text.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let texts = try texts.texts(office)
        let system = try office.wholeSystem(texts)
        let rules = try office.systemRules(texts)
        if tree { return desk.say(ParentTree.lines(system, rules)) }
        switch (processes, to) {
        case (false, .text): desk.say(PyramidMap(system, rules).lines(width: desk.width))
        case (false, .svg): desk.sayText(PyramidMap(system, rules).svg)
        case (true, .text): desk.say(ProcessMap(system).lines(width: desk.width))
        case (true, .svg): desk.sayText(ProcessMap(system).svg)
        }
    }
}

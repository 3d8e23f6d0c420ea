package import ArgumentParser

extension Signet {
    /// What may be typed first.
    package static var commandNames: [String] { commandTypes.map { $0._commandName } }

    private static var commandTypes: [any ParsableCommand.Type] {
        configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    }

    /// Reads what was typed.
    ///
    /// A first word that is no command is told so, with the nearest one, and is never taken for an
    /// argument of the command that plain `signet` stands for.
    ///
    /// - Parameter arguments: The words after `signet`.
    /// - Returns: The command, ready to run.
    /// - Throws: A usage error, or the wish for help.
    package static func command(_ arguments: [String]) throws -> any ParsableCommand {
        if let first = arguments.first, !first.hasPrefix("-"), first != "help" {
            guard let type = commandTypes.first(where: { $0._commandName == first }) else {
                let names = commandNames
                let near = names.min { distance($0, first) < distance($1, first) }
                let hint = near.flatMap {
                    distance($0, first) <= 2 ? " Did you mean '\($0)'?" : nil
                }
                throw ValidationError("There is no command '\(first)'.\(hint ?? "")")
            }
            // Reading the words against one command alone takes half as long as against all. What it cannot read is
            // told by the whole, which knows the way to it.
            if type.configuration.subcommands.isEmpty,
                let command = try? type.parseAsRoot(Array(arguments.dropFirst()))
            {
                return command
            }
        }
        return try parseAsRoot(arguments)
    }

    /// How many letters are added, taken away or changed between two words (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        var row = Array(0...right.count)
        for (place, letter) in left.enumerated() {
            var before = row[0]
            row[0] = place + 1
            for (column, other) in right.enumerated() {
                let next = min(row[column], row[column + 1]) + 1
                (before, row[column + 1]) = (
                    row[column + 1], min(next, before + (letter == other ? 0 : 1))
                )
            }
        }
        return row[right.count]
    }
}

import ArgumentParser
import DocumentArchive
import Foundation

/// Runs the command line in a terminal.
package enum Terminal {
    /// Parses the arguments of the process, runs the command and exits with its status.
    package static func run() async -> Never {
        Archive.takeMemoryInLargePieces()
        let words = Array(CommandLine.arguments.dropFirst())
        // Almost every command opens an archive: it is made ready while the words are read.
        if words.first?.hasPrefix("-") != true { Task.detached { Archive.makeReady() } }
        do {
            var command = try Signet.command(words)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            exit(0)
        } catch {
            let outcome = Outcome(error)
            ProgressLine.shared.clear()
            // Where both go to one file, what was said before stands before.
            fflush(nil)
            if outcome.isHelp {
                print(outcome.message)
            } else if !outcome.message.isEmpty {
                FileHandle.standardError.write(Data("\(outcome.message)\n".utf8))
            }
            exit(outcome.status)
        }
    }
}

import Foundation

/// The browser of the person's computer.
package struct Browser: Hashable, Sendable {
    /// A line of shell; the address is its first argument.
    private let line: String
    private let environment: [String: String]

    /// Finds the browser: what `BROWSER` names, else `open` of macOS or `xdg-open` where there is a screen.
    ///
    /// Nothing where there is none.
    ///
    /// - Parameter environment: The variables of the person.
    package init?(_ environment: [String: String]) {
        self.environment = environment
        // Several with colons between them, as xdg-open reads it; %s stands for the address.
        let named = (environment["BROWSER"] ?? "").split(separator: ":").map(String.init)
        for name in named {
            let program = name.split(separator: " ").first.map(String.init) ?? ""
            guard Self.isThere(program, environment) else { continue }
            line = name.contains("%s") ? name.replacing("%s", with: "\"$1\"") : "\(name) \"$1\""
            return
        }
        #if os(macOS)
            line = "open \"$1\""
        #else
            // Without a screen it would begin a browser of text in the terminal of the command.
            let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY"].contains {
                environment[$0]?.isEmpty == false
            }
            guard hasScreen, Self.isThere("xdg-open", environment) else { return nil }
            line = "xdg-open \"$1\""
        #endif
    }

    private static func isThere(_ program: String, _ environment: [String: String]) -> Bool {
        let files = FileManager.default
        if program.contains("/") { return files.isExecutableFile(atPath: program) }
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        return !program.isEmpty
            && folders.contains { files.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    /// Opens a page; the browser goes on when this command has ended.
    package func open(_ address: String) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        // In a session of its own, so that Control-C in this terminal does not reach it.
        process.arguments = [
            "-c",
            "if command -v setsid >/dev/null; then exec setsid sh -c \"$2\" sh \"$1\"; fi; \(line)",
            "sh", address, line,
        ]
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return (try? process.run()) != nil
    }
}

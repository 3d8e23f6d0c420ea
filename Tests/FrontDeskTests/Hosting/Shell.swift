import Foundation

/// Runs lines of shell without the user's settings.
enum Shell {
    /// What the lines printed, and their status.
    struct Answer: Sendable {
        let text: String
        let status: Int32
    }

    /// What a line of shell, or a command of a clone, finds in its environment.
    static func environment(home: String) -> [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": home, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
        ]
    }

    @discardableResult
    static func run(_ lines: String, in folder: String) throws -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", lines]
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment(home: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            text: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }
}

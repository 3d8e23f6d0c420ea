import Foundation

/// Programs of the person's computer that a command starts: an editor, a mailer, a browser.
package struct Programs: Sendable {
    /// Whether there is somebody who can edit.
    package var canEdit: Bool
    /// Lets the person edit a file; nothing comes back where the editor could not be run.
    package var edit: @Sendable (_ file: String) -> Bool
    /// Hands a message to a program such as `sendmail` on its standard input.
    package var send: @Sendable (_ program: String, _ message: [UInt8]) -> Bool

    /// Opens a page in the person's browser and waits for nothing; false where there is none.
    package var browse: @Sendable (_ address: String) -> Bool

    package init(
        canEdit: Bool = true,
        edit: @escaping @Sendable (String) -> Bool,
        send: @escaping @Sendable (String, [UInt8]) -> Bool,
        browse: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.canEdit = canEdit
        self.edit = edit
        self.send = send
        self.browse = browse
    }

    /// Nothing is started: there is no editor, no mailer and no browser.
    package static let none = Programs(
        canEdit: false, edit: { _ in false }, send: { _, _ in false })

    /// What the person's environment names.
    ///
    /// - Parameters:
    ///   - environment: The variables of the person.
    ///   - isInteractive: Whether a person sits at the terminal; else only `SIGNET_EDITOR` edits.
    /// - Returns: The programs of this computer.
    static func live(_ environment: [String: String], isInteractive: Bool) -> Programs {
        let editor =
            ["SIGNET_EDITOR", "VISUAL", "EDITOR"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
        return Programs(
            canEdit: isInteractive || environment["SIGNET_EDITOR"]?.isEmpty == false,
            edit: { file in
                // As git does it: the editor may be a line with options.
                run("/bin/sh", ["-c", "\(editor) \"$1\"", "sh", file], input: nil)
            },
            send: { program, message in
                run("/bin/sh", ["-c", "\(program) \"$@\"", "sh", "-i", "-t"], input: message)
            },
            browse: { address in Browser(environment)?.open(address) ?? false })
    }

    private static func run(_ program: String, _ arguments: [String], input: [UInt8]?) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        guard let input else {
            guard (try? process.run()) != nil else { return false }
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
        // From a file: a program that reads nothing must not end this one.
        let file = FileManager.default.temporaryDirectory
            .appending(path: "signet-mail-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: Data(input), attributes: [.posixPermissions: 0o600]),
            let reading = try? FileHandle(forReadingFrom: file)
        else { return false }
        process.standardInput = reading
        // What it prints is no part of this command's own answer.
        process.standardOutput = FileHandle.standardError
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

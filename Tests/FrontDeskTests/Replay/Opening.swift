import Foundation
import Git
import TestSupport

/// The state in which a transcript begins: all files of a folder, kept in memory.
struct Opening {
    private let files: [String: Data]
    private let folders: [String]

    /// A repository with the control rules of this one and nothing else.
    static func empty() async throws -> Opening { try await bare.value }

    /// A begun system: founders, registrar, controller, people with roles and groups, two drafts.
    static func begun() async throws -> Opening { try await complete.value }

    private static let bare = Task {
        let scratch = try ScratchDirectory()
        try prepare(scratch.path)
        return try Opening(of: scratch.path)
    }

    private static let complete = Task {
        let scratch = try ScratchDirectory()
        try prepare(scratch.path)
        try await begin(at: Stage(path: scratch.path))
        return try Opening(of: scratch.path)
    }

    /// Puts the files into an empty folder.
    func lay(in folder: String) throws {
        for path in folders {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
        }
        for (path, bytes) in files { try bytes.write(to: URL(filePath: "\(folder)/\(path)")) }
    }

    private init(of folder: String) throws {
        var files: [String: Data] = [:]
        var folders: [String] = []
        let names = FileManager.default.enumerator(atPath: folder)
        while let name = names?.nextObject() as? String {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue {
                folders.append(name)
            } else {
                files[name] = try Data(contentsOf: URL(filePath: path))
            }
        }
        self.files = files
        self.folders = folders
    }

    /// The folder of this repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL.path

    private static func prepare(_ folder: String) throws {
        _ = try Repository(creating: folder)
        for name in ["signet.yaml", "manual/standards/iso-20000-1.yaml"] {
            let place = URL(filePath: "\(folder)/\(name)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contentsOf: URL(filePath: "\(root)/\(name)")).write(to: place)
        }
        for (name, text) in SampleTexts.all {
            let place = URL(filePath: "\(folder)/\(name)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: place)
        }
    }

    /// Begins a system as the transcript "begin" does it, and fills every seat.
    private static func begin(at stage: Stage) async throws {
        func play(_ short: String, _ words: String...) async throws {
            try stage.enter(short)
            let (lines, status) = await stage.play(["signet"] + words)
            guard status == 0 else {
                throw Failure(text: "\(words): \(lines.joined(separator: "\n"))")
            }
        }
        stage.set(time: "2026-11-02T08:00:00Z")
        try await play(
            "ada", "init", "--founder", "Ada Example <ada@example.org> keys/ada.pub",
            "--founder", "Bo Example <bo@example.org> keys/bo.pub",
            "--registrar", "Rita Example <rita@example.org> keys/rita.pub",
            "--controller", "Carl Example <carl@example.org> keys/carl.pub")
        try await play("bo", "countersign")
        let people: [(String, [String])] = [
            ("olive", ["process-owners"]), ("ravi", []), ("anna", ["management"]),
            ("sam", ["service-desk"]), ("tess", ["service-desk"]), ("tom", ["operations"]),
        ]
        stage.set(time: "2026-11-02T09:00:00Z")
        for (place, (short, groups)) in people.enumerated() {
            let person = "p-00\(place < 5 ? "0" : "")\(place + 5)"
            let actor = Actor(short)
            try await play(short, "people", "enrol")
            try stage.enter("rita")
            let (lines, status) = await stage.play(
                ["signet", "people", "admit", person, "--name", actor.name]
                    + ["--email", actor.email, "--identity", "staff card seen"]
                    + (["all-staff"] + groups).flatMap { ["--group", $0] })
            guard status == 0 else { throw Failure(text: lines.joined(separator: "\n")) }
        }
        stage.set(time: "2026-11-02T10:00:00Z")
        try await play("rita", "people", "appoint", "Olive Example", "incident-manager")
        try await play("rita", "people", "appoint", "Ravi Example", "reviewer")
        for role in ["management-representative", "process-owner"] {
            try await play("rita", "people", "appoint", "Anna Example", role)
            try await play("carl", "countersign")
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let text: String
        var description: String { text }
    }
}

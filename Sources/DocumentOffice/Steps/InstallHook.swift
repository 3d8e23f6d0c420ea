import DocumentArchive
import DocumentControl
import Foundation

/// The hooks that keep wrong evidence out.
package enum HookKind: String, Sendable, CaseIterable {
    /// At a host, before a push is accepted.
    case preReceive = "pre-receive"
    /// In a clone, before a commit is made.
    case preCommit = "pre-commit"
}

/// Why a hook was not put in place.
package enum HookError: ExplainedError, Hashable {
    case otherHook(String, kind: String, program: String)
    case wrongPlace(HookKind)
    case notWritten(String, String)
    case notReadable(String)

    package var problem: String {
        switch self {
        case .otherHook(let path, _, _): "There is a hook already: \(path)."
        case .wrongPlace(.preReceive):
            "pre-receive works at a host only; this is somebody's clone."
        case .wrongPlace(.preCommit):
            "pre-commit works in a clone only; nobody commits in a bare repository."
        case .notWritten(let path, let words): "\(path) cannot be written: \(words)."
        case .notReadable(let words):
            "What would be committed cannot be read: "
                + (words.split(separator: "\n").first.map(String.init) ?? "no reason was given")
        }
    }

    package var remedy: String? {
        switch self {
        case .otherHook(_, let kind, let program):
            "Add this line to it, before it ends: \(program) hook \(kind) || exit 1"
        case .wrongPlace(.preReceive): "Leave the kind out here: signet hook install"
        case .wrongPlace(.preCommit): "Leave the kind out there: signet hook install"
        case .notReadable:
            "Let other programs that work in this clone end and commit again; signet doctor tells "
                + "what one of them left."
        case .notWritten: "Install it as the user to whom the repository belongs."
        }
    }
}

/// Puts a hook into a repository.
package struct HookInstaller {
    /// The line by which an own hook is known again.
    private static let mark = "# Put here by signet hook install; signet writes it anew."

    private let archive: Archive

    /// - Throws: ``ArchiveError`` where there is no repository that can be read.
    package init(_ surroundings: Surroundings) throws {
        archive = try Archive(at: surroundings.folder)
    }

    /// Writes the hook that fits the repository, or the one that is named.
    ///
    /// - Parameters:
    ///   - kind: Which; nothing for the one that fits.
    ///   - program: The path of signet.
    /// - Returns: Which, and the path of its file.
    /// - Throws: ``HookError``; a hook that somebody else made is never touched.
    package func install(
        _ kind: HookKind?, program: String
    ) throws -> (kind: HookKind, path: String) {
        let fitting: HookKind = archive.root == nil ? .preReceive : .preCommit
        let kind = kind ?? fitting
        guard kind == fitting else { throw HookError.wrongPlace(kind) }
        let path = "\(folder)/\(kind.rawValue)"
        if let old = try? String(contentsOfFile: path, encoding: .utf8), !old.contains(Self.mark) {
            throw HookError.otherHook(path, kind: kind.rawValue, program: program)
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try Data(Self.script(kind, program).utf8)
                .write(to: URL(filePath: path), options: .atomic)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: path)
        } catch { throw HookError.notWritten(path, error.localizedDescription) }
        return (kind, path)
    }

    /// Where git looks for hooks here.
    private var folder: String {
        guard let set = archive.setting("core.hooksPath"), !set.isEmpty else {
            return "\(archive.commonFolder)/hooks"
        }
        return set.hasPrefix("/") ? set : "\(archive.root ?? archive.commonFolder)/\(set)"
    }

    private static func script(_ kind: HookKind, _ program: String) -> String {
        """
        #!/bin/sh
        \(mark)
        signet='\(program.replacing("'", with: "'\\''"))'
        [ -x "$signet" ] || signet=$(command -v signet) || {
            echo "signet is not installed here, so nothing can be checked: install it, or remove $0" >&2
            exit 1
        }
        exec "$signet" hook \(kind.rawValue)

        """
    }
}

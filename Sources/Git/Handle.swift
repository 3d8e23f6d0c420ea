import Clibgit2

/// Owns one libgit2 object and frees it exactly once.
///
/// A handle cannot be copied, so nothing is freed twice, and is not `Sendable`, so it stays on
/// the task that opened it, as libgit2 asks.
///
/// > Important: Bind a handle to a `let` before reading ``pointer``. In
/// > `use(Handle(…).pointer)` the handle dies before `use` runs.
struct Handle<Pointer>: ~Copyable {
    let pointer: Pointer
    private let free: (Pointer?) -> Void

    /// Opens an object through libgit2's "out pointer, then status" convention.
    init(
        _ operation: StaticString, free: @escaping (Pointer?) -> Void,
        open: (inout Pointer?) -> Int32
    ) throws(GitError) {
        Library.start
        var opened: Pointer?
        try GitError.check(open(&opened), operation)
        guard let opened else {
            throw GitError(code: .other(0), operation: "\(operation)", message: "no object")
        }
        self.pointer = opened
        self.free = free
    }

    deinit { free(pointer) }
}

/// libgit2's process-wide state: started on first use, never shut down.
enum Library {
    static let start: Void = {
        _ = git_libgit2_init()
        _ = signet_git_ignore_outside_config()
        _ = signet_git_write_through()
    }()
}

extension Repository {
    /// Starts libgit2, which takes some milliseconds: it reads the certificates of the system.
    ///
    /// Opening a repository does it too; begun earlier, it is done beside other work.
    package static func makeReady() { Library.start }

    /// Has memory taken from the system in large pieces; to be asked for before any other thread works.
    ///
    /// A command is over before others could use what it would give back.
    package static func takeMemoryInLargePieces() { signet_take_memory_in_large_pieces() }
}

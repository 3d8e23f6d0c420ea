import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Begins a process that outlives the call, with no signal blocked and no file of ours open.
enum Spawn {
    /// - Returns: The number of the process, for `kill` and `waitpid`.
    static func run(
        _ program: String, _ arguments: [String], environment: [String], log: String
    ) throws -> pid_t {
        #if canImport(Glibc)
            var attributes = posix_spawnattr_t()
            var actions = posix_spawn_file_actions_t()
        #else
            var attributes: posix_spawnattr_t?
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        #if canImport(Glibc)
            for number in Int32(3)..<256 where fcntl(number, F_GETFD) != -1 {
                posix_spawn_file_actions_addclose(&actions, number)
            }
        #else
            flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
        #endif
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
        defer { for text in words + settings { free(text) } }
        words.append(nil)
        settings.append(nil)
        var number = pid_t()
        let status = posix_spawn(&number, program, &actions, &attributes, words, settings)
        guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: status) ?? .EIO) }
        return number
    }
}

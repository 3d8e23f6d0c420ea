package import DocumentArchive
package import DocumentControl
package import Git
package import Signatures

/// Everything that reaches the office from outside: nothing else is asked of the machine.
package struct Surroundings: Sendable {
    /// The folder in which the command was typed.
    package var folder: String
    package var environment: [String: String]
    package var now: @Sendable () -> Instant
    /// Whether the clock was set by `SIGNET_CLOCK`.
    package var isClockSet: Bool
    /// 128 random bits as hexadecimal digits.
    package var salt: @Sendable () -> String
    /// Takes a key by the path of its file.
    package var loadSigner: @Sendable (String) async throws -> any StatementSigner
    /// The keys that an agent or `~/.ssh` offers, with the paths of their files.
    package var offeredKeys: @Sendable () async -> [(path: String, key: PublicKey)]
    /// The public key in a file.
    package var readKey: @Sendable (String) throws -> PublicKey
    /// Makes a key at the path of its file; the flag says whether a passphrase is asked for.
    package var makeKey: @Sendable (String, Bool) async throws -> Void
    /// Whether a person sits at a terminal and can be asked.
    package var isInteractive: Bool
    /// Time stamps, by programs of this computer.
    package var stampTools: StampTools
    /// How long a program may take to draw one figure.
    package var diagramPatience = Duration.seconds(20)
    /// Who works on this machine, and on what its folders lie.
    package var machine = Machine.live
    /// Demands the programs with which statements are signed.
    package var demandSigning: @Sendable () async throws -> Void = {}
    /// What this process has read already.
    package var memory: EvidenceMemory
    /// Carries evidence to the upstream and back.
    package var transport: any Transport

    /// What tells one person who works in this clone from another.
    var who: String {
        "\(environment["SIGNET_PERSON"] ?? "") \(environment["SIGNET_KEY"] ?? "")"
    }

    /// Stock git, for what a working tree needs.
    var stockGit: StockGit { StockGit(environment: environment, mayAsk: isInteractive) }

    package init(
        folder: String, environment: [String: String], now: @escaping @Sendable () -> Instant,
        isClockSet: Bool = false, isInteractive: Bool = false,
        transport: (any Transport)? = nil, memory: EvidenceMemory = EvidenceMemory(),
        salt: @escaping @Sendable () -> String,
        loadSigner: @escaping @Sendable (String) async throws -> any StatementSigner,
        offeredKeys: @escaping @Sendable () async -> [(path: String, key: PublicKey)],
        readKey: @escaping @Sendable (String) throws -> PublicKey,
        makeKey: @escaping @Sendable (String, Bool) async throws -> Void = { path, _ in
            throw SigningError.notMade(path, "no keys are made here")
        }
    ) {
        self.makeKey = makeKey
        self.memory = memory
        stampTools = StampTools(environment: environment)
        self.folder = folder
        self.environment = environment
        self.now = now
        self.isClockSet = isClockSet
        self.isInteractive = isInteractive
        self.transport =
            transport ?? StockGit(environment: environment, mayAsk: isInteractive)
        self.salt = salt
        self.loadSigner = loadSigner
        self.offeredKeys = offeredKeys
        self.readKey = readKey
    }
}

/// The name and version of this tool.
package enum Tool {
    package static let version = "0.1.0"
    package static let name = "signet \(version)"
}

// swift-tools-version: 6.2
import PackageDescription

/// Every warning is an error, and imports draw the true picture of the architecture.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// For every room but the two that hold C pointers.
let safe = strict + [.strictMemorySafety()]

let package = Package(
    name: "signet",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "signet", targets: ["signet"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    ],
    targets: [
        // C libraries of the system, as module maps.
        .systemLibrary(
            name: "Clibgit2", pkgConfig: "libgit2",
            providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
        .systemLibrary(
            name: "Ccmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

        // The subject as pure values.
        .target(name: "DocumentControl", swiftSettings: safe),
        .target(name: "Standards", swiftSettings: safe),
        .target(
            name: "ManagementSystem", dependencies: ["DocumentControl", "Standards"],
            swiftSettings: safe),

        // The doors to the outside.
        .target(
            name: "Git",
            dependencies: ["Clibgit2", .product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["Ccmark"], swiftSettings: strict),
        .target(
            name: "Signatures",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: safe),

        // Documents and statements in a repository, and whole steps with them.
        .target(
            name: "DocumentArchive",
            dependencies: [
                "DocumentControl", "Standards", "ManagementSystem", "Git", "Markdown", "Signatures",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: safe),
        .target(
            name: "DocumentOffice",
            dependencies: [
                "DocumentControl", "Standards", "ManagementSystem", "DocumentArchive", "Git",
                "Markdown", "Signatures",
            ],
            swiftSettings: safe),

        // What a person reads and types.
        .target(
            name: "Publishing",
            dependencies: [
                "DocumentControl", "Standards", "ManagementSystem", "Markdown",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [
                .embedInCode("Export/verify.sh"), .embedInCode("Site/Templates"),
            ], swiftSettings: safe),
        .target(
            name: "FrontDesk",
            dependencies: [
                "DocumentControl", "Standards", "ManagementSystem", "DocumentArchive",
                "DocumentOffice", "Publishing", "Signatures",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: safe),
        .executableTarget(name: "signet", dependencies: ["FrontDesk"], swiftSettings: safe),

        // What Benchmarks/render measures; no product.
        .executableTarget(
            name: "render-folder", dependencies: ["Markdown"], path: "Benchmarks/render-folder",
            swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: ["Signatures", .product(name: "Crypto", package: "swift-crypto")],
            path: "Tests/TestSupport", swiftSettings: strict),
        // A second, naive fold to compare the real one with.
        .target(
            name: "SecondFold", dependencies: ["DocumentControl"], path: "Tests/SecondFold",
            swiftSettings: strict),
        // What scripts/fuzz sends random bytes through.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "DocumentArchive", "DocumentControl", "Git", "Markdown", "Signatures", "Standards",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Tests/Fuzz", exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentControlTests",
            dependencies: ["DocumentControl", "SecondFold", "TestSupport"],
            exclude: ["Comparison/Pairs"],
            swiftSettings: strict),
        .testTarget(
            name: "StandardsTests", dependencies: ["Standards"], swiftSettings: strict),
        .testTarget(
            name: "ManagementSystemTests",
            dependencies: ["ManagementSystem", "DocumentControl", "Standards"],
            swiftSettings: strict),
        .testTarget(name: "GitTests", dependencies: ["Git", "TestSupport"], swiftSettings: strict),
        .testTarget(
            // cmark itself is what the HTML is compared with.
            name: "MarkdownTests", dependencies: ["Markdown", "Ccmark", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SignaturesTests",
            dependencies: [
                "Signatures", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            exclude: ["Vectors"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Publishing", "DocumentControl", "ManagementSystem", "Markdown", "Standards",
                "TestSupport",
                .product(name: "CustomDump", package: "swift-custom-dump"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentArchiveTests",
            dependencies: [
                "DocumentArchive", "DocumentControl", "Git", "ManagementSystem", "Markdown",
                "Signatures", "Standards", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentOfficeTests",
            dependencies: [
                "DocumentOffice", "DocumentArchive", "DocumentControl", "Git", "SecondFold",
                "Signatures", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FrontDeskTests",
            dependencies: [
                "FrontDesk", "DocumentOffice", "DocumentArchive", "DocumentControl", "Git",
                "Signatures", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "CustomDump", package: "swift-custom-dump"),
            ],
            exclude: ["Transcripts"], swiftSettings: strict),
    ]
)

// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is compiled with; a build has no warnings.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Targets that call C say so in every line that touches a pointer.
let settingsNearC = settings + [.strictMemorySafety()]

/// The release links the Swift runtime statically: it starts in half the time and has no back-tracer to print memory.
let staticRuntime: [SwiftSetting] = [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
let staticLinking: [LinkerSetting] = [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "liaise",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // What a screen says, and the terminal it is shown on.
        .target(
            name: "CNcurses",
            cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1"), .unsafeFlags(["-Wall", "-Werror"])],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "Scene", swiftSettings: settings),
        .target(name: "Themes", path: "Themes", resources: [.embedInCode("schemes")], swiftSettings: settings),
        .target(name: "Terminal", dependencies: ["CNcurses", "Scene", "Themes"], swiftSettings: settingsNearC),

        // The domain: no input or output, no clock, no chance, no Foundation.
        .target(name: "DataFile", dependencies: [yams], swiftSettings: settings),
        .target(name: "InstrumentLibrary", resources: [.embedInCode("Instruments")], swiftSettings: settings),
        .target(name: "Screening", dependencies: ["DataFile", "InstrumentLibrary"], swiftSettings: settings),
        .target(
            name: "Caseload", dependencies: ["Screening", "DataFile"], resources: [.embedInCode("Data")],
            swiftSettings: settings),

        // The sealed file, and what is built on it.
        .target(name: "Record", dependencies: ["Caseload", grdb, crypto, cryptoExtras], swiftSettings: settings),
        .target(
            name: "Training", dependencies: ["Caseload", "Screening", "DataFile"], resources: [.embedInCode("Scenarios")],
            swiftSettings: settings),
        .target(name: "Exchange", dependencies: ["Caseload", "Screening", "DataFile"], swiftSettings: settings),
        .target(
            name: "Workbench",
            dependencies: ["Exchange", "Training", "Record", "Caseload", "Screening", "DataFile", "Terminal", "Scene", "Themes"],
            swiftSettings: settings),
        .executableTarget(
            name: "liaise",
            dependencies: [
                "Workbench", "Exchange", "Training", "Record", "Caseload", "Screening", "DataFile", "Terminal", "Themes", "Scene",
                arguments,
            ],
            exclude: ["Documentation.docc"],
            swiftSettings: settings + staticRuntime, linkerSettings: staticLinking),

        // The tests, one target for each module, and one for the rules of the house.
        .testTarget(name: "SceneTests", dependencies: ["Scene"], swiftSettings: settings),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Scene", "Themes"], swiftSettings: settings),
        .testTarget(name: "DataFileTests", dependencies: ["DataFile"], swiftSettings: settings),
        .testTarget(name: "ScreeningTests", dependencies: ["Screening", "DataFile", "InstrumentLibrary"], swiftSettings: settings),
        .testTarget(name: "CaseloadTests", dependencies: ["Caseload", "Screening", "DataFile"], swiftSettings: settings),
        .testTarget(
            name: "RecordTests", dependencies: ["Record", "Caseload", "Screening", grdb, crypto], exclude: ["Reader"],
            swiftSettings: settings),
        .testTarget(
            name: "TrainingTests", dependencies: ["Training", "Caseload", "Screening", "DataFile"], swiftSettings: settings),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Caseload", "Screening", "DataFile"], swiftSettings: settings),
        .testTarget(name: "LiaiseTests", dependencies: ["liaise", "Record", "Caseload", "Screening"], swiftSettings: settings),
        .testTarget(name: "HouseTests", swiftSettings: settings),
        .testTarget(
            name: "WorkbenchTests", dependencies: ["Workbench", "Exchange", "Training", "Caseload", "Screening", "DataFile", "Scene"],
            exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["liaise", "Record", "Caseload"], exclude: ["Shift"], swiftSettings: settings),
    ]
)

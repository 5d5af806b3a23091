// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// How fast the built program is, as figures: a package of its own, so that ordinary builds do not carry it.
///
/// The screening engine is also measured from within. What is for one package alone cannot be imported by another, so its modules are
/// here once more, through links to their folders.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        .target(name: "DataFile", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: settings),
        .target(name: "InstrumentLibrary", resources: [.embedInCode("Instruments")], swiftSettings: settings),
        .target(name: "Screening", dependencies: ["DataFile", "InstrumentLibrary"], swiftSettings: settings),
        .target(name: "Caseload", dependencies: ["Screening", "DataFile"], resources: [.embedInCode("Data")], swiftSettings: settings),
        .target(name: "Exchange", dependencies: ["Caseload", "Screening", "DataFile"], swiftSettings: settings),
        .target(name: "CPseudoTerminal", cSettings: [.define("_GNU_SOURCE"), .unsafeFlags(["-Wall", "-Werror"])]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["CPseudoTerminal", "Exchange", "Screening", "InstrumentLibrary", "DataFile"],
            swiftSettings: settings),
    ]
)

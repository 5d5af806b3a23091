// swift-tools-version: 6.2
import PackageDescription

/// How fast the built program is, as figures: a package of its own, so that ordinary builds do not carry it.
let package = Package(
    name: "Benchmarks",
    targets: [
        .target(name: "CPseudoTerminal", cSettings: [.define("_GNU_SOURCE"), .unsafeFlags(["-Wall", "-Werror"])]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["CPseudoTerminal"],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
            ]),
    ]
)

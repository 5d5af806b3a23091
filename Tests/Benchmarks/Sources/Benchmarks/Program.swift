import Foundation

/// The program that is measured.
struct Program {
    let path: String

    /// The named program, else the release build of this repository, brought up to date first.
    static func built(_ options: Options) throws -> Program {
        if let path = options.binary {
            guard FileManager.default.isExecutableFile(atPath: path) else { throw Trouble("There is no program \(path).") }
            return Program(path: path)
        }
        announce("Building liaise for release…")
        let root = Folders.repository
        let build = Command("/usr/bin/env", ["swift", "build", "-c", "release", "--product", "liaise", "--package-path", root])
        let environment = ProcessInfo.processInfo.environment
        guard try build.run(environment).status == 0 else { throw Trouble("liaise could not be built. See: swift build -c release") }
        return Program(path: root + "/.build/release/liaise")
    }

    /// The size of the program's file in megabytes.
    var megabytes: Double {
        let attributes = try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)
        return Double(attributes?[.size] as? Int ?? 0) / 1_000_000
    }
}

/// Where things are in the repository.
enum Folders {
    /// The folder of this package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static var repository: String { package.deletingLastPathComponent().deletingLastPathComponent().path }
}

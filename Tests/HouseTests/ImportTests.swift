import Foundation
import Testing

@Suite("The imports of the house")
struct ImportTests {
    @Test(
        "Every module imports only what stands below it, and others' modules only where they belong", arguments: House.floors.map(\.module))
    func importsPointDown(module: String) throws {
        for file in try SourceFile.all(of: module) {
            for imported in file.imports {
                #expect(House.mayImport(imported, in: module), "\(file.path) may not import \(imported)")
            }
        }
    }

    @Test("The plan of the house itself only points down")
    func planPointsDown() {
        for (index, floor) in House.floors.enumerated() {
            let below = Set(House.floors.dropFirst(index + 1).map(\.module))
            #expect(floor.below.isSubset(of: below), "\(floor.module) would import something above it")
        }
    }

    @Test("Every folder of sources has its place in the plan")
    func everyFolderIsPlanned() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: House.root.appending(path: "Sources").path)
        let planned = Set(House.floors.map(\.module))
        for folder in folders { #expect(planned.contains(folder), "Sources/\(folder) is in nobody's plan") }
        for module in planned where module != "CNcurses" {
            #expect(try !SourceFile.all(of: module).isEmpty, "\(module) has no sources where the plan looks for them")
        }
    }

    @Test(
        "An import is read whatever stands before it",
        arguments: [
            ("import Foundation", "Foundation"), ("package import Caseload", "Caseload"), ("@testable import Scene", "Scene"),
            ("private import struct Caseload.Instant", "Caseload"), ("    import Glibc", "Glibc"),
        ])
    func importIsRead(line: String, module: String) {
        #expect(SourceFile.imported(line[...]) == module)
    }

    @Test(
        "What only speaks of imports is none", arguments: ["// import Foundation", "let words = \"we import Foundation\"", "important()"])
    func otherLinesAreNone(line: String) {
        #expect(SourceFile.imported(line[...]) == nil)
    }

    @Test("No ncurses type or name crosses the header of CNcurses")
    func headerHidesNcurses() throws {
        let header = try String(contentsOf: House.folder(of: "CNcurses").appending(path: "include/cncurses.h"), encoding: .utf8)
        for name in ["curses.h>", "WINDOW", "stdscr", "chtype", "cchar_t"] {
            #expect(!header.contains(name), "the header shows \(name)")
        }
    }
}

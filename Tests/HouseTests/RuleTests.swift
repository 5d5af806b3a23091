import Testing

@Suite("The rules of the house")
struct RuleTests {
    private static let swiftModules = House.floors.map(\.module).filter { $0 != "CNcurses" }

    @Test("Nothing in the sources can end the program on purpose or by a forced step", arguments: swiftModules)
    func nothingIsForced(module: String) throws {
        for file in try SourceFile.all(of: module) {
            for line in file.code {
                for word in ["try!", "as!", "fatalError("] {
                    #expect(!line.text.contains(word), "\(file.path):\(line.number) has \(word)")
                }
            }
        }
    }

    @Test("Nothing is public, because this is an application", arguments: swiftModules)
    func nothingIsPublic(module: String) throws {
        for file in try SourceFile.all(of: module) {
            for line in file.code {
                #expect(line.text.split(separator: " ").first != "public", "\(file.path):\(line.number) is public")
            }
        }
    }

    @Test("No file grows past four hundred lines", arguments: swiftModules)
    func filesStayShort(module: String) throws {
        for file in try SourceFile.all(of: module) {
            #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines: is it two ideas?")
        }
    }

    @Test("Whatever is pure asks neither the time nor chance", arguments: ["Scene", "DataFile", "Screening", "Caseload"])
    func pureModulesStayPure(module: String) throws {
        for file in try SourceFile.all(of: module) {
            for line in file.code {
                for word in ["Date()", "SystemRandomNumberGenerator(", ".random(", ".randomElement(", "ContinuousClock", "print("] {
                    #expect(!line.text.contains(word), "\(file.path):\(line.number) has \(word)")
                }
            }
        }
    }
}

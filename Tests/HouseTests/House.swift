import Foundation

/// Who may import whom, as the architecture has it: from the top down, and each outside module in as few places as possible.
enum House {
    /// Every module of ours with the modules of ours below it that it may import. The order is that of the house: an import never points up.
    static let floors: [(module: String, below: Set<String>)] = [
        (
            "liaise",
            ["Workbench", "Exchange", "Training", "Record", "Caseload", "Screening", "DataFile", "Terminal", "Themes", "Scene"]
        ),
        ("Workbench", ["Exchange", "Training", "Record", "Caseload", "Screening", "DataFile", "Terminal", "Themes", "Scene"]),
        ("Exchange", ["Record", "Caseload", "Screening", "DataFile"]),
        ("Training", ["Caseload", "Screening", "DataFile"]),
        ("Record", ["Caseload", "Screening"]),
        ("Caseload", ["Screening", "DataFile"]),
        ("Screening", ["InstrumentLibrary", "DataFile"]),
        ("InstrumentLibrary", []),
        ("DataFile", []),
        ("Terminal", ["Themes", "Scene", "CNcurses"]),
        ("Themes", []),
        ("Scene", []),
        ("CNcurses", []),
    ]

    /// The modules of others, with those of ours that may import them.
    static let visitors: [String: Set<String>] = [
        "Foundation": ["Record", "Exchange", "liaise"],
        "Yams": ["DataFile"],
        "GRDB": ["Record"],
        "Crypto": ["Record"],
        "CryptoExtras": ["Record"],
        "ArgumentParser": ["liaise"],
        "Glibc": ["Terminal", "Record", "liaise"],
        "Synchronization": ["Record", "Workbench", "Caseload", "Screening", "liaise"],
        "Dispatch": ["Workbench", "Record"],
    ]

    /// The repository; the folder of the tests may be reached through a link.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder of a module's sources.
    static func folder(of module: String) -> URL {
        module == "Themes" ? root.appending(path: "Themes") : root.appending(path: "Sources/\(module)")
    }

    /// Whether a file of the module may import the other one.
    static func mayImport(_ imported: String, in module: String) -> Bool {
        if let floor = floors.first(where: { $0.module == module }), floor.below.contains(imported) { return true }
        return visitors[imported]?.contains(module) ?? false
    }
}

/// One file of Swift.
struct SourceFile {
    let module: String
    let path: String
    let lines: [Substring]

    /// Every Swift file of a module.
    static func all(of module: String) throws -> [SourceFile] {
        let folder = House.folder(of: module)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            return SourceFile(
                module: module, path: "\(module)/\(path)", lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }

    /// The modules that it imports.
    var imports: [String] { lines.compactMap(Self.imported) }

    /// What an import line imports: `package import struct Caseload.Instant` imports `Caseload`.
    static func imported(_ line: Substring) -> String? {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy(isModifier) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let", "actor"]
        let name = words[(index + 1)...].first { !kinds.contains($0) }
        return name?.split(separator: ".").first.map(String.init)
    }

    private static func isModifier(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["package", "public", "internal", "private", "fileprivate"].contains(word)
    }

    /// The lines with their numbers, without what follows `//`.
    var code: [(number: Int, text: Substring)] {
        lines.enumerated().map { ($0 + 1, $1.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? "") }
    }
}

import Caseload
import Foundation
import Testing

@testable import Record

@Suite("A disk that fails")
struct FaultTests {
    @Test(
        "A write that the system refuses is reported, loses nothing, and can be repeated", .enabled(if: Child.canTamper),
        arguments: Fault.chosen)
    func refused(fault: Fault) async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        await #expect(processExitsWith: .success) { [child = child as Child, fault = fault as Fault] in
            let entries = child.entries(4)
            let record = try child.open()
            _ = try record.append([entries[0]], expecting: [:])
            try child.tamper("\(fault.call):error=\(fault.error):when=\(fault.occurrence)")
            for entry in entries[1...2] {
                do {
                    _ = try record.append([entry], expecting: [:])
                } catch {
                    child.say("\(error)")
                    // The fault strikes once; the same entry can simply be written again.
                    _ = try record.append([entry], expecting: [:])
                }
            }
        }
        let record = try fixture.again()
        let entries = child.entries(3)
        #expect(try record.entries(of: entries[0].subject).map(\.entry) == entries)
        #expect(try record.verify().fault == nil)
        if let expected = fault.expected { #expect(child.said() == [expected]) }
    }

    @Test("With no room left nothing is lost, and with room again it goes on")
    func fileTooLarge() async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        await #expect(processExitsWith: .success) { [child = child as Child] in
            signal(SIGXFSZ, SIG_IGN)
            let record = try child.open()
            let entries = child.entries(400)
            let saved = withFileSizeLimit(250_000) {
                for (index, entry) in entries.enumerated() {
                    do {
                        _ = try record.append([entry], expecting: [:])
                    } catch {
                        child.say("\(error)")
                        return index
                    }
                }
                return entries.count
            }
            child.say("\(saved)")
            for entry in entries.dropFirst(saved) { _ = try record.append([entry], expecting: [:]) }
        }
        #expect(child.said().first == "fileTooLarge")
        let saved = try #require(child.said().last.flatMap { Int($0) })
        #expect((1..<400).contains(saved))
        let record = try fixture.again()
        let entries = child.entries(400)
        #expect(try record.entries(of: entries[0].subject).map(\.entry) == entries)
        #expect(try record.verify().fault == nil)
    }

    @Test("A record that could not be made leaves nothing under its name, and can be made once there is room")
    func halfMade() async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        await #expect(processExitsWith: .success) { [child = child as Child] in
            signal(SIGXFSZ, SIG_IGN)
            let path = child.path + ".second"
            func create() throws {
                _ = try RecordFile.create(at: path, firstMember: Staff.ward, passphrase: Staff.wardsPassphrase, cost: .testing, now: noon)
            }
            let refused = withFileSizeLimit(20_000) { Result { try create() } }
            if case .failure(let error) = refused { child.say("\(error)") }
            if !FileManager.default.fileExists(atPath: path) { child.say("nothing there") }
            try create()
        }
        #expect(child.said() == ["fileTooLarge", "nothing there"])
    }

    @Test("Without permission, that is what is said, and reading without writing is told apart", arguments: Rights.all)
    func permission(rights: Rights) async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        let home = (fixture.folder.record as NSString).deletingLastPathComponent
        chmod(fixture.folder.path, 0o777)
        chmod(fixture.folder.record, rights.file)
        chmod(home, rights.folder)
        await #expect(processExitsWith: .success) { [child = child as Child] in
            if getuid() == 0 { setuid(65_534) }
            func say(_ body: () throws -> String) {
                do { child.say(try body()) } catch { child.say("\(error)".prefix { $0 != "(" } + "") }
            }
            say { try child.open().path }
            say { "\(try RecordFile.members(at: child.path).count) member" }
            say { "\(try RecordFile.verify(at: child.path).entries) entries" }
        }
        chmod(home, 0o700)
        #expect(child.said() == rights.expected)
    }
}

/// What a stranger may do with a record, and what they are told.
struct Rights: Sendable, CustomTestStringConvertible {
    let file: mode_t
    let folder: mode_t
    let expected: [String]

    var testDescription: String { "file \(String(file, radix: 8)), folder \(String(folder, radix: 8))" }

    static let all = [
        Rights(file: 0o000, folder: 0o755, expected: ["noPermission", "noPermission", "noPermission"]),
        Rights(file: 0o644, folder: 0o000, expected: ["noPermission", "noPermission", "noPermission"]),
        Rights(file: 0o444, folder: 0o555, expected: ["readOnly", "1 member", "0 entries"]),
    ]
}

/// One system call that fails once.
struct Fault: Codable, Sendable, CustomTestStringConvertible {
    let call: String
    let error: String
    let occurrence: Int
    /// What the writer is told, where that does not depend on the version of SQLite.
    let expected: String?

    var testDescription: String { "\(call) number \(occurrence) fails with \(error)" }

    static let chosen: [Fault] = {
        let usual = [
            Fault(call: "pwrite64", error: "ENOSPC", occurrence: 1, expected: "diskFull"),
            Fault(call: "fdatasync", error: "EIO", occurrence: 1, expected: "cannotWrite(code: 1034)"),
            Fault(call: "unlink", error: "EIO", occurrence: 1, expected: "cannotWrite(code: 2570)"),
            Fault(call: "openat", error: "EACCES", occurrence: 1, expected: nil),
        ]
        guard runsLongTests else { return usual }
        let sweep = [
            ("pwrite64", "ENOSPC", 24), ("pwrite64", "EIO", 24), ("fdatasync", "EIO", 6), ("unlink", "EACCES", 2), ("openat", "EMFILE", 4),
            ("pread64", "EIO", 8),
        ]
        return usual
            + sweep.flatMap { call, error, count in (1...count).map { Fault(call: call, error: error, occurrence: $0, expected: nil) } }
    }()
}

/// Runs a body while no file may grow beyond so many bytes.
private func withFileSizeLimit<T>(_ bytes: UInt64, _ body: () throws -> T) rethrows -> T {
    var usual = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &usual)
    var limit = usual
    limit.rlim_cur = rlim_t(bytes)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &usual) }
    return try body()
}

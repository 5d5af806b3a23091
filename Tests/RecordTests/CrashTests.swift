import Caseload
import Foundation
import Testing

@testable import Record

@Suite("A pulled plug")
struct CrashTests {
    @Test("Killed in the middle of writing, nothing acknowledged is missing", arguments: 0..<(runsLongTests ? 120 : 6))
    func killed(round: Int) async throws {
        let fixture = try Fixture()
        let child = Child(fixture, seed: UInt64(round))
        await #expect(processExitsWith: .signal(SIGKILL)) { [child = child as Child, delay = 500 + round * 977 % 20_000 as Int] in
            child.killSelf(after: delay)
            try child.write(5_000)
        }
        try expectSafe(fixture, child)
    }

    @Test(
        "Killed at any system call of a write, nothing acknowledged is missing", .enabled(if: Child.canTamper), arguments: KillPoint.chosen)
    func killedAt(point: KillPoint) async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        await #expect(processExitsWith: .signal(SIGKILL)) { [child = child as Child, point = point as KillPoint] in
            let record = try child.open()
            for (index, entry) in child.entries(20).enumerated() {
                if index == 3 { try child.tamper("\(point.call):signal=SIGKILL:when=\(point.occurrence)") }
                child.say("\(try record.append([entry], expecting: [:])[0].position)")
            }
        }
        try expectSafe(fixture, child)
    }

    /// Every acknowledged entry is there, what is there is what was written, and the file is whole and takes more.
    private func expectSafe(_ fixture: Fixture, _ child: Child) throws {
        let record = try fixture.again()
        let acknowledged = child.said().count
        let last = Int(try record.lastPosition())
        #expect(last == acknowledged || last == acknowledged + 1)
        let written = child.entries(last + 1)
        #expect(try record.entries(of: written[0].subject).map(\.entry) == Array(written.prefix(last)))
        #expect(try record.verify().fault == nil)
        #expect(try record.append([written[last]], expecting: [:]).map(\.position) == [Int64(last + 1)])
    }
}

/// One system call of a write, at which the process dies.
struct KillPoint: Codable, Sendable, CustomTestStringConvertible {
    let call: String
    let occurrence: Int

    var testDescription: String { "\(call) number \(occurrence)" }

    static let chosen: [KillPoint] = {
        let counts =
            runsLongTests ? ["pwrite64": 40, "fdatasync": 12, "unlink": 4, "openat": 12] : ["pwrite64": 2, "fdatasync": 2, "unlink": 1]
        return counts.sorted { $0.key < $1.key }.flatMap { call, count in (1...count).map { KillPoint(call: call, occurrence: $0) } }
    }()
}

import Caseload
import Testing

@testable import Exchange

@Suite("Hostile lists")
struct HostileListTests {
    private static let pieces = [
        "Name", "Custody number", "DOB", "Cell", "Next event", "Arrived", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "Dunn",
        "14/03/2002", "99:99",
        "van 10:00", "\0", "\u{1B}[2J", "é", "\u{202E}", "😀", "=cmd|'/c calc'!A1", "-1m", "9999999999999999999",
        "2026-11-23T10:00:00+99:99", " ", "sep=;",
        "\u{FEFF}", "31/12/9999 23:59",
    ]

    @Test("Whatever a file is made of, reading it ends with rows, faults or a refusal", arguments: 0..<20 as Range<UInt64>)
    func pieces(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let count = Int.random(in: 0..<120, using: &random)
            let body = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
            survives(Array((Bool.random(using: &random) ? "Name,Custody number,DOB,Arrived,Next event\n" : "").utf8) + Array(body.utf8))
        }
    }

    @Test("Flipped, lost and doubled bytes trap nothing", arguments: 0..<20 as Range<UInt64>)
    func bytes(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 1_000)
        let sound = Array(
            "Custody No,Name,DOB,Cell,Arrived\nA1,\"Dunn, \"\"Cal\"\"\",14/03/2002,M6,22:10\r\nA2,Siân,2/5/10,D1,23/11/2026 07:45\n".utf8)
        for _ in 0..<40 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes[index], at: index)
                }
            }
            survives(bytes)
        }
    }

    /// Every row is accounted for once: as a person, an empty place or a fault, each on a line of the file.
    private func survives(_ bytes: [UInt8]) {
        guard let list = try? reading(bytes) else { return }
        let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
        let people = list.rows.map(\.line)
        #expect(Set(people).count == people.count)
        #expect(Set(people).isDisjoint(with: list.faults.map(\.line)))
        #expect((people + list.faults.map(\.line) + list.emptyPlaces).allSatisfy { (1...lines).contains($0) })
        for text in list.rows.flatMap(\.details).map({ $0.text(zone: Fixture.london, today: Fixture.session().date) }) {
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }

    @Test("Thousands of quotation marks, commas or line breaks are read in one go")
    func large() throws {
        for piece in ["\"", "\"\"", "\"\n", "\"\"\"\n", "a\"b\n", ",", "\"a\"b\n", "\n", " "] {
            survives(Array(("Name,Cell\n" + String(repeating: piece, count: 30_000)).utf8))
        }
    }
}

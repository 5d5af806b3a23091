import Caseload
import Testing

@Suite("Any text and any moment")
struct MomentPropertyTests {
    private static let wants: [MomentWanted] =
        [.dateOfBirth] + MomentWanted.Tense.allCases.flatMap { [.moment($0), .date($0), .partialDate($0)] }

    private static let pieces = [
        "now", "-20m", "+90m", "-1h30", "in", "2", "h", "20 min", "ago", "2215", "22:15", "10.15pm", "9am", "noon", "midnight", "yest",
        "today",
        "tomorrow", "mon", "last", "next", "tue", "12/3", "12/3/85", "29/2", "1985-03-12", "march", "1985", "approx", "c.", "about", "40",
        "3 days",
        "2 weeks", "night", "unknown", "?", "(", ")", "(thu)", "first time", "second", "0130", "25/10/2026", "29/3/2026", "at", "-", "+",
        ":", "/",
        ".", "T", "Z", "9999999999", "\u{202E}", "\0", "\u{1B}[2J", "٣", "1\u{301}", "👩‍👩‍👧", "\u{FEFF}", "a", "an", "and", "half", "hour",
        "of", "12th",
        "early", "aged", "years", "old", "2026-11-22T22:15+01:00", "pm", "12", "0", "00", "31", "month", "year", "week", "from", "e\u{301}",
    ]

    private func now(_ random: inout SeededGenerator) -> Instant {
        // Around both clock changes, the end of a year and a leap day as often as at any other time.
        let days = [
            day(2026, 3, 29), day(2026, 10, 25), day(2026, 12, 31), day(2028, 2, 29), day(2026, 11, 23),
            day(2025, 6, 1).adding(days: random.pick(0...900)),
        ]
        return SiteZone.london.instant(random.pick(days), minuteOfDay: 0) + random.pick(-600...2_000)
    }

    @Test("What is echoed says the same when it is typed, whatever was written")
    func echoReadsBack() throws {
        var random = SeededGenerator(seed: 41)
        var count = 0
        for _ in 0..<40_000 {
            let reader = MomentReader(now: now(&random), zone: .london)
            let text = (0..<random.pick(1...4)).map { _ in random.pick(Self.pieces) }.joined(separator: random.chance(80) ? " " : "")
            for wanted in [random.pick(Self.wants), random.pick(Self.wants)] {
                guard let reading = try? reader.read(text, as: wanted) else { continue }
                count += 1
                let again = try reader.read(reading.echo, as: wanted)
                #expect(
                    again.value == reading.value && again.isApproximate == reading.isApproximate && again.echo == reading.echo, "\(text)")
            }
        }
        #expect(count > 5_000)
    }

    @Test("Every moment of two years is echoed so that it reads back to the minute, also in the hour that happens twice")
    func everyMoment() throws {
        var random = SeededGenerator(seed: 43)
        for _ in 0..<4_000 {
            let reader = MomentReader(now: now(&random), zone: .london)
            let second = Instant(milliseconds: reader.now.milliseconds + Int64(random.pick(-60_000_000...60_000_000)) * 500)
            let text = SiteZone.london.iso(second)
            let reading = try reader.read(text, as: .moment(.any))
            #expect(reading.value == .instant(Instant(milliseconds: second.milliseconds / 1_000 * 1_000)))
            let again = try reader.read(reading.echo, as: .moment(.any))
            #expect(again.value == .instant(Instant(milliseconds: second.milliseconds / 60_000 * 60_000)))
            #expect(again.exactInstant != nil)
        }
    }

    @Test("Every day is read back in each way of writing it")
    func everyDay() throws {
        let reader = MomentReader(now: .nine, zone: .london)
        for days in stride(from: 0, to: 40_000, by: 7) {
            let date = day(1926, 11, 25).adding(days: days)
            guard date <= day(2026, 11, 23) else { break }
            let short = padded(date.year % 100, 2)
            for text in [date.iso, date.text, "\(date.day)/\(date.month)/\(date.year)", "\(date.day).\(date.month).\(short)"] {
                #expect(reader.date(text, as: .dateOfBirth) == date, "\(text)")
            }
        }
    }

    @Test("A time said to be past is never read as one to come, unless that is flagged, nor the other way round")
    func directions() throws {
        var random = SeededGenerator(seed: 47)
        for _ in 0..<20_000 {
            let reader = MomentReader(now: now(&random), zone: .london)
            let text = (0..<random.pick(1...3)).map { _ in random.pick(Self.pieces) }.joined(separator: " ")
            if let past = try? reader.read(text, as: .moment(.past)), case .instant(let at) = past.value, at > reader.now + 1 {
                #expect(past.flags.contains(.future), "\(text)")
            }
            if let coming = try? reader.read(text, as: .moment(.coming)), case .instant(let at) = coming.value, at < reader.now - 1 {
                #expect(coming.flags.contains(.past), "\(text)")
            }
        }
    }

    @Test("No text, however hostile or long, does more than be read or be refused in plain words")
    func hostile() {
        var random = SeededGenerator(seed: 53)
        for _ in 0..<20_000 {
            let reader = MomentReader(now: now(&random), zone: .london)
            let text =
                random.chance(50)
                ? (0..<random.pick(0...12)).map { _ in random.pick(Self.pieces) }.joined(separator: random.chance(50) ? " " : "")
                : String(String.UnicodeScalarView((0..<random.pick(0...30)).map { _ in Unicode.Scalar(UInt8(random.pick(0...127))) }))
            let wanted = random.pick(Self.wants)
            do {
                #expect(!(try reader.read(text, as: wanted).echo.isEmpty))
            } catch {
                #expect(!error.reason.isEmpty)
            }
        }
    }

    @Test("An endless text is refused without being read through", arguments: ["1", "a", "(", " ", "-", "e\u{301}", "1h", "12/3 "])
    func endless(piece: String) {
        let reader = MomentReader(now: .nine, zone: .london)
        let text = String(repeating: piece, count: 2_000_000)
        for wanted in Self.wants {
            #expect(throws: MomentComplaint.tooLong) { try reader.read(text, as: wanted) }
        }
        #expect(WrittenTime.minuteOfDay(text) == nil)
        #expect(CalendarDate(written: text) == nil)
    }
}

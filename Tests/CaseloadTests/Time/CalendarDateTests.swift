import Caseload
import Testing

@Suite("A day of the calendar")
struct CalendarDateTests {
    @Test("Every day from 1600 to 2400 follows the one before and is found again by its number")
    func everyDayRoundTrips() {
        var days = day(1600, 1, 1).daysSince1970
        var date = day(1600, 1, 1)
        while date.year < 2400 {
            #expect(CalendarDate(daysSince1970: days) == date)
            #expect(date.daysSince1970 == days)
            guard let next = Self.dayAfter(date) else { return #expect(Bool(false), "no day after \(date.iso)") }
            days += 1
            date = next
        }
        #expect(date == day(2400, 1, 1))
    }

    /// The next day by trial: the next of the month, else the first of the next month, else new year.
    private static func dayAfter(_ date: CalendarDate) -> CalendarDate? {
        CalendarDate(year: date.year, month: date.month, day: date.day + 1) ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
            ?? CalendarDate(year: date.year + 1, month: 1, day: 1)
    }

    @Test("Known days have their known number and day of the week")
    func knownDays() {
        #expect(day(1970, 1, 1).daysSince1970 == 0)
        #expect(day(2000, 3, 1).daysSince1970 == 11_017)
        #expect(day(1969, 12, 31).daysSince1970 == -1)
        #expect(day(2026, 11, 23).weekday == 0)
        #expect(day(1970, 1, 1).weekday == 3)
        #expect(day(1600, 1, 1).weekday == 5)
        #expect(day(2026, 11, 22).weekday == 6)
    }

    @Test(
        "There is no such day",
        arguments: [(2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1)])
    func noSuchDay(year: Int, month: Int, dayOfMonth: Int) {
        #expect(CalendarDate(year: year, month: month, day: dayOfMonth) == nil)
    }

    @Test("Leap days exist where they do", arguments: [2000, 2024, 1600, 2400])
    func leapDays(year: Int) {
        #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
    }

    @Test("Adding days crosses months, years and leap days")
    func addingDays() {
        #expect(day(2026, 12, 31).adding(days: 1) == day(2027, 1, 1))
        #expect(day(2024, 2, 28).adding(days: 1) == day(2024, 2, 29))
        #expect(day(2024, 3, 1).adding(days: -1) == day(2024, 2, 29))
        #expect(day(2026, 11, 23).adding(days: -365) == day(2025, 11, 23))
    }

    @Test("Days come in order")
    func daysAreOrdered() {
        #expect(day(2026, 1, 31) < day(2026, 2, 1))
        #expect(day(2025, 12, 31) < day(2026, 1, 1))
        #expect(!(day(2026, 1, 1) < day(2026, 1, 1)))
    }

    @Test("A year is completed on the birthday itself")
    func ageOnBirthday() {
        let born = day(2008, 11, 23)
        #expect(born.age(on: day(2026, 11, 22)) == 17)
        #expect(born.age(on: day(2026, 11, 23)) == 18)
        #expect(born.age(on: day(2026, 11, 24)) == 18)
    }

    @Test("Who was born on 29 February grows older on 1 March in other years")
    func leapBirthday() {
        let born = day(2008, 2, 29)
        #expect(born.age(on: day(2026, 2, 28)) == 17)
        #expect(born.age(on: day(2026, 3, 1)) == 18)
        #expect(born.age(on: day(2028, 2, 29)) == 20)
        #expect(born.age(on: day(2028, 2, 28)) == 19)
    }
}

import Foundation

/// A moment, as a clock in London shows it.
struct Moment {
    let seconds: Int

    static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

    /// As a command takes a day: 2026-11-23.
    var localDate: String {
        let parts = parts
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }

    /// As a list has it: 23/11/2026 08:25.
    var localDayAndTime: String {
        let parts = parts
        return "\(two(parts.day))/\(two(parts.month))/\(parts.year ?? 0) \(two(parts.hour)):\(two(parts.minute))"
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        if let zone = TimeZone(identifier: "Europe/London") { calendar.timeZone = zone }
        return calendar
    }()

    private var parts: DateComponents {
        Self.calendar.dateComponents([.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: Double(seconds)))
    }

    private func two(_ number: Int?) -> String {
        let number = number ?? 0
        return number < 10 ? "0\(number)" : "\(number)"
    }
}

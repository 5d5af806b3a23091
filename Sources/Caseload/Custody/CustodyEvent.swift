/// What the police, a court or a hospital did that moves a clock. The time is when the entry says it happened.
package enum CustodyEvent: Hashable, Sendable {
    /// An inspector, or after charge the custody officer, has reviewed the detention.
    case reviewed(by: String)
    /// Detention was authorised up to so many hours.
    case extended(DetentionExtension, by: RequiredText)
    case wentToHospital(which: String)
    /// Back from hospital; questioned there, the time counts.
    case cameBackFromHospital(wasQuestioned: Bool)
    case charged(with: String)
    /// Bail was granted, and when the person comes back; nil for bail to court or without a day.
    case bailed(returning: Instant?)
    case bailRefused(why: String)
    /// Answered bail: time already spent counts on.
    case cameBackFromBail
    case section136Began
    /// A doctor has extended s.136 because of the person's condition, and whether a superintendent approved it, which a police station needs.
    case section136Extended(minutes: Int?, approval: Section136Facts.Approval?)
    /// A healthcare professional has checked the person under s.136.
    case section136Checked(by: String)

    /// Up to how many hours somebody may be held without charge.
    package enum DetentionExtension: Int, CaseIterable, Sendable {
        case superintendent36 = 36
        case warrant72 = 72
        case warrant96 = 96
    }

    /// The event in words.
    package func words(zone: SiteZone, today: CalendarDate) -> String {
        switch self {
        case .reviewed(let who): "review done" + named(who)
        case .extended(let hours, let who): "detention authorised up to \(hours.rawValue) h by \(who.text)"
        case .wentToHospital(let which): "went to hospital" + named(which)
        case .cameBackFromHospital(let wasQuestioned): "back from hospital, \(wasQuestioned ? "questioned there" : "not questioned there")"
        case .charged(let offence): "charged" + named(offence)
        case .bailed(let returning): "bailed" + (returning.map { ", back \(zone.clock($0, seenOn: today))" } ?? "")
        case .bailRefused(let why): "bail refused" + named(why)
        case .cameBackFromBail: "back from bail"
        case .section136Began: "s.136 began"
        case .section136Extended(let minutes, let approval):
            "s.136 extended" + (minutes.map { " by \(durationText(minutes: $0))" } ?? "")
                + (approval.map { ", superintendent \($0 == .approved ? "approved" : "refused")" } ?? "")
        case .section136Checked(let who): "checked under s.136" + named(who)
        }
    }

    private func named(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }

    /// Why risk is looked at anew after it; nil where it need not be.
    package var reassessmentReason: ReassessmentReason? {
        switch self {
        case .charged: .charge
        case .bailed, .bailRefused: .bailDecision
        case .cameBackFromHospital: .returnFromHospital
        case .reviewed, .extended, .wentToHospital, .cameBackFromBail, .section136Began, .section136Extended, .section136Checked: nil
        }
    }
}

extension CustodyEvent: RecordedPart {
    func words(_ wording: Wording) -> String { words(zone: wording.zone, today: wording.today) }

    package func write(to writer: inout ByteWriter) {
        switch self {
        case .reviewed(let who): writer.put(tag: 1, who)
        case .extended(let hours, let who): writer.put(tag: 2, hours.rawValue, who)
        case .wentToHospital(let which): writer.put(tag: 3, which)
        case .cameBackFromHospital(let wasQuestioned): writer.put(tag: 4, wasQuestioned)
        case .charged(let offence): writer.put(tag: 5, offence)
        case .bailed(let returning): writer.put(tag: 6, returning)
        case .bailRefused(let why): writer.put(tag: 7, why)
        case .cameBackFromBail: writer.put(tag: 8)
        case .section136Began: writer.put(tag: 9)
        case .section136Extended(let minutes, let approval): writer.put(tag: 10, minutes, approval)
        case .section136Checked(let who): writer.put(tag: 11, who)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .reviewed(by: try r.text())
        case 2:
            guard let hours = DetentionExtension(rawValue: try Int(from: &r)) else { throw CodingError() }
            self = .extended(hours, by: try RequiredText(from: &r))
        case 3: self = .wentToHospital(which: try r.text())
        case 4: self = .cameBackFromHospital(wasQuestioned: try Bool(from: &r))
        case 5: self = .charged(with: try r.text())
        case 6: self = .bailed(returning: try Instant?(from: &r))
        case 7: self = .bailRefused(why: try r.text())
        case 8: self = .cameBackFromBail
        case 9: self = .section136Began
        case 10: self = .section136Extended(minutes: try Int?(from: &r), approval: try Section136Facts.Approval?(from: &r))
        case 11: self = .section136Checked(by: try r.text())
        default: throw CodingError()
        }
    }
}

extension Section136Facts.Approval: ByteCodable {}

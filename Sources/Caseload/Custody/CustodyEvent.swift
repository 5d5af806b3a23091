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

extension CustodyEvent: CaseContent {
    package static let kind = FactKind.custodyEvent

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .whenAsked, moving: .alone, isForTrustRecord: false,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String { words(zone: wording.zone, today: wording.today) }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.custody.take(self, at: item.by.at)
        if let reason = reassessmentReason { state.reassessmentReasons.append(ReassessmentDue(reason, at: item.by.at)) }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        switch self {
        case .wentToHospital: state.custody.isAtHospital ? .awayAlready : nil
        case .cameBackFromHospital: state.custody.isAtHospital ? nil : .notAtHospital
        case .bailed: state.custody.isOnBail ? .awayAlready : nil
        case .cameBackFromBail: state.custody.isOnBail ? nil : .notOnBail
        case .reviewed, .extended, .charged, .bailRefused, .section136Began, .section136Extended, .section136Checked: nil
        }
    }

    package func write(to fields: inout FieldWriter) {
        switch self {
        case .reviewed(let who):
            fields.choose(1, "reviewed")
            fields.put(1, "by", who)
        case .extended(let hours, let who):
            fields.choose(2, "extended")
            fields.put(1, "hours", hours.rawValue)
            fields.put(2, "by", who)
        case .wentToHospital(let which):
            fields.choose(3, "went to hospital")
            fields.put(1, "which", which)
        case .cameBackFromHospital(let wasQuestioned):
            fields.choose(4, "came back from hospital")
            fields.put(1, "was questioned", wasQuestioned)
        case .charged(let offence):
            fields.choose(5, "charged")
            fields.put(1, "with", offence)
        case .bailed(let returning):
            fields.choose(6, "bailed")
            fields.put(1, "returning", returning)
        case .bailRefused(let why):
            fields.choose(7, "bail refused")
            fields.put(1, "why", why)
        case .cameBackFromBail: fields.choose(8, "came back from bail")
        case .section136Began: fields.choose(9, "s.136 began")
        case .section136Extended(let minutes, let approval):
            fields.choose(10, "s.136 extended")
            fields.put(1, "minutes", minutes)
            fields.put(2, "approval", approval)
        case .section136Checked(let who):
            fields.choose(11, "checked under s.136")
            fields.put(1, "by", who)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .reviewed(by: try fields.take(1))
        case 2: self = .extended(try DetentionExtension(hours: fields.take(1)), by: try fields.take(2))
        case 3: self = .wentToHospital(which: try fields.take(1))
        case 4: self = .cameBackFromHospital(wasQuestioned: try fields.take(1))
        case 5: self = .charged(with: try fields.take(1))
        case 6: self = .bailed(returning: try fields.optional(1))
        case 7: self = .bailRefused(why: try fields.take(1))
        case 8: self = .cameBackFromBail
        case 9: self = .section136Began
        case 10: self = .section136Extended(minutes: try fields.optional(1), approval: try fields.optional(2))
        case 11: self = .section136Checked(by: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension CustodyEvent.DetentionExtension {
    fileprivate init(hours: Int) throws(CodingError) {
        guard let authorised = Self(rawValue: hours) else { throw CodingError() }
        self = authorised
    }
}

extension Section136Facts.Approval: CodedWord {}

extension Fact {
    /// The police, a court or a hospital did something that moves a clock.
    package static func custodyEvent(_ event: CustodyEvent) -> Fact { Fact(event) }
}

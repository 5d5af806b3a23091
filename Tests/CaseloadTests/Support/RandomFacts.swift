import Caseload
import Screening

extension RequiredText {
    static func random(using random: inout SeededGenerator) -> RequiredText { RequiredText("x" + String.random(using: &random))! }
}

extension EntryID {
    static func random(using random: inout SeededGenerator) -> EntryID { EntryID(high: random.next(), low: random.next()) }
}

extension CalendarDate {
    static func random(using random: inout SeededGenerator) -> CalendarDate { CalendarDate(daysSince1970: random.pick(-10_000..<40_000)) }
}

extension Member {
    static func random(using random: inout SeededGenerator) -> Member {
        Member(id: .random(using: &random), name: .random(using: &random), role: random.pick(MemberRole.allCases))
    }
}

extension Answer {
    static func random(using random: inout SeededGenerator) -> Answer {
        random.pick([
            .notAsked, .declined, .unable, .option(0), .option(3), .option(random.pick(0...1_000_000)),
            .text("x" + .random(using: &random)),
        ])
    }
}

extension Referral {
    static func random(using random: inout SeededGenerator) -> Referral {
        Referral(destination: .random(using: &random), basis: random.pick(Basis.allCases), why: .random(using: &random))
    }
}

extension Outcome {
    static func random(using random: inout SeededGenerator) -> Outcome {
        switch random.pick(Kind.allCases) {
        case .diversion: .diversion(to: .random(using: &random), why: .random(using: &random))
        case .referral: .referral(.random(using: &random))
        case .noFurtherLDAction: .noFurtherLDAction(reason: .random(using: &random))
        }
    }
}

extension SessionOpening {
    static func random(using random: inout SeededGenerator) -> SessionOpening {
        let date = CalendarDate.random(using: &random)
        return SessionOpening(
            id: SessionID(site: "wandsworth-custody", date: date, shift: "early"), siteID: "wandsworth-custody",
            siteName: .random(using: &random),
            kind: random.pick(Site.Kind.allCases), date: date, shift: random.pick(["early", "late", "night"]))
    }
}

extension Booking {
    static func random(using random: inout SeededGenerator) -> Booking {
        Booking(
            code: CaseCode(random: &random), session: SessionID(.random(using: &random)), siteID: .random(using: &random),
            siteKind: random.pick(Site.Kind.allCases), date: .random(using: &random), source: random.pick([.line, .list]),
            details: Detail.some(using: &random))
    }
}

extension Circumstance {
    static func random(using random: inout SeededGenerator) -> Circumstance {
        switch random.pick(0..<9) {
        case 0: .interpreter(.random(using: &random))
        case 1: .intoxication(.random(using: &random))
        case 2: .informant(.random(using: &random))
        case 3: .given(random.pick(HowGiven.allCases))
        case 4: .coding(random.maybe { .random(using: &$0) })
        case 5: .cutOffs(random.maybe { .random(using: &$0) })
        case 6: .evidence(item: String(random.pick(1...9)), .random(using: &random))
        case 7: .raised(.random(using: &random))
        default: .notDone(WholeRefusal(kind: random.pick(WholeRefusal.Kind.allCases), reason: .random(using: &random)))
        }
    }
}

extension RaisedResult {
    static func random(using random: inout SeededGenerator) -> RaisedResult {
        RaisedResult(
            score: random.pick(["total", "pattern"]), band: .random(using: &random), label: .random(using: &random),
            level: random.pick(0...5), reason: .random(using: &random))
    }
}

extension ScoreResult {
    static func random(using random: inout SeededGenerator) -> ScoreResult {
        ScoreResult(
            id: random.pick(["total", "pattern"]), label: .random(using: &random), raw: random.maybe { $0.pick(-10...100) },
            value: random.maybe { Double($0.pick(-100...1_000)) / 10 }, isProrated: random.chance(30),
            band: random.maybe { BandResult(id: .random(using: &$0), label: .random(using: &$0), level: $0.pick(0...5)) },
            set: random.maybe { .random(using: &$0) })
    }
}

extension ElsewhereResult {
    static func random(using random: inout SeededGenerator) -> ElsewhereResult {
        ElsewhereResult(
            instrument: .random(using: &random), name: .random(using: &random), result: .random(using: &random),
            date: random.maybe { .random(using: &$0) }, by: .random(using: &random))
    }
}

extension InstrumentVersion {
    static func random(using random: inout SeededGenerator) -> InstrumentVersion {
        InstrumentVersion(id: random.pick(["asq", "phq-9"]), version: .random(using: &random))
    }
}

extension Fact {
    /// A fact of any kind but a correction.
    static func random(using random: inout SeededGenerator) -> Fact { random.pick(makers)(&random) }

    /// A correction, or an answer, that names the entry.
    static func random(about target: EntryID, using random: inout SeededGenerator) -> Fact {
        switch random.pick(0..<6) {
        case 0: .amended(target: target, replacement: .random(using: &random), reason: .random(using: &random))
        case 1: .enteredInError(target: target, reason: .random(using: &random))
        case 2: .undone(target: target)
        case 3: .answered(administration: target, item: String(random.pick(1...9)), .random(using: &random))
        case 4: .circumstance(administration: target, .random(using: &random))
        default: .administrationFinished(administration: target, result: .random(using: &random))
        }
    }

    private static let concerns = ["suicide", "harm to others"]

    /// One maker for each kind of fact, so that all are as likely.
    static let makers: [@Sendable (inout SeededGenerator) -> Fact] = careMakers + moveMakers + commonMakers

    private static let commonMakers: [@Sendable (inout SeededGenerator) -> Fact] = [
        { .memberAdded(.random(using: &$0)) },
        { .memberDisabled(.random(using: &$0)) },
        { .sessionOpened(.random(using: &$0)) },
        { _ in .sessionClosed },
        { .supervises(student: .random(using: &$0), supervisor: .random(using: &$0)) },
        { .bookedIn(.random(using: &$0)) },
        { .detailsListed(Detail.some(using: &$0), from: .random(using: &$0)) },
        { random in .detailsCorrected(Detail.some(using: &random), cleared: DetailField.allCases.filter { _ in random.chance(10) }) },
        { .unavailable(reason: .random(using: &$0), until: $0.maybe { .random(using: &$0) }) },
        { _ in .available },
        { .left(Departure(how: $0.pick(Departure.How.allCases), at: .random(using: &$0), destination: .random(using: &$0))) },
        { .urgencySet($0.pick(Urgency.allCases), reason: .random(using: &$0)) },
        { .madeSafe(how: .random(using: &$0)) },
        { .consented($0.pick(ConsentPurpose.allCases), $0.pick(ConsentAnswer.allCases)) },
        { .administrationStarted(instrument: .random(using: &$0), version: .random(using: &$0)) },
        { .answered(administration: .random(using: &$0), item: .random(using: &$0), .random(using: &$0)) },
        { .administrationFinished(administration: .random(using: &$0), result: .random(using: &$0)) },
        { random in
            .administrationFinished(
                administration: .random(using: &random), result: .random(using: &random),
                scores: (0..<random.pick(0...3)).map { _ in .random(using: &random) })
        },
        { .circumstance(administration: .random(using: &$0), .random(using: &$0)) },
        { .elsewhere(.random(using: &$0)) },
        { .instrumentKept(.random(using: &$0), file: .random(using: &$0)) },
        { .noteAdded(.random(using: &$0)) },
        { .handoverLine(.random(using: &$0)) },
        { .outcomeDecided(.random(using: &$0)) },
        { .referralAdded(.random(using: &$0)) },
        { .disposalRecorded(Disposal(by: $0.pick(Disposal.Authority.allCases), what: .random(using: &$0))) },
        { random in
            .alertRaised(
                AlertRaised(
                    concern: random.pick(concerns), isImmediate: random.chance(70), isAcute: random.chance(30),
                    source: .random(using: &random),
                    statement: .random(using: &random), actions: (0..<random.pick(0...3)).map { _ in .random(using: &random) },
                    administration: random.maybe { .random(using: &$0) }))
        },
        {
            .told(
                Told(
                    concern: $0.pick(concerns), who: .random(using: &$0), ground: $0.pick(Told.Ground.allCases),
                    personInformed: $0.chance(50),
                    at: .random(using: &$0)))
        },
        { .willDo(concern: $0.pick(concerns), what: .random(using: &$0)) },
        { .alertConfirmed(concern: $0.pick(concerns)) },
        { .alertDismissed(concern: $0.pick(concerns), reason: .random(using: &$0), second: .random(using: &$0)) },
        { _ in .signed },
        { .countersigned(sawThePerson: $0.chance(50), comment: .random(using: &$0)) },
        { random in .amended(target: random.maybe { .random(using: &$0) }, replacement: .note("x"), reason: .random(using: &random)) },
        { .enteredInError(target: .random(using: &$0), reason: .random(using: &$0)) },
        { .undone(target: .random(using: &$0)) },
        { _ in .viewed },
        { random in
            .newer(
                NewerFact(
                    kind: 1_000 + random.next() % 1_000,
                    bytes: (0..<random.pick(0...40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }))
        },
    ]
}

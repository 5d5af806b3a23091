/// The number by which a kind of fact is known in the file. Numbers are never used again for anything else.
private enum FactTag: UInt64, CaseIterable {
    case memberAdded = 1
    case memberDisabled = 2
    case sessionOpened = 3
    case sessionClosed = 4
    case supervises = 5
    case instrumentKept = 6
    case bookedIn = 10
    case detailsListed = 11
    case detailsCorrected = 12
    case unavailable = 13
    case available = 14
    case left = 15
    case urgencySet = 20
    case madeSafe = 21
    case consented = 22
    case administrationStarted = 23
    case answered = 24
    case administrationFinished = 25
    case noteAdded = 26
    case outcomeDecided = 27
    case referralAdded = 28
    case disposalRecorded = 29
    case circumstance = 30
    case elsewhere = 31
    case alertRaised = 40
    case told = 41
    case willDo = 42
    case alertConfirmed = 43
    case alertDismissed = 44
    case signed = 50
    case countersigned = 51
    case amended = 52
    case enteredInError = 53
    case undone = 54
    case viewed = 55
    case redone = 56
    case movedAway = 57
    case movedHere = 58
    case capacityAssessed = 60
    case needRecorded = 61
    case characteristicRecorded = 62
    case riskRecorded = 63
    case chargeRiskRecorded = 64
    case newInformation = 65
    case observationAdvised = 66
    case toldAbout = 67
    case enteredInTrustRecord = 68
    case servicesChecked = 69
    case cellCardWritten = 70
    case cellVisited = 71
    case leavingPackGiven = 72
    case declined = 73
    case missed = 74
    case taskAdded = 75
    case taskDone = 76
    case supportMoved = 77
    case mentalHealthActMoved = 78
    case pathwayMoved = 79
    case childDutyDone = 80
    case custodyEvent = 81
    case handoverLine = 82
    case identityChecked = 83
    case consentLeftOpen = 84
}

extension FactTag {
    /// The newest schema version of the kind. A kind that grows gets the next number and keeps its reader for the old one.
    fileprivate var newestSchema: UInt64 {
        switch self {
        // The second adds the scores as numbers.
        case .administrationFinished: 2
        // The second adds the purposes besides being seen and the police.
        case .consented: 2
        // The second adds the NHS number and all fields behind it.
        case .bookedIn, .detailsListed, .detailsCorrected: 2
        default: 1
        }
    }
}

extension Fact {
    /// The oldest schema that says all of the fact, so that what an older version wrote is written again byte for byte.
    fileprivate var schema: UInt64 {
        switch self {
        case .administrationFinished(_, _, let scores): scores.isEmpty ? 1 : 2
        case .consented(let purpose, _): purpose == .seen || purpose == .police ? 1 : 2
        case .bookedIn(let booking): booking.details.map(\.field.schema).max() ?? 1
        case .detailsListed(let details, _): details.map(\.field.schema).max() ?? 1
        case .detailsCorrected(let details, let cleared): (details.map(\.field.schema) + cleared.map(\.schema)).max() ?? 1
        default: 1
        }
    }
}

extension Fact: ByteCodable {
    /// The number of every kind that this version knows, in the order of the file's list.
    package static var knownTags: [UInt64] { FactTag.allCases.map(\.rawValue) }

    /// Tag, schema version, then the content behind its length, so that a reader that does not know the kind can keep it whole.
    package func write(to writer: inout ByteWriter) {
        let (tag, content) = tagAndContent
        writer.write(tag)
        writer.write(content)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        let tag = try reader.unsigned()
        var content = try reader.inner()
        let bytes = content
        guard let known = FactTag(rawValue: tag), case let schema = try content.unsigned(), (1...known.newestSchema).contains(schema) else {
            self = .unknown(tag: tag, bytes: bytes.rest)
            return
        }
        self = try Fact(known, schema, from: &content)
        guard content.isAtEnd else { throw CodingError() }
    }

    /// The number of the kind and its bytes. There is no default here nor in reading: a kind that is not listed must not compile, lest it be stored as
    /// something else.
    private var tagAndContent: (tag: UInt64, bytes: [UInt8]) {
        switch self {
        case .memberAdded(let member): content(.memberAdded, member)
        case .memberDisabled(let id): content(.memberDisabled, id)
        case .sessionOpened(let opening): content(.sessionOpened, opening)
        case .sessionClosed: content(.sessionClosed)
        case .supervises(let student, let supervisor): content(.supervises, student, supervisor)
        case .bookedIn(let booking): content(.bookedIn, booking)
        case .detailsListed(let details, let source): content(.detailsListed, details, source)
        case .detailsCorrected(let details, let cleared): content(.detailsCorrected, details, cleared)
        case .unavailable(let reason, let until): content(.unavailable, reason, until)
        case .available: content(.available)
        case .left(let departure): content(.left, departure)
        case .urgencySet(let urgency, let reason): content(.urgencySet, urgency, reason)
        case .madeSafe(let how): content(.madeSafe, how)
        case .consented(let purpose, let answer): content(.consented, purpose, answer)
        case .administrationStarted(let instrument, let version): content(.administrationStarted, instrument, version)
        case .answered(let administration, let item, let answer): content(.answered, administration, item, answer)
        case .administrationFinished(let administration, let result, let scores):
            scores.isEmpty
                ? content(.administrationFinished, administration, result)
                : content(.administrationFinished, administration, result, scores)
        case .circumstance(let administration, let circumstance): content(.circumstance, administration, circumstance)
        case .elsewhere(let result): content(.elsewhere, result)
        case .instrumentKept(let version, let file): content(.instrumentKept, version, file)
        case .noteAdded(let text): content(.noteAdded, text)
        case .handoverLine(let text): content(.handoverLine, text)
        case .outcomeDecided(let outcome): content(.outcomeDecided, outcome)
        case .referralAdded(let referral): content(.referralAdded, referral)
        case .disposalRecorded(let disposal): content(.disposalRecorded, disposal)
        case .alertRaised(let alert): content(.alertRaised, alert)
        case .told(let told): content(.told, told)
        case .willDo(let concern, let what): content(.willDo, concern, what)
        case .alertConfirmed(let concern): content(.alertConfirmed, concern)
        case .alertDismissed(let concern, let reason, let second): content(.alertDismissed, concern, reason, second)
        case .signed: content(.signed)
        case .countersigned(let saw, let comment): content(.countersigned, saw, comment)
        case .amended(let target, let replacement, let reason): content(.amended, target, replacement, reason)
        case .enteredInError(let target, let reason): content(.enteredInError, target, reason)
        case .undone(let target): content(.undone, target)
        case .enteredInTrustRecord: content(.enteredInTrustRecord)
        case .redone(let target): content(.redone, target)
        case .movedAway(let move): content(.movedAway, move)
        case .movedHere(let move): content(.movedHere, move)
        case .viewed: content(.viewed)
        case .capacityAssessed(let part): content(.capacityAssessed, part)
        case .needRecorded(let part): content(.needRecorded, part)
        case .characteristicRecorded(let part): content(.characteristicRecorded, part)
        case .riskRecorded(let part): content(.riskRecorded, part)
        case .chargeRiskRecorded(let part): content(.chargeRiskRecorded, part)
        case .newInformation(let part): content(.newInformation, part)
        case .observationAdvised(let part): content(.observationAdvised, part)
        case .toldAbout(let part): content(.toldAbout, part)
        case .servicesChecked(let part): content(.servicesChecked, part)
        case .cellCardWritten(let part): content(.cellCardWritten, part)
        case .cellVisited(let part): content(.cellVisited, part)
        case .leavingPackGiven(let part): content(.leavingPackGiven, part)
        case .declined(let part): content(.declined, part)
        case .missed(let part): content(.missed, part)
        case .taskAdded(let part): content(.taskAdded, part)
        case .taskDone(let part): content(.taskDone, part)
        case .supportMoved(let part): content(.supportMoved, part)
        case .mentalHealthActMoved(let part): content(.mentalHealthActMoved, part)
        case .pathwayMoved(let part): content(.pathwayMoved, part)
        case .childDutyDone(let part): content(.childDutyDone, part)
        case .custodyEvent(let part): content(.custodyEvent, part)
        case .identityChecked(let part): content(.identityChecked, part)
        case .consentLeftOpen(let part): content(.consentLeftOpen, part)
        case .unknown(let tag, let bytes): (tag, bytes)
        }
    }

    private func content<each Part: ByteCodable>(_ tag: FactTag, _ parts: repeat each Part) -> (tag: UInt64, bytes: [UInt8]) {
        var content = ByteWriter()
        content.write(schema)
        repeat (each parts).write(to: &content)
        return (tag.rawValue, content.bytes)
    }

    private init(_ tag: FactTag, _ schema: UInt64, from r: inout ByteReader) throws(CodingError) {
        switch tag {
        case .memberAdded: self = .memberAdded(try Member(from: &r))
        case .memberDisabled: self = .memberDisabled(try r.text())
        case .sessionOpened: self = .sessionOpened(try SessionOpening(from: &r))
        case .sessionClosed: self = .sessionClosed
        case .supervises: self = .supervises(student: try r.text(), supervisor: try r.text())
        case .bookedIn: self = .bookedIn(try Booking(from: &r))
        case .detailsListed: self = .detailsListed(try [Detail](from: &r), from: try r.text())
        case .detailsCorrected: self = .detailsCorrected(try [Detail](from: &r), cleared: try [DetailField](from: &r))
        case .unavailable: self = .unavailable(reason: try RequiredText(from: &r), until: try Instant?(from: &r))
        case .available: self = .available
        case .left: self = .left(try Departure(from: &r))
        case .urgencySet: self = .urgencySet(try Urgency(from: &r), reason: try RequiredText(from: &r))
        case .madeSafe: self = .madeSafe(how: try RequiredText(from: &r))
        case .consented: self = .consented(try ConsentPurpose(from: &r), try ConsentAnswer(from: &r))
        case .administrationStarted: self = .administrationStarted(instrument: try r.text(), version: try r.text())
        case .answered: self = .answered(administration: try EntryID(from: &r), item: try r.text(), try .init(from: &r))
        case .administrationFinished:
            self = .administrationFinished(
                administration: try EntryID(from: &r), result: try r.text(), scores: schema > 1 ? try [ScoreResult](from: &r) : [])
        case .circumstance: self = .circumstance(administration: try EntryID(from: &r), try Circumstance(from: &r))
        case .elsewhere: self = .elsewhere(try ElsewhereResult(from: &r))
        case .instrumentKept: self = .instrumentKept(try InstrumentVersion(from: &r), file: try r.text())
        case .noteAdded: self = .noteAdded(try RequiredText(from: &r))
        case .handoverLine: self = .handoverLine(try RequiredText(from: &r))
        case .outcomeDecided: self = .outcomeDecided(try Outcome(from: &r))
        case .referralAdded: self = .referralAdded(try Referral(from: &r))
        case .disposalRecorded: self = .disposalRecorded(try Disposal(from: &r))
        case .alertRaised: self = .alertRaised(try AlertRaised(from: &r))
        case .told: self = .told(try Told(from: &r))
        case .willDo: self = .willDo(concern: try r.text(), what: try RequiredText(from: &r))
        case .alertConfirmed: self = .alertConfirmed(concern: try r.text())
        case .alertDismissed: self = .alertDismissed(concern: try r.text(), reason: try RequiredText(from: &r), second: try r.text())
        case .signed: self = .signed
        case .countersigned: self = .countersigned(sawThePerson: try Bool(from: &r), comment: try r.text())
        case .amended: self = .amended(target: try EntryID?(from: &r), replacement: try Fact(from: &r), reason: try RequiredText(from: &r))
        case .enteredInError: self = .enteredInError(target: try EntryID(from: &r), reason: try RequiredText(from: &r))
        case .undone: self = .undone(target: try EntryID(from: &r))
        case .viewed: self = .viewed
        case .enteredInTrustRecord: self = .enteredInTrustRecord
        case .redone: self = .redone(target: try EntryID(from: &r))
        case .movedAway: self = .movedAway(try MovedAway(from: &r))
        case .movedHere: self = .movedHere(try MovedHere(from: &r))
        case .capacityAssessed: self = .capacityAssessed(try CapacityAssessment(from: &r))
        case .needRecorded: self = .needRecorded(try NeedRecord(from: &r))
        case .characteristicRecorded: self = .characteristicRecorded(try Characteristic(from: &r))
        case .riskRecorded: self = .riskRecorded(try RiskRecord(from: &r))
        case .chargeRiskRecorded: self = .chargeRiskRecorded(try ChargeRisk(from: &r))
        case .newInformation: self = .newInformation(try NewInformation(from: &r))
        case .observationAdvised: self = .observationAdvised(try ObservationAdvice(from: &r))
        case .toldAbout: self = .toldAbout(try Telling(from: &r))
        case .servicesChecked: self = .servicesChecked(try KnownToServices(from: &r))
        case .cellCardWritten: self = .cellCardWritten(try CellCard(from: &r))
        case .cellVisited: self = .cellVisited(try CellVisit(from: &r))
        case .leavingPackGiven: self = .leavingPackGiven(try LeavingPack(from: &r))
        case .declined: self = .declined(try Declined(from: &r))
        case .missed: self = .missed(try Missed(from: &r))
        case .taskAdded: self = .taskAdded(try FollowUp(from: &r))
        case .taskDone: self = .taskDone(try TaskDone(from: &r))
        case .supportMoved: self = .supportMoved(try SupportMove(from: &r))
        case .mentalHealthActMoved: self = .mentalHealthActMoved(try MentalHealthActStep(from: &r))
        case .pathwayMoved: self = .pathwayMoved(try PathwayMove(from: &r))
        case .childDutyDone: self = .childDutyDone(try YouthDutyRecord(from: &r))
        case .custodyEvent: self = .custodyEvent(try CustodyEvent(from: &r))
        case .identityChecked: self = .identityChecked(try IdentityCheck(from: &r))
        case .consentLeftOpen: self = .consentLeftOpen(try ConsentLeftOpen(from: &r))
        }
    }
}

extension Entry: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        id.write(to: &writer)
        subject.write(to: &writer)
        author.write(to: &writer)
        authorName.write(to: &writer)
        role.write(to: &writer)
        workstation.write(to: &writer)
        happened.write(to: &writer)
        written.write(to: &writer)
        clock.write(to: &writer)
        fact.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            id: try EntryID(from: &reader), subject: try SubjectID(from: &reader), author: try reader.text(), authorName: try reader.text(),
            role: try MemberRole(from: &reader), workstation: try reader.text(), happened: try Instant(from: &reader),
            written: try Instant(from: &reader), clock: try reader.unsigned(), fact: try Fact(from: &reader))
    }
}

extension Absence: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        reason.write(to: &writer)
        from.write(to: &writer)
        until.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(reason: try reader.text(), from: try Instant(from: &reader), until: try Instant?(from: &reader))
    }
}

extension LetterStanding: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        urgency.write(to: &writer)
        isMadeSafe.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(urgency: try Urgency?(from: &reader), isMadeSafe: try Bool(from: &reader))
    }
}

extension CaseSummary.OpenAlert: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        concern.write(to: &writer)
        since.write(to: &writer)
        isAcute.write(to: &writer)
        isTold.write(to: &writer)
        awaitsConfirmation.write(to: &writer)
        source.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            concern: try reader.text(), since: try Instant(from: &reader), isAcute: try Bool(from: &reader),
            isTold: try Bool(from: &reader), awaitsConfirmation: try Bool(from: &reader),
            source: try reader.text())
    }
}

extension CaseSummary.Signed: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        member.write(to: &writer)
        name.write(to: &writer)
        role.write(to: &writer)
        at.write(to: &writer)
        isCountersigned.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            member: try reader.text(), name: try reader.text(), role: try MemberRole(from: &reader), at: try Instant(from: &reader),
            isCountersigned: try Bool(from: &reader))
    }
}

extension FinishedAdministration: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        instrument.write(to: &writer)
        at.write(to: &writer)
        value.write(to: &writer)
        isProrated.write(to: &writer)
        band.write(to: &writer)
        coding.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            instrument: try InstrumentVersion(from: &reader), at: try Instant(from: &reader), value: try Double?(from: &reader),
            isProrated: try Bool(from: &reader), band: try reader.text(), coding: try String?(from: &reader))
    }
}

extension CaseSummary: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        subject.write(to: &writer)
        code.write(to: &writer)
        session.write(to: &writer)
        siteID.write(to: &writer)
        siteKind.write(to: &writer)
        date.write(to: &writer)
        added.write(to: &writer)
        order.write(to: &writer)
        isVoid.write(to: &writer)
        details.write(to: &writer)
        listed.write(to: &writer)
        urgency.write(to: &writer)
        urgencyByStudent.write(to: &writer)
        registeredUrgency.write(to: &writer)
        heldLetters.write(to: &writer)
        isMadeSafe.write(to: &writer)
        seenConsent.write(to: &writer)
        policeConsent.write(to: &writer)
        firstSeen.write(to: &writer)
        absence.write(to: &writer)
        absentMinutes.write(to: &writer)
        absentMinutesBeforeSeen.write(to: &writer)
        openAlerts.write(to: &writer)
        unfinished.write(to: &writer)
        finishedCount.write(to: &writer)
        finished.write(to: &writer)
        outcome.write(to: &writer)
        referralCount.write(to: &writer)
        leftAt.write(to: &writer)
        leftHow.write(to: &writer)
        signed.write(to: &writer)
        isAmendedSinceSigning.write(to: &writer)
        unseenListChanges.write(to: &writer)
        studentsInvolved.write(to: &writer)
        care.write(to: &writer)
        lastChange.write(to: &writer)
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        self.init(
            subject: try SubjectID(from: &r), code: try CaseCode(from: &r), session: try SessionID(from: &r), siteID: try r.text(),
            siteKind: try Site.Kind(from: &r), date: try CalendarDate(from: &r), added: try Instant(from: &r), order: try EntryID(from: &r),
            isVoid: try Bool(from: &r), details: try Details(from: &r), listed: try Details(from: &r), urgency: try Urgency?(from: &r),
            urgencyByStudent: try Bool(from: &r), registeredUrgency: try Urgency?(from: &r), heldLetters: try [LetterStanding](from: &r),
            isMadeSafe: try Bool(from: &r),
            seenConsent: try ConsentAnswer?(from: &r), policeConsent: try ConsentAnswer?(from: &r), firstSeen: try Instant?(from: &r),
            absence: try Absence?(from: &r), absentMinutes: try Int(from: &r), absentMinutesBeforeSeen: try Int(from: &r),
            openAlerts: try [OpenAlert](from: &r),
            unfinished: try [String](from: &r), finishedCount: try Int(from: &r),
            finished: try [FinishedAdministration](from: &r), outcome: try Outcome.Kind?(from: &r),
            referralCount: try Int(from: &r), leftAt: try Instant?(from: &r), leftHow: try Departure.How?(from: &r),
            signed: try Signed?(from: &r),
            isAmendedSinceSigning: try Bool(from: &r), unseenListChanges: try Int(from: &r), studentsInvolved: try [String](from: &r),
            care: try CareSummary(from: &r),
            lastChange: try Instant(from: &r))
    }
}

extension SessionSummary: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        subject.write(to: &writer)
        opening.write(to: &writer)
        opened.write(to: &writer)
        isClosed.write(to: &writer)
        let pairs = supervisors.sorted { $0.key < $1.key }
        pairs.map(\.key).write(to: &writer)
        pairs.map(\.value).write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(subject: try SubjectID(from: &reader), opening: try SessionOpening(from: &reader), opened: try Instant(from: &reader))
        isClosed = try Bool(from: &reader)
        let students = try [String](from: &reader)
        let members = try [String](from: &reader)
        guard students.count == members.count else { throw CodingError() }
        supervisors = Dictionary(zip(students, members)) { $1 }
    }
}

/// The layout of the sealed summaries. A summary of another layout is made anew from the entries.
private let summaryLayout: UInt64 = 6

extension Summary: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        writer.write(summaryLayout)
        switch self {
        case .person(let summary):
            writer.write(UInt64(1))
            summary.write(to: &writer)
        case .session(let summary):
            writer.write(UInt64(2))
            summary.write(to: &writer)
        case .instruments(let kept):
            writer.write(UInt64(3))
            kept.versions.write(to: &writer)
        }
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard try reader.unsigned() == summaryLayout else { throw CodingError() }
        switch try reader.unsigned() {
        case 1: self = .person(try CaseSummary(from: &reader))
        case 2: self = .session(try SessionSummary(from: &reader))
        case 3: self = .instruments(KeptInstruments(versions: try [InstrumentVersion](from: &reader)))
        default: throw CodingError()
        }
    }
}

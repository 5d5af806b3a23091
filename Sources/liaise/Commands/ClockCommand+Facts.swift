import Caseload

/// Reads the times of `liaise clock`, and says which of them is none.
struct ClockTimes {
    let now: Instant
    let zone: SiteZone

    /// The time of an option; nil when it was not given.
    func time(_ text: String?, _ option: String) throws(Failure) -> Instant? {
        guard let text else { return nil }
        guard let time = MomentReader(now: now, zone: zone).instant(text, .past) else {
            throw Failure(
                .usage, "\(text) is not a time: write \(option) 2026-11-20T22:15, with +00:00 or Z if it is not local to the site.")
        }
        return time
    }

    /// What is to be looked at again of times that clock changes make doubtful: an hour that came twice, or never.
    func slips(_ given: [(option: String, text: String?)]) -> [String] {
        given.flatMap { option, text -> [String] in
            guard let text, let reading = try? MomentReader(now: now, zone: zone).read(text, as: .moment(.past)) else { return [] }
            return reading.flags.compactMap { flag in
                switch flag {
                case .repeatedHour, .skippedHour: "\(option) \(text): \(flag.words(zone: zone))."
                default: nil
                }
            }
        }
    }

    func times(_ texts: [String], _ option: String) throws(Failure) -> [Instant] {
        var times: [Instant] = []
        for text in texts {
            if let time = try time(text, option) { times.append(time) }
        }
        return times
    }

    /// A stretch of time, `FROM/TO` or `FROM/`. Days may be written with strokes too, so every stroke is tried as the one in the middle.
    func away(_ text: String) throws(Failure) -> ClockStop {
        // No two times are as long as that, and each stroke costs two readings.
        guard text.utf8.count <= 100 else { throw Failure(.usage, "That is too long for two times: write --away FROM/TO.") }
        for index in text.indices where text[index] == "/" {
            let (from, to) = (String(text[..<index]), String(text[text.index(after: index)...]))
            guard let begins = MomentReader(now: now, zone: zone).instant(from, .past) else { continue }
            if to.isEmpty { return ClockStop(.hospital, from: begins, to: nil) }
            guard let ends = end(to, after: begins) else { continue }
            guard begins <= ends else {
                throw Failure(.usage, "\(text) ends before it begins: write --away FROM/TO, the earlier time first.")
            }
            return ClockStop(.hospital, from: begins, to: ends)
        }
        throw Failure(.usage, "\(text) is not two times: write --away FROM/TO, as in 2026-11-21T01:00/2026-11-21T04:00.")
    }

    /// A time alone means the first such time after the beginning (ISO 8601 lets the second part leave out what it shares with the first).
    private func end(_ text: String, after begins: Instant) -> Instant? {
        let isTimeAlone = WrittenTime.minuteOfDay(inWords: text) != nil
        return MomentReader(now: isTimeAlone ? begins : now, zone: zone).instant(text, isTimeAlone ? .coming : .past)
    }
}

extension ClockCommand {
    /// What was given, checked as far as it can only be a slip of the pen; what is merely odd becomes a warning beside the result.
    func facts(at site: Site?, _ times: ClockTimes, _ rules: ClockRules) throws(Failure) -> ClockFacts {
        var facts = ClockFacts()
        facts.basis = try knownBasis()
        facts.relevantTime = try times.time(relevantTime, "--relevant-time")
        facts.authorised = try times.time(authorised, "--authorised")
        facts.charged = try times.time(charged, "--charged")
        facts.reviewsDone = try times.times(reviewed, "--reviewed")
        facts.extendedHours = try extendedHours(rules)
        facts.section136 = try section136(times)
        facts.age = try knownAge()
        facts.isAtPoliceStation = site.map { $0.kind == .custody }
        for span in away { facts.stops.append(try times.away(span)) }
        facts.stops += try bails(times)
        guard facts.relevantTime != nil || facts.authorised != nil || facts.section136 != nil else {
            throw Failure(.usage, "Nothing to count from: give --relevant-time and --authorised, or --s136-start.")
        }
        if facts.basis == nil, facts.authorised != nil { facts.basis = .beforeCharge }
        return facts
    }

    private func knownBasis() throws(Failure) -> DetentionBasis? {
        guard let basis else { return nil }
        guard let known = DetentionBasis(rawValue: basis.lowercased()) else {
            let all = DetentionBasis.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(.usage, "\(basis) is not a basis of detention. Known are: \(all).")
        }
        return known
    }

    private func knownAge() throws(Failure) -> Int? {
        guard let age else { return nil }
        guard (0...130).contains(age) else { throw Failure(.usage, "\(age) is not an age: write the completed years, 0 to 130.") }
        return age
    }

    private func extendedHours(_ rules: ClockRules) throws(Failure) -> Int? {
        guard let extended else { return nil }
        let known = rules.hoursThatNeedAuthority
        guard let hours = Int(extended), known.contains(hours) else {
            let all = known.map(String.init).joined(separator: ", ")
            throw Failure(.usage, "\(extended) is not a number of hours that can be authorised: write --extended with one of \(all).")
        }
        return hours
    }

    private func section136(_ times: ClockTimes) throws(Failure) -> Section136Facts? {
        guard let start = try times.time(s136Start, "--s136-start") else {
            if isSection136Extended {
                throw Failure(.usage, "--s136-extended needs --s136-start: give the arrival at the place of safety.")
            }
            return nil
        }
        return Section136Facts(start: start, extending: isSection136Extended ? .init() : nil)
    }

    private func bails(_ times: ClockTimes) throws(Failure) -> [ClockStop] {
        let (from, to) = (try times.times(bailed, "--bailed"), try times.times(returned, "--returned"))
        guard to.count <= from.count else { throw Failure(.usage, "--returned needs --bailed: give when the person was bailed.") }
        guard from.count - to.count <= 1 else {
            throw Failure(.usage, "Only the last bail can be without a return: give --returned for each one before.")
        }
        for (from, to) in zip(from, to) where to < from {
            throw Failure(.usage, "The return from bail is before the bail: give --bailed and --returned in the same order.")
        }
        return from.indices.map { ClockStop(.bail, from: from[$0], to: $0 < to.count ? to[$0] : nil) }
    }
}

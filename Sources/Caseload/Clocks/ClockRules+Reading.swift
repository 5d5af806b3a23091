package import DataFile

extension ClockRules {
    /// The rules that are built in, for England and Wales.
    package static func builtIn() throws(DataFault) -> ClockRules {
        try ClockRules(Document(name: "clock-rules.yaml", bytes: PackageResources.clock_rules_yaml).root)
    }

    /// The rules that are built in, read once. A test sees to it that they can be read; if they could not, no clock would run.
    package static let standard: ClockRules = (try? builtIn()) ?? ClockRules()

    /// Reads a file of rules.
    ///
    /// - Throws: the first fault, with file, line and key.
    package init(_ document: DataNode) throws(DataFault) {
        try document.rejectUnknown(keys: ["id", "limits", "reviews", "stops", "s136", "children", "no-limit"])
        _ = try document.string("id")
        for node in try document.optionalList("limits") { limits.append(try LimitRule(node)) }
        for node in try document.optionalList("reviews") { reviews.append(try ReviewRule(node)) }
        for node in try document.optionalList("stops") { stops.append(try StopRule(node)) }
        for node in try document.optionalList("s136") { section136.append(try Section136Rule(node)) }
        for node in try document.optionalList("children") { children.append(try ChildRule(node)) }
        for node in try document.optionalList("no-limit") { noLimit.append(try NoLimitRule(node)) }
    }
}

private let originKeys = ["in-force-from", "source", "verified"]

extension ClockRules.Origin {
    /// Of a rule; of a part of one, which counts from the same day.
    fileprivate init(_ node: DataNode, from date: CalendarDate? = nil) throws(DataFault) {
        if let date { inForceFrom = date } else { inForceFrom = try day(node) }
        source = try node.string("source")
        isVerified = try node.bool("verified")
    }
}

/// A day as ISO 8601 has it: a rule's day is never left to a guess.
private func day(_ node: DataNode) throws(DataFault) -> CalendarDate {
    let text = try node.string("in-force-from")
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3,
        let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { throw try node.node("in-force-from").fault("expected a day such as 2017-12-11") }
    return date
}

private func number(_ node: DataNode, _ key: String, _ range: ClosedRange<Int>) throws(DataFault) -> Int {
    let number = try node.int(key)
    guard range.contains(number) else { throw try node.node(key).fault("expected \(range.lowerBound) to \(range.upperBound)") }
    return number
}

/// No clock here is longer than four weeks.
private let hours = 1...672

private func bases(_ node: DataNode) throws(DataFault) -> [DetentionBasis] {
    var bases: [DetentionBasis] = []
    for basis in try node.list("bases") { bases.append(try basis.asChoice(of: DetentionBasis.self)) }
    return bases
}

extension ClockRules.LimitRule {
    fileprivate init(_ node: DataNode) throws(DataFault) {
        try node.rejectUnknown(keys: originKeys + ["bases", "steps"])
        origin = try ClockRules.Origin(node)
        bases = try Caseload.bases(node)
        var steps: [Step] = []
        for step in try node.list("steps") {
            let next = try Step(step, from: origin.inForceFrom)
            if let last = steps.last, next.hours <= last.hours { throw try step.node("hours").fault("expected more than \(last.hours)") }
            steps.append(next)
        }
        guard !steps.isEmpty else { throw try node.node("steps").fault("expected at least one limit") }
        self.steps = steps
    }
}

extension ClockRules.LimitRule.Step {
    fileprivate init(_ node: DataNode, from date: CalendarDate) throws(DataFault) {
        try node.rejectUnknown(keys: ["hours", "by", "condition", "source", "verified"])
        hours = try number(node, "hours", Caseload.hours)
        authority = try node.choice("by", of: ClockRules.Authority.self)
        condition = try node.string("condition")
        origin = try ClockRules.Origin(node, from: date)
    }
}

extension ClockRules.ReviewRule {
    fileprivate init(_ node: DataNode) throws(DataFault) {
        try node.rejectUnknown(keys: originKeys + ["first-hours", "then-hours", "officers"])
        origin = try ClockRules.Origin(node)
        firstHours = try number(node, "first-hours", hours)
        thenHours = try number(node, "then-hours", hours)
        var officers: [DetentionBasis: String] = [:]
        for officer in try node.list("officers") {
            try officer.rejectUnknown(keys: ["basis", "officer"])
            officers[try officer.choice("basis", of: DetentionBasis.self)] = try officer.string("officer")
        }
        self.officers = officers
    }
}

/// A clock that a stop can move.
private enum Moved: String, CaseIterable { case limits, reviews }

extension ClockRules.StopRule {
    fileprivate init(_ node: DataNode) throws(DataFault) {
        try node.rejectUnknown(keys: originKeys + ["what", "moves", "words"])
        origin = try ClockRules.Origin(node)
        kind = try node.choice("what", of: ClockStop.Kind.self)
        var moved: [Moved] = []
        for clock in try node.list("moves") { moved.append(try clock.asChoice(of: Moved.self)) }
        movesLimits = moved.contains(.limits)
        movesReviews = moved.contains(.reviews)
        words = try node.string("words")
    }
}

extension ClockRules.Section136Rule {
    fileprivate init(_ node: DataNode) throws(DataFault) {
        try node.rejectUnknown(keys: originKeys + ["hours", "extension", "police-station-never-for", "police-station"])
        origin = try ClockRules.Origin(node)
        hours = try number(node, "hours", Caseload.hours)
        excluded = try node.choice("police-station-never-for", of: Excluded.self)
        extending = try Self.extending(try node.optional("extension"))
        policeStation = try Self.policeStation(try node.optional("police-station"))
    }

    private static func extending(_ node: DataNode?) throws(DataFault) -> Extension? {
        guard let node else { return nil }
        try node.rejectUnknown(keys: ["hours", "by", "condition", "approved-at-police-station-by"])
        return Extension(
            hours: try number(node, "hours", Caseload.hours), by: try node.string("by"), condition: try node.string("condition"),
            approvedAtPoliceStationBy: try node.optionalString("approved-at-police-station-by") ?? "")
    }

    private static func policeStation(_ node: DataNode?) throws(DataFault) -> PoliceStation? {
        guard let node else { return nil }
        try node.rejectUnknown(keys: ["authority", "condition", "check-minutes", "checks-by"])
        return PoliceStation(
            authority: try node.string("authority"), condition: try node.string("condition"),
            checkMinutes: try number(node, "check-minutes", 1...1_440), checksBy: try node.string("checks-by"))
    }
}

extension ClockRules.ChildRule {
    fileprivate init(_ node: DataNode) throws(DataFault) {
        try node.rejectUnknown(keys: originKeys + ["id", "for", "words"])
        id = try node.string("id")
        origin = try ClockRules.Origin(node)
        applies = try node.choice("for", of: Applies.self)
        words = try node.string("words")
    }
}

extension ClockRules.NoLimitRule {
    fileprivate init(_ node: DataNode) throws(DataFault) {
        try node.rejectUnknown(keys: originKeys + ["bases", "words"])
        origin = try ClockRules.Origin(node)
        bases = try Caseload.bases(node)
        words = try node.string("words")
    }
}

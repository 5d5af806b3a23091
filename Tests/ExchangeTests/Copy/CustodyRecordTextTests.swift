import Caseload
import Exchange
import Testing

@Suite("The custody record's five lines")
struct CustodyRecordTextTests {
    /// What must never be in the custody record, whoever typed it into whichever field.
    static let forbidden = [
        "PHQ-9", "phq9", "Patient Health Questionnaire", "paranoid schizophrenia", "bipolar disorder", "PTSD", "autism", "moderate range",
        "scored 17", "personality disorder", "history of overdoses", "burglary at the shop", "alleged to have", "learning disability",
        "diagnosed with depression",
    ]
    static let plain = [
        "would use the blanket", "marks on both wrists", "shaking, will not eat", "female officer at the hatch", "speak slowly",
    ]

    private func text(_ suite: Fixture, _ subject: SubjectID) throws -> CustodyRecordText {
        CustodyRecordText(
            try suite.state(subject), now: suite.now, zone: Fixture.london, author: Fixture.mina, siteName: "Wandsworth custody suite"
        ) { $0 == "phq-9" ? ["PHQ-9", "Patient Health Questionnaire, nine items"] : [] }
    }

    @Test("A case of which nothing is recorded says so on every line, and has exactly five")
    func nothing() throws {
        var suite = Fixture()
        let lines = try text(suite, suite.type("m6 dunn callum 14/3/02")).lines
        #expect(lines.count == 5)
        #expect(lines[0] == "Risk now: not recorded.")
        #expect(lines[1] == "What helps: not recorded.")
        #expect(lines[2].contains("appropriate adult not recorded; interpreter not recorded; adjustments not recorded"))
        #expect(lines[3] == "HCP and observation advice: HCP not recorded as told; observation advice not recorded.")
        #expect(lines[4].hasPrefix("Contact: Mina Okafor, practitioner, Liaison and Diversion, Wandsworth custody suite"))
    }

    @Test("What was said and seen stands there; what is known from records does not")
    func risk() throws {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum 14/3/02")
        try suite.add(
            .riskRecorded(
                try RiskRecord(
                    .toSelf, said: "would use the blanket", seen: "marks on both wrists", known: "two overdoses in May",
                    plan: "constant observation")),
            to: subject)
        let lines = try text(suite, subject).lines
        #expect(lines[0] == "Risk now: risk to self, said: would use the blanket; seen: marks on both wrists (08:25).")
        #expect(lines[1] == "What helps: constant observation.")
        #expect(!lines.joined().contains("overdoses"))
    }

    @Test(
        "Scales that were not done here, medicines, and words of a deed are withheld too",
        arguments: [
            "PHQ-9 22", "PHQ9 of 22", "prescribed olanzapine", "give lorazepam 1 mg", "I hit her with the hammer", "he took the car",
            "about the girl he raped",
        ])
    func plainEnglish(_ words: String) throws {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum 14/3/02")
        try suite.add(.riskRecorded(try RiskRecord(.toSelf, said: words, seen: words, known: "", plan: words)), to: subject)
        let text = try text(suite, subject)
        #expect(text.isWithholding)
        #expect(!text.lines.joined().contains(words))
    }

    @Test("A child's appropriate adult is needed whether anybody has recorded it or not")
    func child() throws {
        var suite = Fixture()
        let lines = try text(suite, suite.type("d1 khan aisha 1/2/10")).lines
        #expect(lines[2].contains("appropriate adult needed: under 18; sergeant not told yet"))
    }

    @Test(
        "No instrument, score, band, diagnosis, history or alleged offence of the case is in it, wherever it was typed", arguments: 0..<80)
    func property(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum 14/3/02 burglary")
        for fact in try facts(&random) { try suite.add(fact, to: subject) }
        let begun = try #require(try suite.state(subject).administrations.last?.id)
        try suite.add(.administrationFinished(administration: begun, result: "total 17, moderate range"), to: subject)
        let text = try text(suite, subject)
        let all = text.lines.joined(separator: "\n").lowercased()
        #expect(text.lines.count == 5)
        for term in Self.forbidden { #expect(!all.contains(term.lowercased()), "\(term): \(all)") }
        for word in ["depressi", "schizo", "total 17", "burglary"] { #expect(!all.contains(word), "\(word): \(all)") }
        for title in ["Risk now: ", "What helps: ", "Appropriate adult and adjustments: ", "HCP and observation advice: ", "Contact: "] {
            #expect(text.lines.contains { $0.hasPrefix(title) })
        }
    }

    /// Facts with every field of words filled in, some of them with what must not get out.
    private func facts(_ random: inout SeededGenerator) throws -> [Fact] {
        func words() -> String {
            let plain = Self.plain.randomElement(using: &random) ?? ""
            guard Bool.random(using: &random) else { return plain }
            let bad = Self.forbidden.randomElement(using: &random) ?? ""
            return Bool.random(using: &random) ? "\(plain), \(bad)" : "\(bad.uppercased()) and \(plain)"
        }
        func needed() throws -> RequiredText { try #require(RequiredText(words())) }
        let facts: [Fact] = [
            .riskRecorded(try RiskRecord(.toSelf, said: words(), seen: words(), known: words(), when: words(), plan: words())),
            .riskRecorded(try RiskRecord(.toOthers, known: words(), plan: words())),
            .observationAdvised(ObservationAdvice(.constant, why: try needed(), told: try needed())),
            .supportMoved(SupportMove(.appropriateAdult, .needed(why: try needed()))),
            .supportMoved(SupportMove(.adjustments, .needed(why: try needed()))),
            .supportMoved(SupportMove(.interpreter, .notNeeded(why: try needed()))),
            .noteAdded(try needed()), .urgencySet(.b, reason: try needed()),
            .needRecorded(NeedRecord(CodedTerm("autism", try needed()), .found(.diagnosed, evidence: try needed()), source: .person)),
            .toldAbout(
                Telling(
                    .healthcareProfessional, name: words(), what: try needed(), ground: .directCare, at: Fixture.time("2026-11-23 08:20"))),
            .elsewhere(ElsewhereResult(instrument: "phq-9", name: try needed(), result: try needed(), date: nil, by: "")),
            .administrationStarted(instrument: "phq-9", version: "1"),
            .alertRaised(
                AlertRaised(
                    concern: "suicide", isImmediate: true, isAcute: true, source: "PHQ-9, item 9", statement: words(), actions: [])),
        ]
        let card = CellCard(staffSafety: words(), preferredWorker: .female, communication: words())
        return (facts + (card.map { [.cellCardWritten($0)] } ?? [])).shuffled(using: &random)
    }
}

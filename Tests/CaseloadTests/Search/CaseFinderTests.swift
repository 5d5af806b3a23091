import Caseload
import Testing

@Suite("Finding a case")
struct CaseFinderTests {
    private static let people: [(String, [Detail])] = [
        ("dunn", [.surname("Dunn"), .forenames("Callum James"), .dateOfBirth(day(2002, 3, 14)), .custodyNumber("WW/26/0102")]),
        ("obrien", [.surname("O\u{2019}Brien"), .forenames("Siân"), .dateOfBirth(day(1985, 12, 3)), .custodyNumber("WW/26/0099")]),
        ("muller", [.surname("Müller"), .forenames("Jörg"), .dateOfBirth(day(1990, 1, 31))]),
        ("katherine", [.surname("Hale-Price"), .forenames("Katherine"), .aliases("Kit Smith"), .dateOfBirth(day(1978, 7, 4))]),
        ("nguyen", [.surname("Nguyen"), .forenames("Van An"), .statedAge(30)]), ("unknown", [.custodyNumber("KT/26/7788")]),
    ]

    private static let summaries: [CaseSummary] = people.enumerated().map { CaseStory($1.1, seed: UInt64($0) + 40).summary } + [numbered]

    private static let numbered: CaseSummary = {
        let number = NHSNumber("9990000018").map { [Detail.nhsNumber($0)] } ?? []
        return CaseStory([.surname("Adeyemi"), .forenames("Tola")] + number, seed: 60).summary
    }()

    private static let names = people.map(\.0) + ["adeyemi"]

    private func found(_ typed: String) -> [String] {
        CaseFinder(Self.summaries).find(typed).map { hit in
            Self.summaries.firstIndex { $0.subject == hit.subject }.map { Self.names[$0] } ?? "?"
        }
    }

    @Test(
        "Whatever somebody types of a person finds them first",
        arguments: [
            ("dunn", "dunn"), ("DUNN callum", "dunn"), ("call", "dunn"), ("callum dunn", "dunn"), ("Dunn, Callum", "dunn"), ("dun", "dunn"),
            ("calum", "dunn"), ("callun", "dunn"), ("cllaum", "dunn"), ("WW/26/0102", "dunn"), ("ww260102", "dunn"), ("0102", "dunn"),
            ("14/3/02", "dunn"), ("14.03.2002", "dunn"), ("2002-03-14", "dunn"), ("14 mar 2002", "dunn"), ("14 March", "dunn"),
            ("mar 2002", "dunn"), ("14032002", "dunn"), ("140302", "dunn"), ("dunn 2002", "dunn"), ("obrien", "obrien"),
            ("o'brien", "obrien"),
            ("O’Brien sian", "obrien"), ("sean", "obrien"), ("muller", "muller"), ("Müller", "muller"), ("mueller", "muller"),
            ("jorg", "muller"),
            ("hale", "katherine"), ("hale-price", "katherine"), ("catherine", "katherine"), ("kathryn", "katherine"),
            ("smith", "katherine"),
            ("kit", "katherine"), ("van an", "nguyen"), ("nguyan", "nguyen"), ("7788", "unknown"),
            ("999 000 0018".filter { $0 != " " }, "adeyemi"),
            ("9990", "adeyemi"), ("000001", "adeyemi"), ("4/7/78", "katherine"), ("3/12", "obrien"),
        ])
    func finds(typed: String, name: String) {
        #expect(found(typed).first == name)
    }

    @Test(
        "What belongs to nobody finds nobody, and every part has to be met",
        arguments: ["zzyzx", "dunn siân", "dunn 1985", "", "   ", ",;", "32/13/2002"])
    func nobody(typed: String) {
        #expect(found(typed).isEmpty)
    }

    @Test("A hit says why, part by part")
    func why() throws {
        let hit = try #require(CaseFinder(Self.summaries).find("calum 14/3/02").first)
        #expect(hit.reasons == [.oneLetterOff, .dateOfBirth])
        #expect(hit.why == "name, one letter off; date of birth")
        #expect(CaseFinder(Self.summaries).find("kit").first?.reasons == [.alias])
        let code = Self.summaries[0].code.text.lowercased()
        #expect(CaseFinder(Self.summaries).find(code).first?.reasons == [.caseCode])
    }

    @Test("What is written out comes before what begins so, and that before what only resembles it")
    func ranks() {
        let names = ["Smyth", "Smith", "Smithson", "Smita", "Jones"]
        let summaries = names.enumerated().map { CaseStory([.surname($1)], seed: UInt64($0) + 80).summary }
        let hits = CaseFinder(summaries).find("smith").map { hit in summaries.first { $0.subject == hit.subject }?.details.surname }
        #expect(hits.prefix(2) == ["Smith", "Smithson"])
        #expect(Set(hits.dropFirst(2)) == ["Smyth", "Smita"])
    }

    @Test("A case that changes is found by what it says now, and one that was never there no more")
    func changes() {
        var finder = CaseFinder(Self.summaries)
        var story = CaseStory([.surname("Okafor")], seed: 90)
        finder.take(story.summary)
        #expect(finder.find("okafor").count == 1)
        story.add(.detailsCorrected([.surname("Eze")], cleared: []))
        finder.take(story.summary)
        #expect(finder.find("okafor").isEmpty)
        #expect(finder.find("eze").count == 1)
        story.add(.inError(story.booking))
        finder.take(story.summary)
        #expect(finder.find("eze").isEmpty)
        #expect(finder.count == Self.summaries.count)
    }

    @Test("However many cases change, the finder finds what one made anew would")
    func sameAsAnew() {
        var random = SeededGenerator(seed: 71)
        let all = (0..<450).map { _ in person(using: &random) }
        var grown = CaseFinder(Array(all.prefix(40)))
        for summary in all.dropFirst(40) { grown.take(summary) }
        let fresh = CaseFinder(all)
        for _ in 0..<60 {
            let typed = query(using: &random)
            #expect(Set(grown.find(typed, limit: 1_000)) == Set(fresh.find(typed, limit: 1_000)))
        }
    }

    private static let syllables = ["ka", "lo", "mi", "ren", "dun", "son", "har", "Per", "é", "'", "-"]

    private func word(using random: inout SeededGenerator) -> String {
        (0..<random.pick(1...4)).map { _ in random.pick(Self.syllables) }.joined()
    }

    private func person(using random: inout SeededGenerator) -> CaseSummary {
        let details: [Detail] = [
            .surname(word(using: &random)), .forenames(word(using: &random)), .aliases(random.maybe(30) { word(using: &$0) } ?? ""),
            .dateOfBirth(.random(using: &random)), .custodyNumber("WW/26/\(random.pick(1_000...9_999))"),
            .nhsNumber(.random(using: &random)),
        ]
        return CaseStory(details, seed: random.next()).summary
    }

    private func query(using random: inout SeededGenerator) -> String {
        switch random.pick(0..<4) {
        case 0: word(using: &random)
        case 1: word(using: &random) + " " + word(using: &random)
        case 2: "26" + String(random.pick(10...99))
        default: String(random.pick(1_950...2_010))
        }
    }

    @Test("No text, however hostile, does more than find or not find")
    func hostile() {
        var random = SeededGenerator(seed: 13)
        let finder = CaseFinder(Self.summaries)
        for _ in 0..<300 {
            let text = (0..<random.pick(1...6)).map { _ in String.random(using: &random) }.joined(
                separator: random.pick([" ", "/", ".", "-", ""]))
            #expect(finder.find(text).count <= 7)
        }
        #expect(finder.find(String(repeating: "a ", count: 50_000)).count <= 7)
        #expect(finder.find(String(repeating: "9", count: 100_000)).isEmpty)
        #expect(finder.find("dunn", limit: 0).isEmpty)
    }
}

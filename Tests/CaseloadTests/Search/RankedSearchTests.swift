import Caseload
import Testing

@Suite("Finding by typing")
struct RankedSearchTests {
    private func find(_ typed: String, _ texts: RankedSearch.Text...) -> [Int] {
        RankedSearch.find(typed, in: Array(texts.enumerated())) { $0.element }.map(\.offset)
    }

    @Test("What is written out comes before what begins so, and that before what has it inside; names before topics")
    func order() {
        let texts: [RankedSearch.Text] = [
            .init(names: ["AQ-10"], topics: ["m1"]), .init(names: ["hamm1a"]), .init(names: ["at m10"]), .init(names: ["in m1 now"]),
            .init(names: ["M10"]), .init(names: ["M1"]), .init(names: ["m2"]),
        ]
        let found = RankedSearch.find("m1", in: Array(texts.indices)) { texts[$0] }
        #expect(found == [5, 4, 3, 2, 1, 0])
    }

    @Test(
        "Every word has to stand somewhere, whatever its case, accents and marks",
        arguments: ["garc\u{327}on JO", "GARÇON", "jo gar", "o'neil garcon"])
    func words(_ typed: String) {
        #expect(find(typed, .init(names: ["Garçon", "Jo O\u{2019}Neil"]), .init(names: ["Dunn"])) == [0])
        #expect(find(typed + " nobody", .init(names: ["Garçon", "Jo O'Neil"])) == [])
    }

    @Test("A phrase fits as a whole where its words stand together")
    func phrase() {
        let found = find(
            "learning dis", .init(names: ["disorders of learning"]), .init(names: ["AQ-10"], topics: ["Learning disability"]),
            .init(names: ["Learning disability"]))
        #expect(found == [2, 0, 1])
    }

    @Test("Nothing typed, or nothing but marks, finds all as they are")
    func nothing() {
        #expect(find("", .init(names: ["b"]), .init(names: ["a"])) == [0, 1])
        #expect(find(" - ", .init(names: ["b"]), .init(names: [])) == [0, 1])
        #expect(find("x", .init(names: []), .init(names: [""])) == [])
    }
}

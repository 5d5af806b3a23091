import Caseload
import Testing

@Suite("NHS numbers, and how to reach a person")
struct NHSNumberTests {
    @Test(
        "A number whose last figure fits is read, however it is spaced",
        arguments: ["9434765919", "943 476 5919", "943-476-5919", " 9434765919 ", "9990000018", "4010232137"])
    func valid(text: String) {
        #expect(NHSNumber(text) != nil)
    }

    @Test(
        "Any other is refused",
        arguments: [
            "", "943476591", "94347659190", "9434765918", "0000000000", "943476591O", "٩٤٣٤٧٦٥٩١٩", "9434765919a",
            String(repeating: "9", count: 5_000),
        ])
    func invalid(text: String) {
        #expect(NHSNumber(text) == nil)
    }

    @Test("One figure wrong, or two neighbours changed, is always noticed")
    func slips() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let number = NHSNumber.random(using: &random)
            var figures = Array(number.digits)
            let place = random.pick(0..<10)
            let other = random.pick("0123456789".filter { $0 != figures[place] }.map(\.self))
            let kept = figures[place]
            figures[place] = other
            #expect(NHSNumber(String(figures)) == nil)
            figures[place] = kept
            let left = random.pick(0..<9)
            guard figures[left] != figures[left + 1] else { continue }
            figures.swapAt(left, left + 1)
            #expect(NHSNumber(String(figures)) == nil)
        }
    }

    @Test("It is shown in three groups, and one for tests is known as such")
    func shown() throws {
        #expect(NHSNumber("9434765919")?.text == "943 476 5919")
        #expect(NHSNumber("9434765919")?.isForTests == false)
        #expect(NHSNumber("9990000018")?.isForTests == true)
    }

    @Test("A phone is read with whether it is safe, and an address that there is none")
    func contact() throws {
        let reader = DetailReader(now: .nine, zone: .london)
        let phones: [(String, Phone)] = [
            ("07700 900123", Phone("07700 900123", isSafe: nil)), ("07700 900123 safe", Phone("07700 900123", isSafe: true)),
            ("07700 900123, not safe", Phone("07700 900123", isSafe: false)),
            ("07700 900123 NOT SAFE", Phone("07700 900123", isSafe: false)),
            ("07700 900123 unsafe", Phone("07700 900123", isSafe: false)), ("safe", Phone("safe", isSafe: nil)),
        ]
        for (text, phone) in phones { #expect(try reader.read(.phone, text) == .phone(phone)) }
        for text in ["NFA", "no fixed abode", "No Fixed Abode"] { #expect(try reader.read(.address, text) == .address(.noFixedAbode)) }
        #expect(try reader.read(.address, "4 Elm Road") == .address(.at("4 Elm Road")))
        #expect(throws: DetailComplaint.self) { try reader.read(.nhsNumber, "943 476 5918") }
    }
}

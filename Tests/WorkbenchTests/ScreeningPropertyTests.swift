import Caseload
import Foundation
import Scene
import Screening
import Testing
import Workbench

@Suite("Whatever is answered, changed and gone back to")
struct ScreeningPropertyTests {
    private static let isLong = ProcessInfo.processInfo.environment["LIAISE_LONG_TESTS"] != nil
    private static let catalogue = Result { try TestInstruments.mixed() }
    private static let ids: [Instrument.ID] = ((try? Stage.instruments())?.ids ?? []) + ["mixed"]

    /// Keys that mean something on a form, those that answer more often than others.
    private static let keys: [Key] =
        "0123400112345yynndu- f".map { Key.character($0) }
        + [.up, .up, .down, .backspace, .backTab, .home, .end, .pageUp, .pageDown, .character(" ")]

    @Test("the total is what the final answers come to when they are scored afresh", arguments: ids)
    func totals(_ id: Instrument.ID) throws {
        for seed in 0..<(Self.isLong ? 20 : 1) { try walk(id, UInt64(seed)) }
    }

    private func walk(_ id: Instrument.ID, _ seed: UInt64) throws {
        var chance = Chance.seeded(seed &* 31 &+ UInt64(id.utf8.reduce(7) { ($0 &* 33) &+ Int($1) } & 0xFFFF_FFFF))
        let person = ["m6 dunn callum 14/3/02", "m6 dunn callum 14/3/02 m", "m6 dunn carla 14/3/10 f"].randomElement(using: &chance) ?? ""
        let catalogue = try Self.catalogue.get()
        let screen = try Stage.oneCase(as: Stage.sol, person, Stage.ordinary, catalogue)
        guard let instrument = catalogue[id], catalogue.availability(of: instrument) == .open else { return }
        try open(instrument, screen)
        for _ in 0..<instrument.items.count + 15 where !isFinished(screen) {
            screen.take(.key(Self.keys.randomElement(using: &chance) ?? .enter))
            expectFresh(instrument, screen)
            if screen.context == .alert { screen.press("esc") }
        }
        for _ in 0..<instrument.items.count * 3 where !isFinished(screen) {
            screen.press(nextKey(screen))
            if screen.context == .alert { screen.press("esc") }
        }
        #expect(isFinished(screen), "it comes to an end")
        expectFresh(instrument, screen)
    }

    /// Opens an instrument by its title, which others may begin with too.
    private func open(_ instrument: Instrument, _ screen: ScreenUnderTest) throws {
        screen.press("s", "/")
        screen.paste(instrument.title)
        screen.press("enter")
        for index in 0..<5 {
            screen.press("enter")
            if case .screening(let shown) = screen.state.top, shown.instrument.id == instrument.id { return }
            screen.press("esc", "s", "/")
            screen.paste(instrument.title)
            screen.press("enter")
            for _ in 0...index { screen.press("down") }
        }
        Issue.record("\(instrument.id) is not found by its title")
    }

    /// The key that brings the form to its end; a form in which nothing was answered yet has none, and goes back to its start.
    private func nextKey(_ screen: ScreenUnderTest) -> String {
        if case .screening(let shown) = screen.state.top, let typed = shown.typed { return typed.text == "d" ? "enter" : "esc" }
        if screen.focusedItem != nil { return "d" }
        guard case .screening(let shown) = screen.state.top, shown.administration != nil else { return "home" }
        return "enter"
    }

    private func isFinished(_ screen: ScreenUnderTest) -> Bool {
        guard case .screening(let shown) = screen.state.top, let id = shown.administration else { return false }
        return screen.state.open?.state.administration(id)?.finished != nil
    }

    /// What is kept and what is shown, against the answers read from the record and scored from nothing.
    private func expectFresh(_ instrument: Instrument, _ screen: ScreenUnderTest) {
        guard let open = screen.state.open else { return }
        var answers: [EntryID: [String: Answer]] = [:]
        // What was taken back, as the first letter of a word, is no answer.
        let entries = screen.entries(of: open.subject).map(\.entry)
        let takenBack = Set(entries.compactMap { $0.fact.as(Undone.self)?.target })
        for answered in entries.filter({ !takenBack.contains($0.id) }).compactMap({ $0.fact.as(Answered.self) }) {
            let (id, item, answer) = (answered.administration, answered.item, answered.answer)
            answers[id, default: [:]][item] = answer
        }
        for administration in open.state.administrations where administration.instrument == instrument.id {
            let given = answers[administration.id] ?? [:]
            #expect(administration.answers == given)
            for (item, answer) in given { #expect(instrument.item(item)?.accepts(answer) == true) }
            guard administration.finished != nil else { continue }
            let fresh = instrument.evaluate(given, isFinished: true, in: context(open.state))
            #expect(administration.scores == ScoreResult.results(of: fresh, in: instrument))
        }
    }

    private func context(_ state: CaseState) -> ScoringContext {
        let sex: CutOffSex? = state.details.sex == .female ? .female : state.details.sex == .male ? .male : nil
        return ScoringContext(sex: sex, age: state.details.age(on: CalendarDate(daysSince1970: 20_780)))
    }
}

import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("Earlier results beside a new one")
struct EarlierResultTests {
    private func answerGAD(_ screen: ScreenUnderTest, _ answers: String) {
        screen.press("s", "3")
        screen.type(answers)
        screen.press("enter")
    }

    @Test("Date, total, band and change, newest last, with a bar", arguments: [Stage.ordinary, Stage.wide])
    func sameCase(_ size: Size) throws {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", size)
        answerGAD(screen, "1111111")
        screen.press("esc")
        screen.wait(minutes: 3)
        screen.press("s", "3")
        #expect(screen.shows("Earlier"))
        #expect(screen.rows.contains { $0.contains("08:25") && $0.contains("7, mild range") && $0.contains("▄") })
        screen.type("2211111")
        screen.press("enter")
        let rows = screen.rows
        #expect(rows.contains { $0.contains("this one") && $0.contains("9, mild range, +2") })
        let order = [rows.firstIndex { $0.contains("7, mild range") && $0.contains("08:25") }, rows.firstIndex { $0.contains("this one") }]
        #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
    }

    @Test("A total that was made up for is marked")
    func prorated() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "2")
        screen.type("11111110d0")
        screen.press("enter", "esc", "s", "2")
        #expect(screen.shows("8 (prorated), mild range"), "\(screen.text)")
    }

    @Test("On the smallest screen it is one line")
    func small() throws {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", Stage.small)
        answerGAD(screen, "1111111")
        screen.press("esc", "s", "3")
        #expect(screen.rows.contains { $0.contains("before 7 mild range") })
    }

    @Test("Another case of the same name and date of birth counts, and that it rests on these is said")
    func otherCase() throws {
        let screen = try Stage.work()
        screen.add("m6 dunn callum 14/3/02 theft")
        screen.add("m7 Dunn CALLUM 14/3/02 assault")
        screen.add("m8 dunn callum 15/3/02 assault")
        screen.press("esc", "home")
        answerGAD(screen, "1111111")
        screen.press("esc", "down")
        screen.press("s", "3")
        #expect(screen.shows("1 from other cases: same name and date of birth"))
        #expect(screen.shows("7, mild range"))
        screen.press("esc", "down")
        screen.press("s", "3")
        #expect(!screen.shows("7, mild range"))
        #expect(!screen.shows("Earlier"))
    }

    @Test("What was done elsewhere stands among them in words")
    func elsewhere() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "down", "down", "w")
        screen.type("12")
        screen.press("tab")
        screen.type("1/10/2026")
        screen.press("ctrl-s", "3")
        #expect(screen.shows("elsewhere: GAD-7: 12 (1 Oct 2026)"))
    }

    @Test("Another version or coding is not compared")
    func notComparable() throws {
        let screen = try Stage.oneCase()
        screen.open("k6")
        screen.type("111111")
        screen.press("enter", "esc")
        screen.open("k6")
        screen.press("c")
        screen.goTo(.coding)
        screen.press("2", "ctrl-s")
        screen.type("222222")
        screen.press("enter")
        #expect(screen.shows("not comparable: other coding"))
    }
}

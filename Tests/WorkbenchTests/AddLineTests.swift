import Caseload
import Scene
import Testing
import Workbench

@Suite("Adding people, one line each")
struct AddLineTests {
    private let example = "m6 dunn callum 14/3/02 theft 2210 obs3 van 1000"

    @Test("Each part is echoed as it is understood while typing, and one key is enough for the next person")
    func echo() throws {
        let screen = try Stage.work()
        screen.press("a")
        screen.type("m6 dunn callum 14/3/02")
        #expect(screen.shows("M6"))
        #expect(screen.shows("Dunn"))
        #expect(screen.shows("14 Mar 2002 (24)"))
        screen.type(" theft 2210 obs3 van 1000")
        #expect(screen.shows("22:10"))
        #expect(screen.shows("10:00"))
        screen.press("enter")
        #expect(screen.shows("Saved: Dunn, Callum"))
        screen.add("f2 o'brien sian ~40")
        #expect(screen.state.queue.rows.count == 2)
        screen.press("enter")
        #expect(screen.context == .queue)
        #expect(screen.shows("O'Brien, Sian"))
        #expect(screen.shows("~40"))
    }

    @Test("A line of the example takes about 35 keys beside the longest names")
    func keys() { #expect(example.count + 1 <= 48) }

    @Test("A part that is not understood is named and the line stays to be mended")
    func misunderstood() throws {
        let screen = try Stage.work()
        screen.press("a")
        screen.type("m6 dunn 31/2/02")
        screen.press("enter")
        #expect(screen.shows("not understood"))
        #expect(screen.state.queue.rows.isEmpty)
        for _ in 0..<7 { screen.press("backspace") }
        screen.type("14/3/02")
        screen.press("enter")
        #expect(screen.state.queue.rows.count == 1)
    }

    @Test("Unknown name and age are allowed")
    func unknown() throws {
        let screen = try Stage.work()
        screen.add("m3 ?")
        screen.press("esc")
        #expect(screen.state.queue.rows.count == 1)
        screen.press("enter")
        #expect(screen.shows("NAME NOT KNOWN"))
    }

    @Test("Someone of the same name is pointed out and never merged")
    func duplicates() throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.type("m9 dunn callum 14/3/02")
        #expect(screen.shows("HERE ALREADY? Dunn, Callum"))
        screen.press("enter", "enter", "esc")
        #expect(screen.state.queue.rows.count == 2)
    }

    @Test("On a full disk the line stays, and says that it is not saved")
    func fullDisk() throws {
        let screen = try Stage.work()
        screen.diskFault = .diskFull
        screen.add(example)
        #expect(screen.shows("NOT SAVED. The disk is full."))
        #expect(screen.shows(example))
        #expect(screen.state.queue.rows.isEmpty)
        screen.diskFault = nil
        screen.press("enter")
        #expect(screen.state.queue.rows.count == 1)
    }

    @Test("At a court the list number comes first, and the hearing stands in place of the clocks")
    func court() throws {
        let screen = try Stage.work(site: "2")
        screen.add("12 dunn callum 14/3/02 theft room2 court 1000")
        screen.press("esc")
        let details = try #require(screen.state.queue.rows.first?.summary.details)
        #expect(details.surname == "Dunn")
        #expect(screen.shows("Rm/list"))
        screen.press("enter")
        #expect(screen.shows("10:00"))
        #expect(!screen.shows("24 h"))
    }
}

extension ScreenUnderTest {
    /// The field that keys go into on the form that is on the screen.
    var focusedField: FormField.ID? {
        if case .form(let form) = state.top { form.form.focus } else { nil }
    }

    /// Leaves the form by saving it as it is.
    var form: Form? {
        if case .form(let form) = state.top { form.form } else { nil }
    }
}

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

    @Test("A line that was left waits apart, is brought back or thrown away, and is never joined to what is typed next")
    func left() throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.type("m9 dunn callum 14/3/02")
        screen.press("enter")
        #expect(screen.shows("HERE ALREADY?"))
        screen.press("esc", "a")
        #expect(screen.shows("Left before: m9 dunn callum 14/3/02"))
        screen.add("m7 marsh zoe ~55")
        #expect(screen.state.queue.rows.count == 2)
        #expect(screen.state.queue.rows.map(\.summary.details.surname).sorted() == ["Dunn", "Marsh"])
        #expect(screen.shows("Left before: m9 dunn callum 14/3/02"))
        screen.type("f1 ito ann")
        screen.press("up")
        #expect(screen.shows("Left before: f1 ito ann"), "the two change places")
        #expect(screen.shows("HERE ALREADY?"))
        screen.press("up", "ctrl-x")
        #expect(screen.shows("Thrown away: m9 dunn callum 14/3/02"))
        #expect(!screen.shows("Left before"))
        screen.press("esc", "a")
        #expect(screen.shows("Left before: f1 ito ann"))
        screen.press("ctrl-x", "up")
        #expect(screen.message.contains("No line waits"))
        screen.press("esc", "a")
        #expect(!screen.shows("Left before"))
    }

    @Test("Each line of a paste is a person, shown as it was understood before enter adds it; the rest waits")
    func pastedLines() throws {
        let screen = try Stage.work()
        screen.press("a")
        screen.paste("m1 quill dora ~40\n\nm2 rook tam ~13\r\nm3 quill dora ~40\nm4 nonsense 31/2/02\nm5 vo minh ~31\n")
        #expect(screen.state.queue.rows.isEmpty)
        #expect(screen.shows("5 lines pasted") && screen.shows("4 more lines wait") && screen.shows("m1 quill dora"))
        screen.press("enter")
        #expect(screen.state.queue.rows.count == 1)
        #expect(screen.shows("m2 rook tam"))
        screen.press("enter", "enter")
        #expect(screen.state.queue.rows.map(\.summary.details.surname).sorted() == ["Quill", "Rook"])
        #expect(screen.shows("HERE ALREADY? Quill, Dora"))
        #expect(screen.shows("2 more lines wait"))
        screen.press("enter")
        #expect(screen.state.queue.rows.count == 3)
        #expect(screen.shows("not understood"))
        #expect(screen.shows("1 more line waits: m5 vo minh ~31"))
        screen.press("ctrl-u", "enter", "enter")
        #expect(screen.state.queue.rows.count == 4, "an emptied line is passed over")
        #expect(screen.shows("4 added"))
        #expect(screen.context == .form)
    }

    @Test("Lines of a paste that were not reached are there after esc; a line that was begun is not joined to them")
    func pastedLater() throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.type("m1 qu")
        screen.paste("m2 rook tam\nm3 vo minh")
        #expect(screen.shows("Nothing was pasted: 2 lines"))
        screen.press("ctrl-u")
        screen.paste("m9 dunn callum 14/3/02\nm2 rook tam\nm3 vo minh")
        #expect(screen.shows("2 more lines wait"))
        screen.press("esc", "a")
        #expect(screen.shows("3 lines left before, the last: m9 dunn callum 14/3/02"))
        screen.press("ctrl-x", "up", "enter", "up", "enter")
        #expect(screen.state.queue.rows.count == 3)
    }

    @Test("Keys that come while the lines of a paste are added never confirm one that has to be looked at")
    func pastedAndTyped() throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.isDiskSlow = true
        screen.paste("m2 rook tam\nm9 dunn callum 14/3/02")
        screen.press("enter", "enter", "enter")
        screen.isDiskSlow = false
        #expect(screen.state.queue.rows.count == 2)
        #expect(screen.shows("HERE ALREADY?"))
        #expect(screen.message.contains("not taken"))
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

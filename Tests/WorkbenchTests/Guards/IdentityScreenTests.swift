import Caseload
import Scene
import Testing
import Workbench

@Suite("Two identifiers before signing")
struct IdentityScreenTests {
    private func decided(_ line: String = "m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", _ size: Size = Stage.ordinary) throws
        -> ScreenUnderTest
    {
        let screen = try Stage.oneCase(line, size)
        screen.decide()
        return screen
    }

    private func checks(_ screen: ScreenUnderTest) -> [IdentityCheck] {
        screen.facts.compactMap { $0.as(IdentityCheck.self) }
    }

    @Test("Nobody signs before two are compared; the check is on the record beside the signature")
    func two() throws {
        let screen = try decided()
        screen.press("S")
        #expect(screen.shows("Is this the right person?"))
        #expect(screen.shows("1 name: Dunn, Callum"))
        #expect(screen.shows("2 date of birth: 14 Mar 2002"))
        #expect(screen.shows("3 custody number: WW/26/0099"))
        screen.press("1", "tab")
        screen.type("m6")
        screen.press("enter")
        #expect(screen.context == .sign)
        #expect(screen.shows("compare two"))
        #expect(!screen.facts.contains(.signed))
        screen.press("3", "enter")
        #expect(screen.shows("Signed."))
        #expect(checks(screen).map(\.checked) == [[.name, .custodyNumber]])
        #expect(screen.facts.last == .signed)
    }

    @Test("Neither enter nor y signs: the cell is typed")
    func byCell() throws {
        let screen = try decided()
        screen.press("S", "1", "2", "enter", "y", "enter", "ctrl-s")
        #expect(!screen.facts.contains(.signed))
        #expect(screen.shows("not M6"))
        screen.press("ctrl-u")
        screen.paste("m6")
        screen.press("enter")
        #expect(!screen.facts.contains(.signed), "what is pasted was not typed")
        screen.type("M 6")
        screen.press("enter")
        #expect(screen.facts.contains(.signed))
    }

    @Test("A cell that two people share tells neither from the other: the code of the case is typed, and adding says who is there")
    func sharedCell() throws {
        let screen = try decided()
        screen.press("a")
        screen.type("m6 vo minh ~31")
        #expect(screen.shows("In M6 already: Dunn, Callum."))
        screen.press("enter", "esc")
        screen.select("Dunn")
        screen.press("S", "1", "2")
        let code = try #require(screen.state.open?.state.code.text)
        #expect(screen.shows("Type \(code)"))
        screen.type("m6")
        screen.press("enter")
        #expect(!screen.facts.contains(.signed))
    }

    @Test("At court the number on the list is typed, and without a place the code of the case")
    func otherPlaces() throws {
        let screen = try decided("? dunn callum 14/3/02 cr:WW/26/0099")
        screen.press("S", "1", "2")
        let code = try #require(screen.state.open?.state.code.text)
        #expect(screen.shows("Type \(code)"))
        screen.type(code.lowercased())
        screen.press("enter")
        #expect(screen.facts.contains(.signed))
    }

    @Test("From the case to the signature: two identifiers, the cell, enter")
    func keys() throws {
        let screen = try decided()
        screen.keyCount = 0
        screen.sign()
        #expect(screen.keyCount == 4, "and two for the cell")
        #expect(screen.facts.contains(.signed))
    }

    @Test("A tick is taken out by its key, and none of them waits in a form that was left")
    func untick() throws {
        let screen = try decided()
        screen.press("S", "1", "1", "2", "tab", "y")
        #expect(!screen.facts.contains(.signed))
        screen.press("esc", "S")
        #expect(screen.form?[.identity] == "")
        #expect(!screen.shows("[x]"))
    }

    @Test("A person of whom too little is recorded is signed for with the words of how they are known")
    func unknown() throws {
        let screen = try decided("m3 ?")
        screen.press("S")
        #expect(screen.shows("Nothing is recorded that tells this person from another"))
        screen.press("tab")
        screen.type("m3")
        screen.press("enter")
        #expect(!screen.facts.contains(.signed))
        screen.type("brought by DO Khan, who booked them in")
        screen.press("tab", "enter")
        #expect(screen.shows("Signed."))
        #expect(checks(screen).first?.reason?.text == "brought by DO Khan, who booked them in")
        #expect(checks(screen).first?.checked == [])
    }

    @Test("What is compared is offered under the same key whatever else is recorded")
    func sameKeys() throws {
        let screen = try decided("m3 ? cr:WW/26/0007 nhs:9434765919")
        screen.press("S")
        #expect(!screen.shows("1 name"))
        #expect(screen.shows("3 custody number: WW/26/0007"))
        #expect(screen.shows("4 NHS number: 943 476 5919"))
        screen.press("3", "4", "m", "3", "enter")
        #expect(checks(screen).map(\.checked) == [[.custodyNumber, .nhsNumber]])
    }

    @Test("On the smallest screen what is compared, what is signed and the signature are all reached")
    func small() throws {
        let screen = try decided("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", Stage.small)
        screen.press("S")
        #expect(screen.shows("Dunn, Callum"))
        #expect(screen.shows("14 Mar 2002"))
        screen.press("1", "2")
        #expect(screen.shows("Type M6"))
        screen.press("m", "6", "enter")
        #expect(screen.facts.contains(.signed))
    }

    @Test("Undo after a signature still refuses, and a check is no entry of one's own to undo")
    func undo() throws {
        let screen = try decided()
        screen.sign()
        screen.press("u")
        #expect(screen.facts.contains(.signed))
        #expect(!screen.facts.contains { $0.kind == .undone })
    }
}

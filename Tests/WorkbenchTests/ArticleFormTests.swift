import Caseload
import Foundation
import Screening
import Testing
import Workbench

/// The last step of the article on adding an instrument: its file is a form in the workbench, as the article shows it.
@Suite("The form that the article on adding an instrument ends in")
struct ArticleFormTests {
    private let text: String

    init() throws {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let article = try String(
            contentsOf: root.appending(path: "Sources/liaise/Documentation.docc/AddingAnInstrument.md"), encoding: .utf8)
        let blocks = article.components(separatedBy: "```yaml\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
        text = blocks.filter { $0.hasPrefix("# settling-in.yaml") }.joined(separator: "\n")
    }

    @Test("It is found by its name, asked as it was written, and comes to a result with what is suggested")
    func isAForm() throws {
        let catalogue = try TestInstruments.catalogue(("settling-in.yaml", text))
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", Stage.ordinary, catalogue)
        screen.open("settl")
        screen.press("1", "2", "0")
        Golden.expect(screen.canvas, "article-form", at: #_sourceLocation)
        screen.press("d", "n")
        #expect(screen.shows("what would help"))
        screen.type("a call")
        screen.press("enter")
        screen.press("enter")
        #expect(screen.shows("much trouble recorded"))
        #expect(screen.shows("little trouble recorded"))
        #expect(screen.shows("UNVERIFIED"))
        #expect(screen.shows("this list is no screen for suicide risk"))
        Golden.expect(screen.canvas, "article-result", at: #_sourceLocation)
    }

    @Test("The same answers of a child come to a child's cut-off")
    func isOfAChild() throws {
        let catalogue = try TestInstruments.catalogue(("settling-in.yaml", text))
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/11", Stage.ordinary, catalogue)
        screen.recordByMina(.consented(.seen, .yes))
        screen.open("settl")
        screen.press("1", "1", "0", "0", "n")
        screen.press("d", "enter")
        screen.press("enter")
        #expect(screen.shows("total 2, much trouble recorded"))
        #expect(screen.shows("appropriate adult"))
    }
}

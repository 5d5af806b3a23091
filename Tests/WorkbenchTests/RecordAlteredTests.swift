import Scene
import Testing
import Workbench

@Suite("A record that was altered, found while people work")
struct RecordAlteredTests {
    @Test("Entries that are not what was written are said on every screen until the record is left")
    func grave() throws {
        let screen = try Stage.oneCase()
        screen.take(.recordAltered(RecordAlteration("Entry 7 does not fit. Restore a backup.", isGrave: true)))
        #expect(screen.message == "Entry 7 does not fit. Restore a backup.")
        #expect(screen.shows("RECORD ALTERED"))
        for key in ["n", "escape", "y", "escape", "?"] {
            screen.press(key)
            #expect(screen.shows("RECORD ALTERED"), "after \(key)")
        }
    }

    @Test("Summaries that were made anew are said, and mark nothing: the entries are whole")
    func summaries() throws {
        let screen = try Stage.oneCase()
        screen.take(.recordAltered(RecordAlteration("The summaries of 2 cases were made anew.", isGrave: false)))
        #expect(screen.message == "The summaries of 2 cases were made anew.")
        #expect(!screen.shows("RECORD ALTERED"))
    }
}

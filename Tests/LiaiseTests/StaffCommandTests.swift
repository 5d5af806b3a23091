import Caseload
import Record
import Testing

@Suite("liaise staff")
struct StaffCommandTests {
    @Test("A supervisor adds a student, who can then open the record and may add nobody")
    func addsAStudent() throws {
        let workplace = try Workplace.withRecord()
        try workplace.write("the passphrase of sam\n", to: "sam")
        let added = try workplace.liaise("staff", "add", "sam", "--name", "Sam Lee", "--role", "student", "--new-passphrase-file", "sam")
        #expect(added.status == 0)
        #expect(added.output.contains("Sam Lee"))
        let asSam = ["--staff", "sam", "--passphrase-file", "sam"]
        #expect(try workplace.run(Workplace.program, ["session", "list"] + asSam).status == 0)
        let refused = try workplace.run(
            Workplace.program,
            ["staff", "add", "eve", "--name", "Eve", "--role", "supervisor", "--new-passphrase-file", "sam"] + asSam)
        #expect(refused.status == 77)
        #expect(refused.errors.contains("Only a supervisor"))
        let staff = try workplace.liaise("staff", "list", "--json").objects
        #expect(staff.map { $0["id"] as? String } == ["mina", "sam"])
        #expect(staff.allSatisfy { $0["active"] as? Bool == true })
    }

    @Test("Whoever was disabled cannot open the record, and their name stays in the list")
    func disables() throws {
        let workplace = try Workplace.withRecord()
        try workplace.write("the passphrase of ravi\n", to: "ravi")
        _ = try workplace.liaise("staff", "add", "ravi", "--name", "Ravi", "--role", "practitioner", "--new-passphrase-file", "ravi")
        #expect(try workplace.liaise("staff", "disable", "ravi").status == 0)
        let refused = try workplace.liaise("session", "list", "--staff", "ravi", "--passphrase-file", "ravi")
        #expect(refused.status == 77)
        #expect(refused.errors.contains("taken away"))
        let ravi = try workplace.liaise("staff", "list", "--json").objects.last
        #expect(ravi?["name"] as? String == "Ravi")
        #expect(ravi?["active"] as? Bool == false)
        #expect(try workplace.liaise("staff", "disable", "nobody").status == 66)
        #expect(try workplace.liaise("staff", "disable", "mina").status == 64)
    }

    @Test("What a member has typed and not saved is not lost with their key before somebody says that it may be")
    func draftsWouldBeLost() throws {
        let workplace = try Workplace.withRecord()
        try workplace.write("the passphrase of ravi\n", to: "ravi")
        try workplace.write("another passphrase of ravi\n", to: "new")
        _ = try workplace.liaise("staff", "add", "ravi", "--name", "Ravi", "--role", "practitioner", "--new-passphrase-file", "ravi")
        let file = try RecordFile.open(at: workplace.recordPath, staff: "ravi", passphrase: Passphrase("the passphrase of ravi"))
        try file.keep([StoredDraft(name: "note", content: [1])])
        for command in [["disable", "ravi"], ["passphrase", "ravi", "--new-passphrase-file", "new"]] {
            let refused = try workplace.run(Workplace.program, ["staff"] + command, input: "")
            #expect(refused.status == 64)
            #expect(refused.errors.contains("ravi has typed in a form that is not saved: it would be lost. Nothing was changed."))
        }
        #expect(try file.drafts().count == 1)
        #expect(try workplace.liaise("staff", "disable", "ravi", "--lose-drafts").status == 0)
    }

    @Test("After a change the old passphrase no longer opens the record")
    func changesThePassphrase() throws {
        let workplace = try Workplace.withRecord()
        try workplace.write("a much longer passphrase\n", to: "new")
        #expect(try workplace.liaise("staff", "passphrase", "--new-passphrase-file", "new").status == 0)
        #expect(try workplace.liaise("session", "list").status == 77)
        #expect(try workplace.liaise("session", "list", "--passphrase-file", "new").status == 0)
    }

    @Test("Only the first line of a passphrase file counts, whatever ends it", arguments: ["\n", "\r\n", "", "\nsecond line\n"])
    func firstLineCounts(ending: String) throws {
        let workplace = try Workplace.withRecord()
        try workplace.write(Workplace.passphrase + ending, to: "other")
        #expect(try workplace.liaise("session", "list", "--passphrase-file", "other").status == 0)
    }

    @Test(
        "A wrong passphrase, an unknown id and nobody at all are told apart",
        arguments: [
            (["--passphrase-file", "wrong"], 77, "wrong"), (["--staff", "eve"], 77, "staff id"),
            (["--passphrase-file", "none"], 66, "no file"),
        ])
    func refusals(arguments: [String], status: Int32, words: String) throws {
        let workplace = try Workplace.withRecord()
        try workplace.write("something else entirely\n", to: "wrong")
        let refused = try workplace.run(Workplace.program, ["session", "list"] + arguments)
        #expect(refused.status == status)
        #expect(refused.errors.contains(words))
        #expect(refused.output.isEmpty)
    }
}

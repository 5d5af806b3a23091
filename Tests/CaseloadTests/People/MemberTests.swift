import Caseload
import Testing

@Suite("A member of staff")
struct MemberTests {
    @Test("Practitioners and supervisors are registered, students are not")
    func registration() {
        #expect(MemberRole.practitioner.isRegistered)
        #expect(MemberRole.supervisor.isRegistered)
        #expect(!MemberRole.student.isRegistered)
    }

    @Test("A staff id may be used", arguments: ["am", "amara-obi", "nurse2", "2b", String(repeating: "a", count: 32)])
    func goodIDs(id: String) {
        #expect(Member.complaint(aboutID: id) == nil)
    }

    @Test(
        "A staff id may not be used",
        arguments: [
            "", "a", "-amara", "Amara", "amara obi", "am_ara", "am/ara", "józef", "jo\u{301}zef", "b\u{301}ob", "am\u{200B}ara", "am\n",
            "٢٢", String(repeating: "a", count: 33),
        ])
    func badIDs(id: String) {
        #expect(Member.complaint(aboutID: id) != nil)
    }
}

import ArgumentParser
import Caseload
import Exchange
import Record
import Scene

/// `liaise staff`: who may open the record, and as what.
struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Who may open the record, and as what.",
        discussion: """
            Example:
              liaise staff list
              liaise staff add ravi --name "Ravi Shah" --role practitioner --staff mina
            """,
        subcommands: [StaffAddCommand.self, StaffListCommand.self, StaffDisableCommand.self, StaffPassphraseCommand.self])
}

/// `liaise staff list`: needs no passphrase, because names and roles of staff lie open in the record.
struct StaffListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the members of staff.",
        discussion: """
            Needs no passphrase: ids, names and roles of staff lie open in the record.

            Example:
              liaise staff list --json
            """)

    @OptionGroup var record: RecordOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
        let members = try record.naming { () throws(RecordError) in try RecordFile.members(at: record.path) }
        try format.json ? StandardOutput.print(json(members)) : StandardOutput.print(table(members).lines)
    }

    private func json(_ members: [EnrolledMember]) -> JSONValue {
        .array(
            members.map { enrolled in
                [
                    "id": .string(enrolled.member.id), "name": .string(enrolled.member.name),
                    "role": .string(enrolled.member.role.rawValue), "active": .bool(enrolled.isActive),
                ]
            })
    }

    private func table(_ members: [EnrolledMember]) -> TextTable {
        var table = TextTable(headed: ["ID", "NAME", "ROLE", "ACCESS"])
        for enrolled in members {
            let member = enrolled.member
            table.add([
                DisplayText(member.id), DisplayText(member.name), DisplayText(member.role.rawValue),
                enrolled.isActive ? "yes" : "taken away",
            ])
        }
        return table
    }
}

import ArgumentParser
import Caseload
import Exchange
import Record
import Scene

/// `liaise staff add`: gives somebody a passphrase of their own to the record.
struct StaffAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Let somebody open the record; for a supervisor.",
        discussion: """
            Also gives access back to somebody it was taken from. The new member types the new passphrase, twice.

            Example:
              liaise staff add ravi --name "Ravi Shah" --role practitioner --staff mina
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @Argument(help: "The new member's staff id: 2 to 32 lower-case letters, figures or hyphens.")
    var id: String

    @Option(help: "Their name, as entries will show it.")
    var name: String

    @Option(help: "What they are: practitioner, supervisor or student.")
    var role: MemberRole

    @Option(help: ArgumentHelp("A file whose first line is the new member's passphrase; else it is asked twice.", valueName: "file"))
    var newPassphraseFile: String?

    func run() throws {
        let member = try Member.named(id, name, role)
        var open = try by.open(for: .writing)
        try open.requireSupervisor("add staff")
        let passphrase = try Passphrase.new(in: newPassphraseFile, option: "--new-passphrase-file")
        let entry = open.entryAboutRecord(.memberAdded(member))
        try by.record.naming { [file = open.file] () throws(RecordError) in
            try file.addMember(member, passphrase: passphrase, with: [entry])
        }
        if format.json {
            return try StandardOutput.print([
                "id": .string(member.id), "name": .string(member.name), "role": .string(member.role.rawValue), "active": true,
            ])
        }
        try StandardOutput.print(DisplayText("\(member.name) can open the record as \(member.id), \(member.role.rawValue)."))
    }
}

extension MemberRole: ExpressibleByArgument {}

extension OpenRecord {
    /// Throws unless a supervisor opened the record.
    func requireSupervisor(_ what: String) throws(Failure) {
        guard member.role == .supervisor else {
            throw Failure(.noPermission, "Only a supervisor may \(what): \(member.id) is a \(member.role.rawValue).")
        }
    }
}

import ArgumentParser
import Exchange
import Scene
import Screening

/// `liaise instrument`: the screening instruments at hand.
struct InstrumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instrument",
        abstract: "List, show and score screening instruments.",
        discussion: """
            Example:
              liaise instrument list
              liaise instrument score phq-9 --answers 1,0,2,d,1,0,0,1,0
            """,
        subcommands: [InstrumentListCommand.self, InstrumentShowCommand.self, InstrumentScoreCommand.self])
}

/// `liaise instrument list`: in the order of the menu.
struct InstrumentListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the instruments.",
        discussion: """
            Example:
              liaise instrument list --json
            """)

    @OptionGroup var format: FormatOptions

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        let all = known.catalogue.all
        try format.json ? StandardOutput.print(.array(all.map(json))) : StandardOutput.print(table(all).lines)
        try known.faults.report()
    }

    private func json(_ instrument: Instrument) -> JSONValue {
        [
            "id": .string(instrument.id), "version": .string(instrument.version), "title": .string(instrument.title),
            "shortTitle": .string(instrument.shortTitle), "items": .number(instrument.items.count(where: \.isScored)),
            "ages": .string(instrument.ageRange.description), "verified": .bool(instrument.isVerified),
            "licence": .string(instrument.licence.class.rawValue),
        ]
    }

    private func table(_ instruments: [Instrument]) -> TextTable {
        var table = TextTable(headed: ["ID", "VERSION", "ITEMS", "AGES", "TITLE"])
        for instrument in instruments {
            table.add(
                [
                    instrument.id, instrument.version, String(instrument.items.count(where: \.isScored)), instrument.ageRange.description,
                    instrument.title,
                ].map { DisplayText($0) })
        }
        return table
    }
}

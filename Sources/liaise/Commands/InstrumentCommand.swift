import ArgumentParser
import Exchange
import Scene
import Screening

/// `liaise instrument`: the screening instruments at hand.
struct InstrumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instrument",
        abstract: "List, show, check, score and exchange screening instruments.",
        discussion: """
            Example:
              liaise instrument list
              liaise instrument score phq-9 --answers 1,0,2,d,1,0,0,1,0
            """,
        subcommands: [
            InstrumentListCommand.self, InstrumentShowCommand.self, InstrumentCheckCommand.self, InstrumentScoreCommand.self,
            InstrumentExportCommand.self, InstrumentImportCommand.self, InstrumentImportResponseCommand.self,
            InstrumentExportResponseCommand.self,
        ])
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
        try format.json
            ? StandardOutput.print(.array(all.map { json($0, known.catalogue) })) : StandardOutput.print(table(all, known.catalogue).lines)
        try known.faults.report()
    }

    private func json(_ instrument: Instrument, _ catalogue: InstrumentCatalogue) -> JSONValue {
        [
            "id": .string(instrument.id), "version": .string(instrument.version), "title": .string(instrument.title),
            "shortTitle": .string(instrument.shortTitle), "items": .number(instrument.items.count(where: \.isScored)),
            "ages": .string(instrument.ageRange.description), "verified": .bool(instrument.isVerified),
            "licence": .string(instrument.licence.class.rawValue), "topic": .string(instrument.topic.rawValue),
            "availability": .string(InstrumentJSON.word(catalogue.availability(of: instrument))),
        ]
    }

    private func table(_ instruments: [Instrument], _ catalogue: InstrumentCatalogue) -> TextTable {
        var table = TextTable(headed: ["ID", "ITEMS", "AGES", "LICENCE", "USE", "TITLE"])
        for instrument in instruments {
            let use = InstrumentJSON.word(catalogue.availability(of: instrument)) + (instrument.isVerified ? "" : ", unverified")
            table.add(
                [
                    instrument.id, String(instrument.items.count(where: \.isScored)), instrument.ageRange.description,
                    instrument.licence.class.rawValue, use, instrument.title,
                ].map { DisplayText($0) })
        }
        return table
    }
}

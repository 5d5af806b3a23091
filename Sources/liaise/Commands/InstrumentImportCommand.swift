import ArgumentParser
import Exchange
import Scene
import Screening

/// `liaise instrument import`: a FHIR questionnaire as an instrument of this site.
struct InstrumentImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a FHIR R4 Questionnaire an instrument of this site.",
        discussion: """
            Writes an instrument file to $XDG_CONFIG_HOME/liaise/instruments and names everything of the form that it could not represent. A \
            form brings no scoring rule, unless it left Liaise before: it is used without a score until somebody writes the rule into the file. \
            Expressions (FHIRPath, CQL) are never carried out.

            Example:
              liaise instrument import form.json --id our-form
            """)

    @OptionGroup var format: FormatOptions

    @Argument(help: ArgumentHelp("The Questionnaire; - reads standard input.", valueName: "file.json"))
    var file: String

    @Option(help: ArgumentHelp("What to call the instrument; without, what the form suggests.", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("Where to write the instrument file instead.", valueName: "path"))
    var output: String?

    @Flag(help: "Take the place of a file that is there, or of a built-in instrument.")
    var replace = false

    func run() throws {
        if let id, !QuestionnaireExchange.isID(id) {
            throw Failure(.usage, "The id \(id) is not possible: small letters, digits and hyphens, at most 40, with a letter among them.")
        }
        let environment = Environment.here
        let bytes = try FileBytes.read(file, atMost: JSONReader.largestSize + 1)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let known = try KnownInstruments(environment)
        let form = try QuestionnaireExchange.import(bytes, named: name, id: id, into: known.catalogue)
        let path = output ?? environment.configurationFolder + "/instruments/\(form.id).yaml"
        if output == nil { try checkPlace(of: form, known, path) }
        let target = NewFile(path: path, replaces: replace)
        if output == nil { try target.makeFolder() }
        try target.write(Array(form.instrumentFile.utf8))
        try format.json ? StandardOutput.print(json(form, path)) : StandardOutput.print(lines(form, path).map { DisplayText($0) })
    }

    /// Never in the place of an instrument that is in use, unless that is asked for.
    private func checkPlace(of form: QuestionnaireImport, _ known: KnownInstruments, _ path: String) throws(Failure) {
        guard let file = known.catalogue.file(of: form.id) else { return }
        let isSite = known.catalogue[form.id]?.version.contains("+") ?? false
        if isSite, file.name != "\(form.id).yaml" {
            throw Failure(.cannotCreate, "The instrument file \(file.name) has the id \(form.id) already: give another with --id.")
        }
        guard !isSite, !replace else { return }
        throw Failure(
            .cannotCreate,
            "There is a built-in instrument \(form.id), and the form would take its place: give another id with --id, or add --replace.")
    }

    private func lines(_ form: QuestionnaireImport, _ path: String) -> [String] {
        let scored = form.isScored ? "with the scoring that came with it" : "without a score"
        var lines = ["\(form.title): \(form.items) \(form.items == 1 ? "item" : "items"), \(scored), as \(form.id)", "Written to \(path)"]
        let warnings = form.findings.filter(\.isWarning)
        let notes = form.findings.filter { !$0.isWarning }
        if !warnings.isEmpty { lines.append("To be looked at:") }
        lines += warnings.map { "  \($0)" }
        if !notes.isEmpty { lines.append("Kept, or changed without changing what is asked:") }
        return lines + notes.map { "  \($0)" }
    }

    private func json(_ form: QuestionnaireImport, _ path: String) -> JSONValue {
        [
            "id": .string(form.id), "title": .string(form.title), "items": .number(form.items), "scored": .bool(form.isScored),
            "file": .string(path), "findings": .array(form.findings.map(FindingJSON.value)),
        ]
    }
}

/// What an import could not represent, as JSON.
enum FindingJSON {
    static func value(_ finding: FHIRFinding) -> JSONValue {
        ["places": .strings(finding.places), "statement": .string(finding.statement), "warning": .bool(finding.isWarning)]
    }
}

internal import DataFile
internal import Screening

/// Reads a questionnaire as an instrument file, with everything that could not be represented.
struct QuestionnaireReader {
    let file: String
    let wantedID: String?

    func read(_ json: JSONValue) throws(FHIRFault) -> QuestionnaireImport {
        let form = try FormTree(json, file: file, wantedID: wantedID)
        var findings = form.findings
        if let residual = form.residual {
            do throws(DataFault) {
                var whole = Residual.merge(form.tree, try Residual.read(residual, named: file))
                if let wantedID { whole = whole.with("id", .text(wantedID)) }
                let imported = try result(whole, findings)
                return imported
            } catch {
                findings.warn(
                    "form",
                    "the scoring that came with it does not fit the form (\(error.keyPath.isEmpty ? "" : error.keyPath + ": ")\(error.reason)): imported as a form without scores"
                )
            }
        }
        do throws(DataFault) {
            return try result(form.tree, findings)
        } catch {
            throw FHIRFault(file: file, line: nil, path: error.keyPath, reason: "the form cannot be made an instrument: \(error.reason)")
        }
    }

    /// The import, once the file is found to be without fault.
    private func result(_ tree: FileNode, _ findings: FindingList) throws(DataFault) -> QuestionnaireImport {
        var findings = findings
        let text = InstrumentYAML.text(tree)
        let document = try Document(name: file, text: text)
        if let fault = Instrument.faults(in: document).first { throw fault }
        let instrument = try Instrument(document)
        if !instrument.scores.isEmpty {
            findings.warn("form", "its scores, bands and alerts are those that came with the file: check them before use")
        } else if !instrument.items.isEmpty {
            findings.note("form", "has no scoring rule that is read here: its answers are recorded, and no score is worked out")
        }
        return QuestionnaireImport(
            id: instrument.id, title: instrument.title, instrumentFile: text, items: instrument.items.count(where: \.isAnswerable),
            isScored: !instrument.scores.isEmpty, findings: findings.findings)
    }
}

internal import DataFile
internal import Screening

/// Reads a questionnaire as an instrument file, with everything that could not be represented.
struct QuestionnaireReader {
    let file: String
    let wantedID: String?
    /// The instruments that are known here, whose licences hold for forms of them too; nil to take the form's word.
    let catalogue: InstrumentCatalogue?

    func read(_ json: JSONValue) throws(FHIRFault) -> QuestionnaireImport {
        let form = try readForm(json)
        guard let catalogue else { return form }
        return try KnownForm(file: file, catalogue: catalogue).settle(form)
    }

    private func readForm(_ json: JSONValue) throws(FHIRFault) -> QuestionnaireImport {
        let form = try FormTree(json, file: file, wantedID: wantedID)
        if let residual = form.residual {
            do throws(DataFault) {
                return try whole(form, residual)
            } catch {
                let place = error.keyPath.isEmpty ? "" : error.keyPath + ": "
                var findings = form.findings
                findings.warn(
                    "form", "the scoring that came with it does not fit it (\(place)\(error.reason)): imported as a form without scores")
                return try alone(form.tree, findings)
            }
        }
        return try alone(form.tree, form.findings)
    }

    /// The form with the rest of the instrument file that came with it.
    private func whole(_ form: FormTree, _ residual: String) throws(DataFault) -> QuestionnaireImport {
        var tree = Residual.merge(form.tree, try Residual.read(residual, named: file))
        if let wantedID { tree = tree.with("id", .text(wantedID)) }
        let instrument = try Instrument(Document(name: file, text: InstrumentYAML.text(tree)))
        if let fault = Instrument.faults(in: try Document(name: file, text: InstrumentYAML.text(tree))).first { throw fault }
        var findings = form.findings
        if !instrument.scores.isEmpty {
            findings.warn("form", "its scores, bands and alerts are those that came with the file: check them before use")
        }
        return result(tree, instrument, findings)
    }

    /// The form by itself. An item that its own conditions would never let be asked is always asked.
    private func alone(_ tree: FileNode, _ findings: FindingList) throws(FHIRFault) -> QuestionnaireImport {
        guard tree["items"]?.values.isEmpty == false else { throw fault("there is no item in it that can be asked here") }
        var (tree, findings) = (tree, findings)
        for _ in 1...3 {
            do throws(DataFault) {
                let document = try Document(name: file, text: InstrumentYAML.text(tree))
                let faults = Instrument.faults(in: document)
                let gated = Self.gatedItems(faults, in: tree)
                guard !gated.isEmpty else {
                    if let first = faults.first { throw first }
                    findings.note("form", "has no scoring rule that is read here: its answers are recorded, and no score is worked out")
                    return result(tree, try Instrument(document), findings)
                }
                tree = Self.withoutGates(tree, gated, &findings)
            } catch {
                throw fault((error.keyPath.isEmpty ? "" : error.keyPath + ": ") + error.reason)
            }
        }
        throw fault("its conditions (enableWhen) cannot be said here")
    }

    private func fault(_ reason: String) -> FHIRFault {
        FHIRFault(file: file, line: nil, path: "", reason: "the form cannot be made an instrument: " + reason)
    }

    /// The places of the items whose gates are at fault.
    private static func gatedItems(_ faults: [DataFault], in tree: FileNode) -> Set<Int> {
        let places = faults.compactMap { fault -> Int? in
            guard fault.keyPath.hasPrefix("items[") else { return nil }
            return Int(fault.keyPath.dropFirst("items[".count).prefix { $0 != "]" }).map { $0 - 1 }
        }
        let items = tree["items"]?.values ?? []
        return Set(places.filter { items.indices.contains($0) && items[$0]["gate"] != nil })
    }

    private static func withoutGates(_ tree: FileNode, _ places: Set<Int>, _ findings: inout FindingList) -> FileNode {
        let items = (tree["items"]?.values ?? []).enumerated().map { place, item -> FileNode in
            guard places.contains(place) else { return item }
            let name = item["fhir"]?["id"]?.string ?? item["id"]?.string ?? ""
            findings.warn(String(name.prefix(60)), "no answers that can be given here would let it be asked (enableWhen): always asked")
            return item.with("gate", nil)
        }
        return tree.with("items", .list(items))
    }

    private func result(_ tree: FileNode, _ instrument: Instrument, _ findings: FindingList) -> QuestionnaireImport {
        QuestionnaireImport(
            instrument: instrument, tree: tree, id: instrument.id, title: instrument.title, instrumentFile: InstrumentYAML.text(tree),
            items: instrument.items.count(where: \.isAnswerable), isScored: !instrument.scores.isEmpty, findings: findings.findings)
    }
}

internal import Screening

/// Finds out whether a form is one of the instruments that are known here, and settles what follows from that.
struct KnownForm {
    let file: String
    let catalogue: InstrumentCatalogue

    /// The import as it may be used: nothing that comes in is verified, and a known instrument keeps its licence.
    func settle(_ form: QuestionnaireImport) throws(FHIRFault) -> QuestionnaireImport {
        var form = form
        form.tree = form.tree.with("verified", .word("no"))
        if let known = known(form.instrument) { try settle(&form, as: known) }
        form.instrumentFile = InstrumentYAML.text(form.tree)
        return form
    }

    private func settle(_ form: inout QuestionnaireImport, as known: Instrument) throws(FHIRFault) {
        let name = known.shortTitle
        switch known.licence.class {
        case .d:
            throw FHIRFault(
                file: file, line: nil, path: "",
                reason: "this form is \(name), which may not be used here (\(known.licence.text)): record its result as done elsewhere")
        case .c:
            form.tree = form.tree.with("licence", InstrumentTree.licence(known.licence))
            form.warn(
                "this form is \(name), whose licence keeps it closed until the site's wording and permission are in wording/\(form.id).yaml"
            )
        case .a, .b, .own:
            if let why = known.licence.needsPermission {
                form.tree = form.tree.with("licence", InstrumentTree.licence(known.licence))
                form.warn("this form is \(name), which stays closed until a permission is in wording/\(form.id).yaml (\(why))")
            }
            guard !form.isScored else { return }
            form.warn("this form is \(name), which is built in with its scores and alerts: use \(known.id). This one has neither")
        }
    }

    /// The instrument that a form is, by the LOINC code of the whole or of most items, or by its title.
    private func known(_ form: Instrument) -> Instrument? {
        let codes = Set(form.items.compactMap(\.loinc))
        return catalogue.all.first { known in
            guard known.fhir == nil else { return false }
            if known.loinc != nil, known.loinc == form.loinc { return true }
            let own = known.items.compactMap(\.loinc)
            if own.count > 2, own.count(where: codes.contains) * 3 >= own.count * 2, codes.count <= own.count + 2 { return true }
            return names(known).contains { name in [form.title, form.shortTitle].contains { Self.folded($0) == name } }
                || Self.folded(form.title).contains(Self.folded(known.title))
        }
    }

    private func names(_ known: Instrument) -> [String] {
        [known.title, known.shortTitle].map(Self.folded)
    }

    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension QuestionnaireImport {
    fileprivate mutating func warn(_ statement: String) {
        findings.insert(FHIRFinding(places: ["form"], statement: statement, isWarning: true), at: 0)
    }
}

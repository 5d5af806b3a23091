internal import Screening

/// Reads a response to a questionnaire, scores it here, and compares the totals that it carries.
struct ResponseReader {
    let file: String
    let catalogue: InstrumentCatalogue

    func read(_ json: JSONValue) throws(FHIRFault) -> ResponseReport {
        let status = try checkHead(json)
        let responses = try ResponseItem.all(json, file: file)
        var findings = FindingList()
        let questionnaire = json["questionnaire"]?.string
        let instrument = try InstrumentMatch(catalogue, file: file).instrument(questionnaire, responses, &findings)
        sayVersion(questionnaire, instrument, &findings)
        var taker = ResponseTaker(instrument)
        for response in responses { taker.take(response, &findings) }
        // An answer that is there and not understood may be the one that raises an alert: nothing is made of the rest.
        if let first = taker.doubts.first {
            let others = taker.doubts.count > 1 ? ", and \(taker.doubts.count - 1) more such faults" : ""
            throw FHIRFault(file: file, line: nil, path: first.place, reason: first.reason + others + ": ask its sender what was answered")
        }
        let context = knownContext(json, instrument, &findings)
        let isFinished = status != "in-progress"
        let evaluation = instrument.evaluate(taker.answers, isFinished: isFinished, in: context)
        sayHidden(evaluation, taker, instrument, &findings)
        let totals = StoredTotals(instrument, taker.answers, isFinished: isFinished, context: context).compare(taker.totals)
        return ResponseReport(
            instrument: instrument, questionnaire: questionnaire, status: status, answers: taker.answers, context: context,
            evaluation: evaluation, totals: totals, findings: findings.findings)
    }

    private func fault(_ reason: String) -> FHIRFault {
        FHIRFault(file: file, line: nil, path: "", reason: reason)
    }

    private func checkHead(_ json: JSONValue) throws(FHIRFault) -> String {
        switch json["resourceType"]?.string {
        case "QuestionnaireResponse": break
        case "Questionnaire": throw fault("this is a form and not the answers to one: bring it in with: liaise instrument import")
        case "Bundle": throw fault("this is a Bundle: take the QuestionnaireResponse out of it into a file of its own")
        case let other?: throw fault("expected a FHIR QuestionnaireResponse, and this is a \(other.prefix(60))")
        case nil: throw fault("expected a FHIR QuestionnaireResponse, and this has no resourceType")
        }
        try FormVersion.rejectModifiers(json, file: file)
        guard let status = json["status"]?.string else { throw fault("the response has no status") }
        guard ["in-progress", "completed", "amended", "stopped"].contains(status) else {
            throw fault(
                status == "entered-in-error"
                    ? "the response was entered in error, as its status says, and is not read"
                    : "\(status.prefix(40)) is no status of a response")
        }
        return status
    }

    private func sayVersion(_ questionnaire: String?, _ instrument: Instrument, _ findings: inout FindingList) {
        let parts = questionnaire?.split(separator: "|", maxSplits: 1).map(String.init) ?? []
        let version = QuestionnaireWriter.version(instrument)
        if parts.count < 2 {
            findings.note("response", "does not say which version of the form it answers: read as version \(version)")
        } else if parts[1] != version {
            findings.warn(
                "response",
                "answers version \(parts[1].prefix(40)) of the form, and version \(version) is known here: check that the items are the same"
            )
        }
    }

    private func knownContext(_ json: JSONValue, _ instrument: Instrument, _ findings: inout FindingList) -> ScoringContext {
        var context = ContextExtension.context(json)
        if let set = context.set, !instrument.cutOffSets.contains(set) {
            findings.warn("response", "was scored by the cut-offs \(set.prefix(40)), which are not known here")
            context.set = nil
        }
        if let coding = context.coding, !instrument.codings.contains(where: { $0.id == coding }) { context.coding = nil }
        if let age = context.age, !(0...150).contains(age) { context.age = nil }
        return context
    }

    private func sayHidden(_ evaluation: Evaluation, _ taker: ResponseTaker, _ instrument: Instrument, _ findings: inout FindingList) {
        for item in instrument.items where evaluation.hidden[item.id] != nil {
            guard let answer = taker.answers[item.id], !answer.isRefusal else { continue }
            findings.warn(Trace.linkID(item), "is answered, though the answers before it would not let it be asked: no score counts it")
        }
    }
}

/// Finds the instrument that a response answers.
struct InstrumentMatch {
    private let catalogue: InstrumentCatalogue
    private let file: String

    init(_ catalogue: InstrumentCatalogue, file: String) {
        self.catalogue = catalogue
        self.file = file
    }

    func instrument(_ questionnaire: String?, _ responses: [ResponseItem], _ findings: inout FindingList) throws(FHIRFault) -> Instrument {
        let all = catalogue.all
        guard let questionnaire, let url = questionnaire.split(separator: "|").first.map(String.init) else {
            if let match = byItems(all, responses) {
                findings.warn(
                    "response", "does not say which form it answers: matched to \(match.shortTitle) by the LOINC codes of its items")
                return match
            }
            throw FHIRFault(file: file, line: nil, path: "", reason: "the response does not say which questionnaire it answers")
        }
        if let match = all.first(where: { QuestionnaireWriter.url($0) == url }) { return match }
        let codes = url.split(separator: "/").last.map(String.init)
        if let match = all.first(where: { $0.loinc != nil && $0.loinc == codes }) {
            findings.note("response", "matched to \(match.shortTitle) by the LOINC code \(codes ?? "") in the address of its form")
            return match
        }
        if let match = byItems(all, responses) {
            findings.warn(
                "response",
                "its form (\(url.prefix(100))) is not known here: matched to \(match.shortTitle) by the LOINC codes of its items")
            return match
        }
        throw FHIRFault(
            file: file, line: nil, path: "",
            reason: "no instrument here answers to \(url.prefix(200)): import its form first, with: liaise instrument import")
    }

    /// The only instrument all of whose scored items the response answers, by their LOINC codes.
    private func byItems(_ all: [Instrument], _ responses: [ResponseItem]) -> Instrument? {
        let codes = Set(responses.compactMap { $0.linkID.split(separator: "/").last.map(String.init) })
        let matches = all.filter { instrument in
            let scored = instrument.items.filter(\.isScored)
            return scored.count > 1 && scored.allSatisfy { $0.loinc.map(codes.contains) ?? false }
        }
        let most = matches.map { $0.items.count(where: \.isScored) }.max()
        let longest = matches.filter { $0.items.count(where: \.isScored) == most }
        return longest.count == 1 ? longest.first : nil
    }
}

import Caseload
import Scene

extension FormField.ID {
    /// What a finding rests on.
    package static let evidence = Self("evidence")
    /// Where it comes from.
    package static let evidenceSource = Self("evidenceSource")
    /// Where it comes from, where none of the named sources fits.
    package static let sourceWords = Self("sourceWords")
}

extension WorkbenchState {
    private func need(_ code: String) -> CodedTerm? {
        careLists?.vulnerabilities[code]?.term ?? open?.state.needs[code]?.record.need
    }

    /// A finding never stands as a bare tick: what it rests on is written here, and where that comes from.
    func needForm(_ code: String, _ status: NeedStatus?) -> Form? {
        guard let need = need(code) else { return nil }
        let known = open?.state.needs[code]?.record
        var fields: [FormField] = []
        if status != nil {
            fields.append(
                FormField(
                    .evidence, "Evidence", value: evidence(of: known, if: status), hint: "what was said, seen or is on record"))
        }
        let sources = EvidenceSource.named.map { ($0.words, $0.words) } + [("other", "other")]
        fields.append(FormField(.evidenceSource, "From", FormField.choices(sources), value: chosenSource(known)))
        fields.append(FormField(.sourceWords, "From whom", value: otherSource(known), when: (.evidenceSource, ["other"])))
        let name = need.label.text.prefix(1).uppercased() + need.label.text.dropFirst()
        return Form("\(name): \(status?.words ?? "none found")", fields, enterSaves: true)
    }

    /// What was written comes back to be put right, and never under another status.
    private func evidence(of known: NeedRecord?, if status: NeedStatus?) -> String {
        guard case .found(let standing, let evidence)? = known?.finding, standing == status else { return "" }
        return evidence.text
    }

    private func chosenSource(_ known: NeedRecord?) -> String {
        guard let source = known?.source else { return EvidenceSource.person.words }
        return EvidenceSource.named.contains(source) ? source.words : "other"
    }

    private func otherSource(_ known: NeedRecord?) -> String {
        if case .other(let words)? = known?.source { words.text } else { "" }
    }

    func needFact(_ code: String, _ status: NeedStatus?, _ form: Form) throws(FormComplaint) -> Fact {
        guard let need = need(code) else {
            throw FormComplaint(field: .evidenceSource, reason: "this vulnerability is not in the list any more")
        }
        let finding = try status.map { status throws(FormComplaint) in
            NeedRecord.Finding.found(status, evidence: try required(form, .evidence))
        }
        return .needRecorded(NeedRecord(need, finding ?? .noneFound, source: try source(form)))
    }

    private func source(_ form: Form) throws(FormComplaint) -> EvidenceSource {
        if let named = EvidenceSource.named.first(where: { $0.words == form[.evidenceSource] }) { return named }
        return .other(try required(form, .sourceWords))
    }

    /// What counts as one, where the label alone does not say it.
    func needGuidance(_ code: String) -> [Node] {
        let hint = careLists?.vulnerabilities[code]?.hint ?? ""
        return hint.isEmpty ? [] : [.text(Line(DisplayText(hint + "."), .muted), indent: 1), .gap]
    }

    // MARK: Characteristics

    func characteristicForm(_ list: String, _ code: String) -> Form? {
        guard let list = careLists?.codes[list], let chosen = list.codes.first(where: { $0.code == code }) else { return nil }
        var words = ""
        if case .code(let standing, let known)? = open?.state.characteristics[list.term.code]?.characteristic.value, standing.code == code {
            words = known
        }
        return Form(
            "\(list.term.label.text.prefix(1).uppercased() + list.term.label.text.dropFirst()): \(chosen.label.text) (\(code))",
            [FormField(.text, "In words", isRequired: false, value: words, hint: "which, where, since when; may stay empty")],
            enterSaves: true)
    }

    func characteristicFact(_ list: String, _ code: String, _ form: Form) throws(FormComplaint) -> Fact {
        guard let characteristic = careLists?.codes[list]?.characteristic(code: code, words: form[.text]) else {
            throw FormComplaint(field: .text, reason: "this code is not in the list any more")
        }
        return .characteristicRecorded(characteristic)
    }
}

/// Turns the items of a form that are asked or shown into lines of an instrument.
struct FormLines {
    private(set) var lines: [FormLine] = []
    private var indices: [Int: Int] = [:]
    private var ids: Set<String> = []

    /// The most answers that a choice may offer; more are taken in words.
    private static let mostOptions = 100
    /// The longest label of an answer, in bytes.
    private static let longestLabel = 4_000

    /// - Parameter system: the code system of our own instruments, by whose codes options are told apart; nil for any other form.
    init(_ form: FormItems, _ answers: inout FormAnswers, system: String?, _ findings: inout FindingList) {
        let plain = Set(form.items.filter(\.isLine).map(\.linkID).filter(Self.isPlain))
        for item in form.items where item.isLine {
            let id = plain.contains(item.linkID) ? item.linkID : freeNumber(besides: plain)
            ids.insert(id)
            indices[item.index] = lines.count
            lines.append(Self.line(item, id: id, &answers, system: system, &findings))
        }
    }

    /// The line that an item became.
    subscript(item: FormItem) -> FormLine? { indices[item.index].map { lines[$0] } }

    private func freeNumber(besides plain: Set<String>) -> String {
        var number = lines.count + 1
        while plain.contains(String(number)) || ids.contains(String(number)) { number += 1 }
        return String(number)
    }

    /// Letters, digits and signs that no rule of an instrument file takes for anything else.
    private static func isPlain(_ id: String) -> Bool {
        guard let first = id.utf8.first, id.utf8.count <= 40, isLetterOrDigit(first) else { return false }
        return id.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension FormLines {
    private static func line(
        _ item: FormItem, id: String, _ answers: inout FormAnswers, system: String?, _ findings: inout FindingList
    ) -> FormLine {
        if item.type == .boolean { return FormLine(item: item, id: id, kind: .choice, options: yesAndNo) }
        let kind = usualKind(item, &findings)
        guard [.choice, .openChoice, .integer, .date, .time, .string, .text, .url, .reference].contains(item.type) else {
            return FormLine(item: item, id: id, kind: kind, options: [])
        }
        switch answers.answers(of: item, &findings) {
        case .answers(let offered) where offered.count > mostOptions:
            findings.warn(item.path, "offers \(offered.count) answers, and at most \(mostOptions) can be chosen from here: taken in words")
        case .answers(let offered) where offered.contains { $0.label.utf8.count > longestLabel }:
            findings.warn(item.path, "has an answer longer than \(longestLabel) characters: taken in words")
        case .answers(let offered):
            return choice(item, id: id, offered, system: system, &findings)
        case .unresolved(let url):
            findings.warn(item.path, "its answers are those of \(url.prefix(120)), which is not in the file: taken in words")
        case .none where kind == .choice || kind == .openChoice:
            findings.warn(item.path, "is a choice but offers no answers: taken in words")
        case .none:
            return FormLine(item: item, id: id, kind: kind, options: [])
        }
        return FormLine(item: item, id: id, kind: kind == .choice || kind == .openChoice ? .text : kind, options: [])
    }

    private static let yesAndNo: [(answer: FormAnswer, code: Int)] = [
        (FormAnswer(type: "Boolean", label: "yes"), 1), (FormAnswer(type: "Boolean", label: "no"), 0),
    ]

    private static func usualKind(_ item: FormItem, _ findings: inout FindingList) -> FormLine.Kind {
        switch item.type {
        case .group, .display: return .nothing
        case .boolean, .choice: return .choice
        case .openChoice: return .openChoice
        case .integer: return .number(isWhole: true, unit: unit(of: item, &findings))
        case .decimal, .quantity: return .number(isWhole: false, unit: unit(of: item, &findings))
        case .string, .text, .url: return .text
        case .date: return .date
        case .time: return .time
        case .dateTime: return .dateTime
        case .attachment, .reference:
            findings.warn(item.path, "asks for a \(item.type.rawValue), which cannot be recorded here: shown, and not answered")
            return .nothing
        }
    }

    private static func unit(of item: FormItem, _ findings: inout FindingList) -> String? {
        let options = item.json.list("extension").filter { $0["url"]?.string == FHIRNames.unitOption }
        if options.count > 1 { findings.warn(item.path, "offers \(options.count) units: the number is taken, in the first of them") }
        let coding = (item.json.fhirExtension(FHIRNames.unit) ?? options.first)?["valueCoding"]
        return coding?["display"]?.string ?? coding?["code"]?.string
    }

    private static func choice(
        _ item: FormItem, id: String, _ offered: [FormAnswer], system: String?, _ findings: inout FindingList
    ) -> FormLine {
        let weights = offered.compactMap(\.wholeWeight)
        let isWeighted = weights.count == offered.count
        if !isWeighted { sayWhyUnweighted(item, offered, &findings) }
        let ours = offered.compactMap { $0.system == system ? $0.code.flatMap(Int.init) : nil }
        let areCodes = isWeighted && Set(weights).count == weights.count && weights.allSatisfy { (0...99).contains($0) }
        let codes =
            system != nil && ours.count == offered.count && Set(ours).count == ours.count && ours.allSatisfy { (0...99).contains($0) }
            ? ours : areCodes ? weights : Array(1...max(offered.count, 1))
        return FormLine(
            item: item, id: id, kind: item.type == .openChoice ? .openChoice : .choice, options: Array(zip(offered, codes)),
            isWeighted: isWeighted)
    }

    private static func sayWhyUnweighted(_ item: FormItem, _ offered: [FormAnswer], _ findings: inout FindingList) {
        let weighted = offered.filter { $0.weight != nil }
        guard let odd = weighted.first(where: { $0.wholeWeight == nil }) ?? weighted.first else { return }
        if odd.wholeWeight == nil {
            findings.warn(
                item.path,
                "the weight \(odd.weight ?? "") is no whole number from -999 to 999: kept for export, none of its weights is summed")
        } else {
            findings.warn(item.path, "only some of its answers have a weight: kept for export, none of them is summed")
        }
    }
}

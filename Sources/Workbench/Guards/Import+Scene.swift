import Caseload
import Exchange
import Scene

/// One row of a list: what becomes of it, or why it does not come in.
enum ImportLine {
    case person(ImportPlan.Person)
    case fault(RowFault)

    var line: Int {
        switch self {
        case .person(let person): person.line
        case .fault(let fault): fault.line
        }
    }

    /// In one or two words.
    var outcome: String {
        switch self {
        case .fault: "refused"
        case .person(let person):
            switch person.action {
            case .added: "new"
            case .changed: "changed"
            case .unchanged: "known"
            case .repeated: "repeated"
            case .struck: "left out"
            }
        }
    }
}

extension ImportPlan {
    /// Every row of the file, in its order.
    var lines: [ImportLine] {
        (people.map(ImportLine.person) + faults.map(ImportLine.fault)).sorted { $0.line < $1.line }
    }
}

extension WorkbenchState {
    func importScene(_ screen: ImportScreen) -> Scene {
        let lines = screen.plan.lines
        let selected = min(screen.selected, max(0, lines.count - 1))
        let table = Table(
            columns: [
                .init("Line", minimum: 4, alignment: .right), .init("What", minimum: 8, maximum: 9),
                .init("Person", minimum: 16, maximum: 26), .init("The list says", minimum: 14, maximum: .max, priority: 1),
            ],
            count: lines.count, selected: lines.isEmpty ? nil : selected, emptyText: "Nobody is in this list."
        ) { index in
            let line = lines[index]
            return .init([
                Span(DisplayText(String(line.line)), .muted), Span(DisplayText(line.outcome), Self.role(line)),
                Span(DisplayText(Self.name(line))), Span(DisplayText(words(line)), .muted),
            ])
        }
        var bottom: [Node] = lines.indices.contains(selected) ? [.rule] + lineNodes(lines[selected]) : []
        if let complaint = screen.complaint { bottom.append(.text(Line(DisplayText(" " + complaint), .error), indent: 0)) }
        if screen.saving != nil { bottom.append(.line(Line(" Saving…", .muted))) }
        return framed(top: sessionTop + importTop(screen.plan), body: [.table(table)], bottom: bottom)
    }

    private func importTop(_ plan: ImportPlan) -> [Node] {
        let report = ImportReport(plan, codes: [:], isDryRun: true)
        let heading = " Import \(plan.fileName)"
        var counts = ["\(report.added) new", "\(report.changed) changed", "\(report.unchanged) known"]
        if report.refused > 0 { counts.append("\(report.refused) REFUSED") }
        let sum = counts.joined(separator: ", ")
        if isShort { return [.line(Line(DisplayText(heading + ", not yet"), .heading)), .line(Line(DisplayText(" " + sum), .strong))] }
        var nodes: [Node] = [
            .line(Line(DisplayText(heading), .heading)), .text(Line(DisplayText("\(sum). Nothing is written yet."), .strong), indent: 1),
        ]
        if !plan.ignoredColumns.isEmpty {
            nodes.append(.text(Line(DisplayText("Columns not taken: \(plan.ignoredColumns.joined(separator: ", "))."), .muted), indent: 1))
        }
        if !plan.emptyPlaces.isEmpty {
            let lines = plan.emptyPlaces.map(String.init).joined(separator: ", ")
            nodes.append(.text(Line(DisplayText("Nobody is named on line \(lines)."), .muted), indent: 1))
        }
        return nodes + [.gap]
    }

    private static func role(_ line: ImportLine) -> Role {
        switch line.outcome {
        case "refused", "left out": .warning
        case "new", "changed": .strong
        default: .muted
        }
    }

    private static func name(_ line: ImportLine) -> String {
        if case .person(let person) = line { Details(person.details).name } else { "" }
    }

    private func words(_ line: ImportLine) -> String {
        switch line {
        case .fault(let fault): return (fault.column.map { "\($0): " } ?? "") + fault.reason
        case .person(let person):
            switch person.action {
            case .added:
                let rest = Details(person.details).all.filter { $0.field != .surname && $0.field != .forenames }
                let maybe = likelySame(person).isEmpty ? "" : "may be known: "
                return maybe + rest.map { $0.phrase(zone: zone, today: today) }.joined(separator: ", ")
            case .changed(_, let changes): return changes.map { $0.words(zone: zone, today: today) }.joined(separator: "; ")
            case .unchanged: return "nothing new"
            case .repeated(let first): return "the same as line \(first)"
            case .struck: return "was marked as entered in error here: add by hand if they are here after all"
            }
        }
    }

    private func likelySame(_ person: ImportPlan.Person) -> [LikelySame] {
        guard case .added = person.action else { return [] }
        return finder?.likelySame(as: Details(person.details)) ?? []
    }

    /// The selected row in full.
    private func lineNodes(_ line: ImportLine) -> [Node] {
        if isShort, case .person(let person) = line {
            let likely = likelyNodes(likelySame(person), limit: 1)
            return likely.isEmpty ? [.text(Line(DisplayText(words(line))), indent: 1)] : likely
        }
        let who = Self.name(line)
        let head = who.isEmpty ? "Line \(line.line), \(line.outcome)" : "Line \(line.line), \(line.outcome): \(who)"
        var nodes: [Node] = [
            .text(Line([Span(DisplayText(head + ". "), .strong), Span(DisplayText(words(line)))]), indent: 1)
        ]
        if case .person(let person) = line { nodes += likelyNodes(likelySame(person), limit: 2) }
        return nodes
    }
}

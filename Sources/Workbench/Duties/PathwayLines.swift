import Caseload
import DataFile
import Scene

extension WorkbenchState {
    func pathwayLines(_ state: CaseState) -> [DutyLine] {
        let lines = Pathway.allCases.enumerated().map { index, pathway in
            let steps = state.pathways[pathway]?.steps ?? []
            let words = steps.suffix(isShort ? 1 : 3).map { Line(DisplayText("\($0.step.words) (\(by($0.by)))")) }
            var lines = words.isEmpty ? [Line("nothing recorded", .muted)] : words
            if let owed = owed(state.pathways[pathway]) { lines.append(Line(DisplayText(owed), .warning)) }
            return DutyLine(key: String(index + 1), label: pathway.words, words: lines, opens: .pathway(pathway))
        }
        guard isShort else { return lines }
        // There is no room below the list for what is said of each.
        return lines + Pathway.allCases.map { DutyLine(label: "", words: pathwayAbout($0), heading: $0.words) }
    }

    private func owed(_ pathway: PathwayState?) -> String? {
        if pathway?.isUndecided == true { return "considered, and neither referred nor set aside" }
        return pathway?.awaitsOutcome == true ? "no outcome known yet" : nil
    }

    /// When to think of it, who may act, and whether consent is needed.
    func pathwayAbout(_ pathway: Pathway) -> [Line] {
        guard let item = pathwayGuide?[pathway] else { return [] }
        return [item.prompt, "Who may act: \(item.whoMayAct)", "Consent: \(item.consent)"].map { Line(DisplayText($0)) }
    }

    /// The pathways that somebody thought of, in a line each for the case.
    func pathwayStandings(_ state: CaseState) -> [Line] {
        Pathway.allCases.compactMap { pathway in
            guard let standing = state.pathways[pathway], let last = standing.steps.last else { return nil }
            let owed = owed(standing).map { ": \($0)" } ?? ""
            return Line(
                DisplayText("\(pathway.words) \(last.step.words) (\(by(last.by)))\(owed)"), owed.isEmpty ? .text : .warning)
        }
    }

    /// Reads the guide once it is wanted.
    mutating func openPathways() {
        if pathwayGuide == nil {
            do throws(DataFault) {
                pathwayGuide = try PathwayGuide.builtIn()
            } catch {
                say("The guide to the pathways cannot be read: \(error.description)", .error)
            }
        }
        openDuties(.pathways)
    }
}

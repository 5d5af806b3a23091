import Caseload
import Screening

extension WorkbenchState {
    /// Results of an instrument in other cases that seem to be the same person's, oldest first.
    ///
    /// A name and a date of birth are all there is to go by, so whoever shows these says so.
    func othersResults(of id: Instrument.ID) -> [EarlierResult] {
        guard let open, let born = open.state.details.dateOfBirth, let person = SamePerson(open.state.details) else { return [] }
        let others = caseSummaries.filter { summary in
            guard summary.subject != open.subject, !summary.isVoid, summary.details.dateOfBirth == born else { return false }
            return SamePerson(summary.details).map { person.matches($0) } ?? false
        }
        return others.flatMap(\.finished).filter { $0.instrument.id == id }.map { EarlierResult(finished: $0, isOfAnotherCase: true) }
            .sorted { $0.finished.at < $1.finished.at }
    }

    /// All other results of the instrument on the screen, of this case and of others, oldest first.
    func earlierResults(_ screen: ScreeningScreen) -> [EarlierResult] {
        let own = (open?.state.administrations ?? []).filter { $0.instrument == screen.instrument.id && $0.id != screen.administration }
            .compactMap(\.asFinished).map { EarlierResult(finished: $0, isOfAnotherCase: false) }
        return (screen.others + own).sorted { $0.finished.at < $1.finished.at }
    }

    /// What the administration on the screen comes to, once it is finished, as it would stand among the earlier ones.
    func currentResult(_ screen: ScreeningScreen) -> FinishedAdministration? {
        screen.administration.flatMap { open?.state.administration($0)?.asFinished }
    }
}

extension FinishedAdministration {
    /// The total as it is shown: `11`, `14.4`.
    var valueText: String? {
        value.map { value in
            let tenths = Int((value * 10).rounded())
            return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
        }
    }

    /// The total, and that it makes up for missing answers where it does: `12 (prorated)`.
    var markedValue: String? { valueText.map { $0 + (isProrated ? " (prorated)" : "") } }

    /// How it differs from the one before: `+3`, `-2`, `same`, or why that cannot be said.
    func change(since earlier: FinishedAdministration) -> String {
        guard let value, let before = earlier.value else { return "not comparable: no total" }
        guard instrument.version == earlier.instrument.version else { return "not comparable: other version" }
        guard coding == earlier.coding else { return "not comparable: other coding" }
        let tenths = Int(((value - before) * 10).rounded())
        guard tenths != 0 else { return "same" }
        let size = tenths.isMultiple(of: 10) ? "\(abs(tenths) / 10)" : "\(abs(tenths) / 10).\(abs(tenths) % 10)"
        return (tenths > 0 ? "+" : "-") + size
    }
}

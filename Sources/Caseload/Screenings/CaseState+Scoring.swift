package import Screening

extension CaseState {
    /// Whose answers they are, on the day on which they were given, and what was chosen for their scoring.
    ///
    /// - Parameters:
    ///   - administration: nil for one that has not begun.
    ///   - today: the day that counts while it has not.
    package func scoringContext(of administration: Administration?, zone: SiteZone, today: CalendarDate) -> ScoringContext {
        let day = administration.map { zone.local($0.by.at).date } ?? today
        let sex: CutOffSex? =
            switch details.sex {
            case .female: .female
            case .male: .male
            case .other, nil: nil
            }
        let chosen = administration?.circumstances
        return ScoringContext(sex: sex, age: details.age(on: day), coding: chosen?.coding, set: chosen?.cutOffs)
    }
}

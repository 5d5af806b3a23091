/// Whom the answers are of, and what was chosen for the scoring.
package struct ScoringContext: Hashable, Sendable {
    /// The sex by which cut-offs are chosen; nil when it is not recorded or neither of the two.
    package var sex: CutOffSex?
    /// The age in completed years; nil when it is not known.
    package var age: Int?
    /// The coding in which totals are shown; nil for the instrument's first.
    package var coding: Coding.ID?
    /// The set of cut-offs chosen by name; nil for the one that fits the person.
    package var set: CutOffSet.ID?

    /// A context; by default nothing is known and nothing is chosen.
    package init(sex: CutOffSex? = nil, age: Int? = nil, coding: Coding.ID? = nil, set: CutOffSet.ID? = nil) {
        self.sex = sex
        self.age = age
        self.coding = coding
        self.set = set
    }
}

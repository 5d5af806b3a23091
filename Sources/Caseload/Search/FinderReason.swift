/// Why a case was found.
package enum FinderReason: Hashable, Sendable {
    case caseCode, custodyNumber, partOfCustodyNumber, nhsNumber, partOfNHSNumber
    case dateOfBirth, partOfDateOfBirth
    case name, beginningOfName, alias, beginningOfAlias
    case soundsLike, oneLetterOff, twoLettersOff

    /// The reason in words, as it stands behind a name.
    package var words: String {
        switch self {
        case .caseCode: "case code"
        case .custodyNumber: "custody number"
        case .partOfCustodyNumber: "part of the custody number"
        case .nhsNumber: "NHS number"
        case .partOfNHSNumber: "part of the NHS number"
        case .dateOfBirth: "date of birth"
        case .partOfDateOfBirth: "part of the date of birth"
        case .name: "name"
        case .beginningOfName: "name begins so"
        case .alias: "also known as"
        case .beginningOfAlias: "also known as, begins so"
        case .soundsLike: "name sounds like it"
        case .oneLetterOff: "name, one letter off"
        case .twoLettersOff: "name, two letters off"
        }
    }

    /// How much it weighs: what is written out weighs more than what begins so, and that more than what only resembles it.
    var weight: Int32 {
        switch self {
        case .caseCode: 1_000
        case .nhsNumber: 950
        case .custodyNumber: 900
        case .dateOfBirth: 800
        case .name: 700
        case .alias: 620
        case .beginningOfName: 550
        case .partOfNHSNumber: 500
        case .partOfCustodyNumber: 480
        case .beginningOfAlias: 450
        case .partOfDateOfBirth: 400
        case .oneLetterOff: 340
        case .soundsLike: 320
        case .twoLettersOff: 250
        }
    }

    /// A name that is found among the aliases.
    var asAlias: FinderReason {
        switch self {
        case .name: .alias
        case .beginningOfName: .beginningOfAlias
        default: self
        }
    }
}

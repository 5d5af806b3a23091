/// An item of a form as a line of an instrument: what it is called here and what it may be answered with.
struct FormLine {
    let item: FormItem
    /// The id in the instrument: the `linkId` where it is short and plain, else a number.
    let id: String
    let kind: Kind
    /// The answers that may be chosen, each with its code.
    let options: [(answer: FormAnswer, code: Int)]
    /// Whether the weights of the answers are whole numbers, every one of them.
    var isWeighted = false

    /// What a line takes, in the words of instrument files where it asks for no choice.
    enum Kind: Equatable {
        case choice, openChoice
        case number(isWhole: Bool, unit: String?)
        case text, date, time, dateTime, nothing

        var isNumber: Bool { if case .number = self { true } else { false } }
    }

    /// The type that an item of this kind has unless it says another.
    var usualType: FormItemType {
        switch kind {
        case .choice: .choice
        case .openChoice: .openChoice
        case .number(let isWhole, _): isWhole ? .integer : .decimal
        case .text: .text
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .nothing: .display
        }
    }
}

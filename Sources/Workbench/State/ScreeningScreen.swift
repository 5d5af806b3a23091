package import Caseload
package import Screening

/// One attempt at an instrument, on screen.
package struct ScreeningScreen: Sendable {
    /// In the version to which the answers belong.
    package let instrument: Instrument
    /// The entry that began it; nil until the first answer.
    package var administration: EntryID?
    /// The item under the cursor; nil on the line that finishes.
    package var item: Screening.Item.ID?
    /// What is being typed as an answer: a number of two figures, a date, words; nil when keys answer at once.
    package var typed: TextInput?
    /// What the space bar answers again: the option chosen last on this form.
    package var lastOption: Screening.Item.Option?
    /// Below the result: 0 goes back, the others open what is suggested next.
    package var line = 0
    /// How many rows the result is scrolled.
    package var scroll = 0
    /// What the same person's other cases have of this instrument.
    package var others: [EarlierResult] = []
    package var savedAt: Instant?
    /// Concerns raised whose alert is shown when the items that decide its weight are answered.
    package var waitingAlerts: [String] = []
    /// What somebody changed in these answers at another place since the last answer given here.
    package var changedElsewhere: String?
    package var amendmentReason: String?

    package init(instrument: Instrument) {
        self.instrument = instrument
    }

    /// The item under the cursor, where it is answered by writing.
    var writtenItem: Screening.Item? { item.flatMap { instrument.item($0) }.flatMap { $0.isWritten ? $0 : nil } }

    /// What is typed begins an answer, so that no letter is a command.
    var isOnWrittenItem: Bool { writtenItem != nil }

    var context: Context { typed != nil ? .answering : isOnWrittenItem ? .writtenItem : .screening }
}

/// An earlier result of the same instrument, beside which a new one is read.
package struct EarlierResult: Hashable, Sendable {
    package let finished: FinishedAdministration
    /// It stands in another case that seems to be the same person's.
    package let isOfAnotherCase: Bool
}

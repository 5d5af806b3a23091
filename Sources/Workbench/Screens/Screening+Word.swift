import Caseload
import Scene
import Screening

extension WorkbenchState {
    /// A letter that is no answer, right behind one that was: somebody writes a word, and its first letter was none either. It is taken back, and the cursor
    /// goes back to its item. An answer that has raised an immediate alert stays: others may have read it already.
    ///
    /// Nil where the letter is none of a word: typed after a pause, behind a figure, or where no item has the cursor.
    mutating func takeBackWord(_ character: Character, _ screen: ScreeningScreen) -> [Effect]? {
        guard character.isLetter, isTypedOn, let letters = lettersAnswered, letters.allSatisfy(\.isLetter), screen.item != nil,
            let item = lastAnswered(screen), let state = open?.state, let member,
            let entry = administration(screen)?.answerEntries[item.id], state.refusal(of: .undone(target: entry), by: member) == nil
        else { return nil }
        lettersAnswered = nil
        let word = letters + String(character)
        guard !hasRaisedAlert(entry) else {
            return refuse(
                "\"\(word)…\": \(item.label) is answered \(letters.suffix(1)), and its alert stands. u on the case, or - here, if it was not meant."
            )
        }
        let written = writer?.entry(.undone(target: entry), about: state.subject, now: now)
        moveItem(screen, to: item.id)
        guard let written, case .screening(let moved) = top else { return nil }
        let effects = append([written], moved)
        return effects + refuse("\"\(word)…\" is a word and no answer: \(item.label) is not answered.")
    }

    /// The item that the last key has answered.
    private func lastAnswered(_ screen: ScreeningScreen) -> Screening.Item? {
        guard let current = screen.item.flatMap({ screen.instrument.item($0) }) else { return nil }
        return answerable(screen).last { $0.number < current.number }
    }

    private func hasRaisedAlert(_ answer: EntryID) -> Bool {
        guard let timeline = open?.state.timeline, let place = timeline.firstIndex(where: { $0.entry.id == answer }) else { return false }
        return timeline[place...].contains { $0.entry.fact.as(AlertRaised.self)?.isImmediate == true }
    }
}

import Caseload
import Scene

/// The letter keys before this one, on whatever screen, as far as they were capitals.
package struct Capitals: Hashable, Sendable {
    /// How many in a row; none after a small letter.
    private(set) var count = 0
    private var wasText = false
    private var last: Character?
    private var at = Instant(milliseconds: 0)

    /// Whether the caps lock may be on: after a capital as a command, or three in a text, where two are a custody number or "GP"; within a minute.
    /// The same command once more is meant.
    func mayBeCapsLock(_ letter: Character, at now: Instant) -> Bool {
        count >= (wasText ? 3 : 1) && now.minutes(since: at) < 1 && (wasText || last != letter)
    }

    mutating func note(_ letter: Character, isText: Bool, at now: Instant) {
        count = letter.isUppercase ? count + 1 : 0
        wasText = isText
        last = letter
        at = now
    }

    /// The last letter was asked about, and did nothing yet.
    mutating func forgetCommand() { last = nil }
}

// With the caps lock on, a letter is another command. Until no command differs from another by shift alone, a capital after capitals asks.
extension WorkbenchState {
    /// Notes a letter, and asks before a capital does something where the caps lock may be on.
    mutating func asksAboutCapital(_ key: Key) -> Bool {
        guard case .character(let letter) = key, letter.isUppercase || letter.isLowercase else { return false }
        let mayBeCapsLock = capitals.mayBeCapsLock(letter, at: now)
        // Of a passphrase nothing is kept, not even that.
        if ![.unlock, .setup].contains(context) { capitals.note(letter, isText: context.isTyping, at: now) }
        guard letter.isUppercase, mayBeCapsLock, answering != .capital(letter), let command = command(ofCapital: letter) else {
            return false
        }
        capitals.forgetCommand()
        ask(.capital(letter), "\(letter): \(command.title) (caps lock?). \(letter) again does it.")
        return true
    }

    /// What a capital does on this screen; nil where it is text, or means nothing, or cannot be done now.
    private func command(ofCapital letter: Character) -> Command? {
        let command = CommandTable.command(for: .character(letter), in: context)
        if context == .inform, command == nil, Recipient.allCases.contains(where: { $0.key.map { String($0) } == letter.lowercased() }) {
            return CommandTable[.tellInFull]
        }
        return command.flatMap { isEnabled($0.id) ? $0 : nil }
    }
}

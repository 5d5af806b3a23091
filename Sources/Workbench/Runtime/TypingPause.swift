import Scene

/// Keeps keys from a screen for which the typing hands cannot mean them: none is taken until there was a pause.
///
/// Times are in the terminal's count of milliseconds.
package struct TypingPause: Sendable {
    package enum Reason: Sendable {
        /// A screen opened by itself.
        case opened
        /// A letter opened what may not have been meant, as the question about consent on the way to what was chosen: the letter behind it may be of a
        /// word, and does nothing.
        case asked
        /// A letter recorded something at once: the letters behind it may be of a word that was never meant for it, and are no commands.
        case acted
        /// A key was refused or means nothing. Whoever types on believes that it did something, and every letter would be another command.
        case refusal
    }

    /// Nobody reads a screen that has just opened and answers it in less; whoever copies from paper, or looks for the letters of a word, strikes keys faster.
    package static let length = 600
    /// Keys before this are not taken.
    private var end: Int?
    private var reason = Reason.opened

    package init() {}

    package mutating func begin(at now: Int, _ reason: Reason) {
        end = now + Self.length
        self.reason = reason
    }

    /// What becomes of a key or a paste: one that is not taken begins the time anew.
    ///
    /// - Parameter isTyping: a field is open, where letters are only letters.
    package mutating func take(_ input: HeldInput, at now: Int, isTyping: Bool) -> Input {
        guard let end, now < end, isHeldBack(input, isTyping) else {
            self.end = nil
            return input.asInput
        }
        begin(at: now, reason)
        return .keysDropped(input, reason)
    }

    /// The lock is always meant. Behind a refusal so is whatever is no text: the way back, the arrows.
    private func isHeldBack(_ input: HeldInput, _ isTyping: Bool) -> Bool {
        if case .key(.control("k")) = input { return false }
        return switch reason {
        case .opened: true
        case .asked, .acted, .refusal:
            switch input {
            case .key(.character), .key(.enter), .key(.tab), .key(.backspace), .paste: reason == .asked || !isTyping
            case .key: false
            }
        }
    }
}

extension HeldInput {
    fileprivate var asInput: Input {
        switch self {
        case .key(let key): .key(key)
        case .paste(let text): .paste(text)
        }
    }
}

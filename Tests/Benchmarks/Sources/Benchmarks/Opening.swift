/// The way from the shell to a queue.
extension PseudoTerminal {
    /// How long each part of the way took, in milliseconds.
    struct Way {
        /// From the start of the process to the sign-in screen.
        let signIn: Double
        /// From enter behind the passphrase to the sessions: key derivation, opening, reading the summaries of everybody.
        let unlock: Double
        /// From enter on the session to its queue.
        let queue: Double
    }

    /// From the start of the program to the last byte of its first frame, which shows these words.
    func firstFrame(showing words: String) throws -> Double {
        try waitFor(words).last - started
    }

    /// Signs in and opens the newest session.
    func openQueue(of workplace: Workplace) throws -> Way {
        let signIn = try firstFrame(showing: "Passphrase")
        _ = try answer(to: Workplace.passphrase)
        let start = type("\r")
        let sessions = try waitFor("Wandsworth")
        let queue = try answer(to: "\r")
        guard screen.text.contains(workplace.people > 0 ? "Why" : "Nobody here yet") else {
            throw Trouble("There is no queue. The screen is:\n\(screen.text)")
        }
        return Way(signIn: signIn, unlock: sessions.last - start, queue: queue.milliseconds)
    }

    /// The queue of a practice session, which always has 14 people.
    func openPractice() throws -> Double {
        try firstFrame(showing: "TRAINING")
    }
}

import Record

extension Passphrase {
    /// A passphrase from the first line of a file, without its line end; asked on the terminal when there is no file.
    static func given(in file: String?, prompt: String) throws(Failure) -> Passphrase {
        if let file { return Passphrase(try firstLine(of: file)) }
        return Passphrase(
            try TerminalQuestion.askHidden(
                prompt, missing: "There is no terminal to ask for the passphrase: give --passphrase-file FILE or LIAISE_PASSPHRASE_FILE."))
    }

    /// A new passphrase, from a file or asked twice.
    ///
    /// - Parameter option: the option that names the file, for whoever has no terminal.
    static func new(in file: String?, option: String) throws(Failure) -> Passphrase {
        if let file { return Passphrase(try firstLine(of: file)) }
        let missing = "There is no terminal to ask for the new passphrase: give \(option) FILE."
        let first = try TerminalQuestion.askHidden("New passphrase, at least \(minimumLength) characters: ", missing: missing)
        let second = try TerminalQuestion.askHidden("The same again: ", missing: missing)
        guard first == second else { throw Failure(.badData, "The two passphrases differ, and nothing was changed. Try again.") }
        return Passphrase(first)
    }

    /// The first line of a file, without its line end.
    ///
    /// What others can read is no secret of its owner's alone, which is said.
    static func firstLine(of file: String) throws(Failure) -> String {
        for exposure in Exposure.ofSecret(at: file) { StandardError.say(exposure.sentence) }
        var bytes = try FileBytes.read(file, atMost: 65_536)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else { throw Failure(.badData, "The first line of \(file) is empty: the secret belongs there.") }
        guard let text = String(validating: line, as: UTF8.self) else {
            throw Failure(.badData, "The first line of \(file) is not UTF-8 text.")
        }
        return text
    }
}

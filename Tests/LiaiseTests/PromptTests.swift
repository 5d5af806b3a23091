import Foundation
import Testing

@Suite("Questions on the terminal")
struct PromptTests {
    @Test("The passphrase is asked, and what is typed is not shown")
    func asksWithoutEcho() throws {
        let workplace = try Workplace.withRecord()
        workplace.environment["LIAISE_PASSPHRASE_FILE"] = nil
        let talk = try workplace.converse(["session", "list"], answering: [Workplace.passphrase])
        #expect(talk.status == 0)
        #expect(talk.output.contains("Passphrase of mina: "))
        #expect(talk.output.contains("No session has been opened yet."))
        #expect(!talk.output.contains(Workplace.passphrase))
    }

    @Test("A new passphrase is asked twice, and two that differ make no record")
    func asksTwice() throws {
        let workplace = try Workplace()
        let new = "correct horse battery"
        let differing = try workplace.converse(["init", "--staff", "mina", "--name", "Mina"], answering: [new, new + "s"])
        #expect(differing.status == 65)
        #expect(differing.output.contains("differ"))
        #expect(!FileManager.default.fileExists(atPath: workplace.recordPath))
        let same = try workplace.converse(["init", "--staff", "mina", "--name", "Mina"], answering: [new, new])
        #expect(same.status == 0)
        #expect(same.output.contains("Recovery key"))
        #expect(!same.output.contains(new))
    }

    @Test("Interrupted at the question, the terminal shows again what is typed")
    func interruptionRestoresTheTerminal() throws {
        let workplace = try Workplace.withRecord()
        workplace.environment["LIAISE_PASSPHRASE_FILE"] = nil
        let shell = ["-c", "trap : INT; \"$0\" session list; echo \"status: $?\"; stty -a", Workplace.program]
        let talk = try workplace.converse("/bin/bash", shell, answering: ["\u{3}"])
        #expect(talk.output.contains("status: 130"))
        #expect(talk.output.contains(" echo "))
    }
}

extension Workplace {
    fileprivate func converse(_ arguments: [String], answering answers: [String]) throws -> Outcome {
        try converse(Self.program, arguments, answering: answers)
    }

    /// Runs a program on a terminal of its own, and types an answer each time that it asks.
    fileprivate func converse(_ program: String, _ arguments: [String], answering answers: [String]) throws -> Outcome {
        try run("/usr/bin/python3", ["-c", Self.conversation, answers.joined(separator: "\n"), program] + arguments)
    }

    /// A question ends in a colon and a blank, with nothing after it yet.
    private static let conversation = """
        import os, pty, sys
        answers = sys.argv[1].split("\\n")
        child, terminal = pty.fork()
        if child == 0:
            os.execv(sys.argv[2], sys.argv[2:])
        seen = b""
        while True:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            if not piece:
                break
            seen += piece
            if seen.endswith(b": ") and answers:
                answer = answers.pop(0)
                os.write(terminal, answer.encode() if answer == "\\x03" else answer.encode() + b"\\n")
        sys.stdout.buffer.write(seen)
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """
}

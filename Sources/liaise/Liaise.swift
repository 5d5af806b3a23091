import ArgumentParser
import Caseload
import Foundation
import Terminal

/// The program: `liaise` and its commands.
@main
struct Liaise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "liaise",
        abstract: "A workbench for Liaison & Diversion practitioners in custody suites and courts.",
        discussion: """
            Without a command it opens the workbench. What a script or a supervisor at a shell needs exists as a command:

              liaise practise
              liaise init --staff mina --name "Mina Okafor"
              liaise session open --site wandsworth-custody --date 2026-11-23
              liaise queue --json

            Exit status: 0 done, 64 wrong usage, 65 bad data, 66 no such file, case or session, 73 and 74 cannot write, \
            77 no permission or wrong passphrase, 128 and more ended by that signal.
            """,
        version: "liaise 0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Workbench", subcommands: [WorkbenchCommand.self, PractiseCommand.self]),
            CommandGroup(name: "Record", subcommands: [InitCommand.self, StaffCommand.self, VerifyCommand.self]),
            CommandGroup(
                name: "Work",
                subcommands: [
                    SessionCommand.self, ImportCommand.self, QueueCommand.self, ShowCommand.self, InstrumentCommand.self, ClockCommand.self,
                ]),
        ],
        defaultSubcommand: WorkbenchCommand.self)

    /// Protects the process before anything else, then runs the command; every failure ends in one sentence and an exit status.
    static func main() {
        Terminal.protectProcess()
        takeSignals()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            if let failure = Failure(error) ?? wrongUsage(error) { failure.end() }
            exit(withError: error)
        }
    }

    /// A pipe that nobody reads any more and a file that may grow no further are writes that fail; and what whoever started us has blocked, as some do in their threads, is
    /// not blocked here, so that the program can be interrupted and ended.
    private static func takeSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
    }

    /// What the parser of arguments complains of, in one line; nil for help and the like, which are no failures.
    private static func wrongUsage(_ error: any Error) -> Failure? {
        guard exitCode(for: error) == .validationFailure else { return nil }
        let complaint = message(for: error).split(separator: "\n").joined(separator: " ")
        if let word = CommandLine.arguments.dropFirst().first, complaint == "Unexpected argument '\(word)'" {
            return Failure(.usage, "There is no command \(word). See 'liaise --help' for the commands.")
        }
        let see = fullMessage(for: error).split(separator: "\n").last { $0.contains("--help") }.map { " " + trimmed($0) } ?? ""
        return Failure(.usage, complaint + (complaint.hasSuffix(".") || complaint.hasSuffix("?") ? "" : ".") + see)
    }
}

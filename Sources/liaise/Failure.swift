import Caseload
import DataFile
import Exchange
import Foundation
import Record
import Scene
import Screening
import Terminal

/// Why a command could not do what was asked: one sentence that says what to do, and the exit status.
///
/// Every module's errors end here and nowhere else become words. No sentence carries anything of a detained person.
struct Failure: Error, Hashable {
    /// The exit statuses in use, numbered as in sysexits.h.
    enum Status: Int32 {
        case usage = 64
        case badData = 65
        case notFound = 66
        case cannotCreate = 73
        case cannotWrite = 74
        case noPermission = 77
    }

    let status: Status
    let sentence: String

    init(_ status: Status, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }

    /// Nil for what the parser of arguments throws, which knows its own words.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as RecordError: self.init(error, record: nil)
        case let error as StoreError: self.init(error)
        case let fault as DataFault: self.init(.badData, "\(fault).")
        case let fault as FHIRFault: self.init(.badData, "\(fault).")
        case let error as ScreeningError: self.init(.usage, "\(error).")
        case let refusal as Refusal: self.init(.usage, refusal.sentence)
        case let error as ImportError: self.init(error)
        case let error as TerminalError: self.init(error)
        default: return nil
        }
    }

    /// Says the sentence on standard error and ends the process.
    func end() -> Never {
        StandardError.say(sentence)
        exit(status.rawValue)
    }
}

extension Failure {
    /// What hindered an open record.
    init(_ error: StoreError) {
        let status: Status =
            switch error {
            case .altered: .badData
            case .readOnly, .accessTaken: .noPermission
            case .moved, .diskFull, .fileTooLarge, .busy, .cannotWrite, .notKnown, .cannotRead: .cannotWrite
            }
        self.init(status, error.sentence)
    }
}

extension Failure {
    /// Why a list could not be brought in at all.
    init(_ error: ImportError) {
        switch error {
        case .refused(let refusal): self.init(.badData, refusal.sentence)
        case .store(let error): self.init(error)
        }
    }

    /// Why there is no screen to work on.
    init(_ error: TerminalError) {
        switch error {
        case .notATerminal:
            self.init(.usage, "The workbench needs a terminal. Without one use the commands: liaise --help")
        case .unknownType(let type):
            self.init(.usage, "The terminal type \"\(type)\" is not known here. Set TERM to what your terminal is, such as xterm-256color.")
        case .cannotOpen:
            self.init(.cannotWrite, "The terminal could not be opened. Try another terminal.")
        }
    }
}

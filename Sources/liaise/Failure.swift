import Caseload
import DataFile
import Foundation
import Record
import Scene
import Screening

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
        case let error as ScreeningError: self.init(.usage, "\(error).")
        case let refusal as Refusal: self.init(.usage, refusal.sentence)
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
            case .readOnly: .noPermission
            case .moved, .diskFull, .busy, .cannotWrite, .cannotRead: .cannotWrite
            }
        self.init(status, error.sentence)
    }
}

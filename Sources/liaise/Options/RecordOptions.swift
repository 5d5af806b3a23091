import ArgumentParser
import Record

/// Which record is meant.
struct RecordOptions: ParsableArguments {
    @Option(
        name: .customLong("record"),
        help: ArgumentHelp("The record's file; else LIAISE_RECORD, else $XDG_DATA_HOME/liaise/record.liaise.", valueName: "path"))
    var given: String?

    var path: String { given ?? Environment.here.recordPath }

    /// Does something with the record; what goes wrong names it.
    func naming<Result>(_ body: () throws(RecordError) -> Result) throws(Failure) -> Result {
        do throws(RecordError) {
            return try body()
        } catch {
            throw Failure(error, record: path)
        }
    }
}

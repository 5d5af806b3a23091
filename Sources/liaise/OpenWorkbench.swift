import ArgumentParser
import Caseload
import DataFile
import Foundation
import Record
import Screening
import Synchronization
import Terminal
import Themes
import Workbench

/// Opens the workbench on the terminal; returns when the user has left it, and ends the process as a shell names a signal when one asked
/// for that or the terminal has gone.
func openWorkbench(_ options: WorkbenchOptions) throws {
    let environment = Environment.here
    let clock = try Clock.here(environment)
    let appearance = Appearance(scheme: try scheme(options.theme ?? environment["LIAISE_THEME"]))
    let surroundings = try Surroundings(options, environment, clock)
    let beginning = try unseen { () throws(Failure) in try options.beginning() }
    let ending = try MainActor.assumeIsolated {
        let terminal = try Terminal(appearance: appearance)
        let run = WorkbenchRun(
            surroundings, terminal: terminal, now: { clock.now },
            describe: { Failure($0, record: options.recordPath).sentence },
            describeFault: { report in report.fault.map { VerifyText.sentence($0, report) } }, readFile: { readList($0, environment) })
        let ending = run.run(beginning)
        if let loss = run.loss { throw Failure(.cannotWrite, loss) }
        return ending
    }
    switch ending {
    case .left: break
    case .signal(let number): throw ExitCode(128 + number)
    }
}

/// Does what may have to wait for somebody else's program, before the terminal is ours. What is typed meanwhile, perhaps a passphrase, is shown nowhere
/// and let go.
private func unseen<T>(_ body: () throws(Failure) -> T) throws(Failure) -> T {
    guard let modes = TerminalModes(of: STDIN_FILENO) else { return try body() }
    modes.hide()
    defer { modes.restore() }
    let waiting = Waiting()
    Thread.detachNewThread { waiting.sayIfLong() }
    defer { waiting.end() }
    return try body()
}

/// Something that is waited for: said once it takes long enough to be noticed.
private final class Waiting: Sendable {
    private let isOver = Mutex(false)

    func end() { isOver.withLock { $0 = true } }

    func sayIfLong() {
        Thread.sleep(forTimeInterval: 0.5)
        isOver.withLock { if !$0 { StandardError.say("Another program is writing to this record: waiting up to 5 seconds…") } }
    }
}

/// The bytes of a list whose path somebody typed, with ~ for their own folder.
private func readList(_ path: String, _ environment: Environment) -> Result<[UInt8], ListFailure> {
    let home = environment["HOME"] ?? ""
    let whole = path.hasPrefix("~/") && !home.isEmpty ? home + path.dropFirst() : path
    do throws(Failure) {
        return .success(try FileBytes.readRegular(whole, atMost: ImportCommand.sizeLimit))
    } catch {
        return .failure(ListFailure(error.sentence))
    }
}

/// The built-in scheme of a name; `dark` means `liaise-dark`.
private func scheme(_ name: String?) throws(Failure) -> Scheme {
    guard let name else { return BuiltInThemes.standard }
    if let scheme = BuiltInThemes.scheme(name) ?? BuiltInThemes.scheme("liaise-" + name) { return scheme }
    let known = BuiltInThemes.all.map(\.id).joined(separator: ", ")
    throw Failure(.notFound, "There is no theme \(name). Known are: \(known).")
}

extension WorkbenchOptions {
    /// A record that is there and cannot be read ends the program with its sentence, before anything is drawn.
    fileprivate func beginning() throws(Failure) -> WorkbenchRun.Beginning {
        if let practice { return .practise(scenario: practice.scenario, seed: practice.seed) }
        do throws(RecordError) {
            return .signIn(try RecordFile.members(at: recordPath).map { SlotMember(member: $0.member, isDisabled: !$0.isActive) })
        } catch .noSuchFile {
            return .start
        } catch {
            throw Failure(error, record: recordPath)
        }
    }
}

extension Surroundings {
    /// The world as this process finds it. Zones and instruments are read when they are first wanted.
    fileprivate init(_ options: WorkbenchOptions, _ environment: Environment, _ clock: Clock) throws(DataFault) {
        let sites = try KnownSites(environment)
        let clocks = try KnownClockRules(environment)
        for fault in sites.faults + clocks.faults { StandardError.say("Left out, because of a fault: \(fault).") }
        let zones = ZoneTables()
        self.init(
            sites: sites.directory, scale: try UrgencyScale.builtIn(), recordPath: options.recordPath, clockRules: clocks.rules,
            zone: { zones[$0] },
            loadCatalogue: { KnownInstruments.load(environment) }, loadPhrases: { KnownPhrases.load(environment) },
            clockIsSet: clock.isSet)
    }
}

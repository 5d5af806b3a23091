import Caseload
import DataFile

/// The clock rules of this workstation: those built in, and those of its configuration folder, so that a change of the law need not wait for a new program.
struct KnownClockRules: Sendable {
    private(set) var rules: ClockRules
    private(set) var faults: [DataFault]

    init(_ environment: Environment) throws(DataFault) {
        rules = try ClockRules.builtIn()
        let files = ConfigurationFolder(environment, "clock-rules").files()
        faults = files.faults
        for file in files.read {
            do throws(DataFault) {
                rules.add(try ClockRules(Document(name: file.name, bytes: file.bytes).root))
            } catch {
                faults.append(error)
            }
        }
    }
}

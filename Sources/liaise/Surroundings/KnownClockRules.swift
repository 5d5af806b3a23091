import Caseload
import DataFile

/// The clock rules of this workstation: those built in, and those of its configuration folder, so that a change of the law need not wait for a new program.
struct KnownClockRules: Sendable {
    private(set) var rules: ClockRules
    private(set) var faults: [DataFault]

    init(_ environment: Environment) throws(DataFault) {
        var rules = try ClockRules.builtIn()
        faults = ConfigurationFolder(environment, "clock-rules").read { file throws(DataFault) in
            rules.add(try ClockRules(Document(name: file.name, bytes: file.bytes).root))
        }
        self.rules = rules
    }
}

import Crypto
import Foundation

/// One machine writing to one record: 128 bits that say nothing about the machine to whoever does not know it already.
///
/// Every terminal on a machine is the same workstation; a copy of the record carried to another machine continues as another.
package struct Workstation: Hashable, Sendable {
    let bytes: [UInt8]

    /// Nil unless there are 16 bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    init(machine: Machine, team: TeamID) {
        var fields = Fields("liaise workstation 1")
        fields.add(team.bytes)
        fields.add(machine.identity)
        bytes = Array(SHA256.hash(data: fields.bytes).prefix(16))
    }

    /// Eight hexadecimal digits, as entries name the workstation.
    package var name: String { bytes.prefix(4).hexadecimal }
}

/// What tells this machine from others; handed in, so that a test can be several machines.
package struct Machine: Hashable, Sendable {
    let identity: String

    /// A machine of this identity, whatever text that is.
    package init(identity: String) {
        self.identity = identity
    }

    /// The machine this runs on: by the id that its system was installed with, else by its host name.
    package static var here: Machine {
        let installed = try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)
        let id = installed?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return Machine(identity: id.isEmpty ? ProcessInfo.processInfo.hostName : id)
    }
}

extension Sequence<UInt8> {
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

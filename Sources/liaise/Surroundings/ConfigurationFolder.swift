import DataFile
import Foundation

/// The data files with which a service adds to what is built in, or replaces it by id.
struct ConfigurationFolder: Sendable {
    private let path: String

    init(_ environment: Environment, _ name: String) {
        path = environment.configurationFolder + "/" + name
    }

    /// Takes in each YAML file, by name; those that cannot be read or taken in are faults, and the others count all the same.
    func read(_ take: ((name: String, bytes: [UInt8])) throws(DataFault) -> Void) -> [DataFault] {
        let found = files()
        var faults = found.faults
        for file in found.read {
            do throws(DataFault) {
                try take(file)
            } catch {
                faults.append(error)
            }
        }
        return faults
    }

    private func files() -> (read: [(name: String, bytes: [UInt8])], faults: [DataFault]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        var read: [(name: String, bytes: [UInt8])] = []
        var faults: [DataFault] = []
        for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            // More than the reader takes is not worth reading to its end.
            if let bytes = try? FileBytes.read(path + "/" + name, atMost: Document.largestSize + 1) {
                read.append((name, bytes))
            } else {
                faults.append(DataFault(file: name, line: nil, keyPath: "", reason: "the file cannot be read"))
            }
        }
        return (read, faults)
    }
}

extension [DataFault] {
    /// Ends a command that worked without the faulty files: its result stands, and its exit status says that something was left out.
    func report() throws(Failure) {
        guard !isEmpty else { return }
        throw Failure(.badData, "Left out, because of faults: " + map(\.description).joined(separator: "; ") + ".")
    }
}

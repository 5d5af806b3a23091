/// Why a FHIR resource cannot be taken at all.
package struct FHIRFault: Error, Hashable, Sendable {
    /// The name of the file, without its folder.
    package let file: String
    /// The line, counted from 1; nil where the fault is not on any one line.
    package let line: Int?
    /// The way to the value or the `linkId`s that lead to the item; empty for the whole resource.
    package let path: String
    /// What is wrong, in plain words and without a full stop.
    package let reason: String
}

extension FHIRFault {
    init(_ fault: JSONFault, file: String) {
        self.init(file: file, line: fault.line, path: fault.path, reason: "the JSON cannot be read: " + fault.reason)
    }
}

extension FHIRFault: CustomStringConvertible {
    /// The fault on one line: `form.json:12: item[3].type: the JSON cannot be read: expected a value`.
    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return path.isEmpty ? "\(place): \(reason)" : "\(place): \(path): \(reason)"
    }
}

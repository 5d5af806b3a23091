/// Gathers faults while a file is read on, so that a person sees all of them at once.
package struct FaultCollector: Sendable {
    /// What was found, in the order in which it was found.
    package private(set) var faults: [DataFault] = []

    /// A collector that has found nothing yet.
    package init() {}

    /// Notes a fault that a rule found.
    package mutating func add(_ fault: DataFault) {
        faults.append(fault)
    }

    /// Reads a value, or notes why it cannot be read.
    package mutating func attempt<Value>(_ read: @autoclosure () throws(DataFault) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            faults.append(error)
            return nil
        }
    }

    /// Reads a value, or notes why it cannot be read and goes on with a stand-in.
    ///
    /// The stand-in never leaves the reader: whoever collects ends with `throwIfAny`.
    package mutating func attempt<Value>(_ read: @autoclosure () throws(DataFault) -> Value, or standIn: Value) -> Value {
        attempt(try read()) ?? standIn
    }

    /// Throws the first fault of the file, if there is one.
    package func throwIfAny() throws(DataFault) {
        if let first = faults.min() { throw first }
    }
}

package import DataFile

extension PhraseLibrary {
    /// A library with the files that could not be used, which are said and not hidden.
    package struct Read: Sendable {
        /// What could be used.
        package let usable: PhraseLibrary
        /// What is wrong with the rest.
        package let faults: [DataFault]

        /// A library and what is wrong with the rest.
        package init(_ usable: PhraseLibrary, faults: [DataFault] = []) {
            self.usable = usable
            self.faults = faults
        }

        /// The phrases that come with the program, alone.
        package static var builtIn: Read {
            do throws(DataFault) {
                return Read(try .builtIn())
            } catch {
                return Read(.empty, faults: [error])
            }
        }
    }
}

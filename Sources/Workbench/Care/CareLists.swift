package import Caseload
package import DataFile

/// The lists that the screens about needs are made from.
package struct CareLists: Sendable {
    /// What is asked about one by one.
    package let vulnerabilities: VulnerabilityList
    /// Characteristics and circumstances with their national codes.
    package let codes: NationalCodes

    /// Lists from anywhere.
    package init(vulnerabilities: VulnerabilityList, codes: NationalCodes) {
        self.vulnerabilities = vulnerabilities
        self.codes = codes
    }

    /// The lists that come with the program, read once, when they are first wanted.
    package static let builtIn: Result<CareLists, DataFault> = {
        do throws(DataFault) {
            return .success(CareLists(vulnerabilities: try .builtIn(), codes: try .builtIn()))
        } catch {
            return .failure(error)
        }
    }()
}

extension WorkbenchState {
    /// The lists; nil where a file of theirs cannot be used.
    var careLists: CareLists? { try? surroundings.loadCareLists().get() }
}

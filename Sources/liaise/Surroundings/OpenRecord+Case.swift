import Caseload
import Record

extension OpenRecord {
    /// The case with a code or a custody number; of several the newest, which is said.
    func found(_ name: String) throws -> CaseSummary {
        let cases = try cases()
        if let code = CaseCode(name), let match = cases.first(where: { $0.code == code }) { return match }
        let wanted = Self.comparable(name)
        let matches = cases.filter { !wanted.isEmpty && Self.comparable($0.details.custodyNumber) == wanted }.sorted { $0.order > $1.order }
        guard let newest = matches.first else {
            throw Failure(.notFound, "There is no case with this code or custody number. See the codes with: liaise queue")
        }
        if matches.count > 1 {
            let others = matches.dropFirst().map(\.code.text).joined(separator: ", ")
            StandardError.say("\(matches.count) cases have this custody number; this is the newest. The others: \(others).")
        }
        return newest
    }

    /// Custody numbers are compared as people copy them: without regard to case and blanks.
    private static func comparable(_ text: String) -> String {
        text.uppercased().filter { !$0.isWhitespace }
    }

    /// A case folded from its entries.
    func state(of summary: CaseSummary) throws(Failure) -> CaseState {
        do throws(StoreError) {
            if let state = CaseState(folding: try file.entries(of: summary.subject)) { return state }
        } catch {
            throw Failure(error)
        }
        throw Failure(.badData, "The case \(summary.code.text) has lost its booking. Check the record with: liaise verify")
    }
}

import Caseload

/// Follows every workstation's chain through the file, entry by entry, and stops at the first that does not fit.
struct ChainWalk: Sendable {
    private let file: FileID
    private(set) var position: Int64 = 0
    private(set) var subjects: Set<SubjectID> = []
    private var chains: [Workstation: ChainHead] = [:]

    init(file: FileID) {
        self.file = file
    }

    var heads: [ChainHead] { Array(chains.values) }

    /// Takes the next entry, or says what is wrong with it.
    mutating func take(_ row: EntryRow) -> VerifyReport.Fault? {
        guard row.position == position + 1 else { return .init(kind: .missing, position: position + 1) }
        let chain = chains[row.link.workstation] ?? .beginning(of: row.link.workstation, file: file)
        guard row.link.sequence == chain.sequence + 1, row.link.previous == chain.hash, row.isWhole else {
            return .init(kind: .chain, position: row.position)
        }
        position = row.position
        subjects.insert(row.link.subject)
        chains[row.link.workstation] = ChainHead(
            workstation: row.link.workstation, position: row.position, sequence: row.link.sequence, hash: row.hash)
        return nil
    }

    /// Whether the chains end where the file says they do.
    func ends(at noted: [ChainHead]) -> Bool {
        Set(noted) == Set(chains.values)
    }

    func report(wasOpened: Bool, wasStopped: Bool = false, fault: VerifyReport.Fault? = nil) -> VerifyReport {
        VerifyReport(
            entries: position, subjects: subjects.count, workstations: chains.count, head: RecordHead(entries: position, heads: heads),
            wasOpened: wasOpened, wasStopped: wasStopped, fault: fault)
    }
}

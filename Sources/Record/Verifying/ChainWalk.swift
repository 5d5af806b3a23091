import Caseload

/// Follows every workstation's chain, every subject's entries and the order of the file, entry by entry, and stops at the first that does not fit.
struct ChainWalk: Sendable {
    private let team: TeamID
    private(set) var position: Int64 = 0
    private(set) var subjects: [SubjectID: SubjectHead] = [:]
    private(set) var order: [UInt8]
    private var chains: [Workstation: ChainHead] = [:]

    init(team: TeamID, file: FileID) {
        self.team = team
        order = RecordState.beginning(team, file)
    }

    var heads: [ChainHead] { Array(chains.values) }

    /// Takes the next entry, or says what is wrong with it.
    mutating func take(_ row: EntryRow) -> VerifyReport.Fault? {
        guard row.position == position + 1 else { return .init(kind: .missing, position: position + 1) }
        let chain = chains[row.link.workstation] ?? .beginning(of: row.link.workstation, team: team)
        guard row.link.sequence == chain.sequence + 1, row.link.previous == chain.hash, row.isWhole else {
            return .init(kind: .chain, position: row.position)
        }
        position = row.position
        subjects[row.link.subject, default: .beginning(of: row.link.subject, team: team)].take(row.hash)
        order = RecordState.next(order, row.hash)
        chains[row.link.workstation] = ChainHead(
            workstation: row.link.workstation, position: row.position, sequence: row.link.sequence, hash: row.hash)
        return nil
    }

    /// What of the end is not as the file says: where the chains end, how many entries there are, in which order.
    func fault(against state: RecordState) -> VerifyReport.Fault? {
        guard Set(state.heads) == Set(chains.values), state.entries == position else { return .init(kind: .head, position: position) }
        return state.order == order ? nil : .init(kind: .order, position: nil)
    }

    func report(
        wasOpened: Bool, wasStopped: Bool = false, summaries: [SubjectID] = [], fault: VerifyReport.Fault? = nil
    ) -> VerifyReport {
        VerifyReport(
            entries: position, subjects: subjects.count, workstations: chains.count, head: RecordHead(entries: position, heads: heads),
            wasOpened: wasOpened, wasStopped: wasStopped, faultySummaries: summaries, fault: fault)
    }
}

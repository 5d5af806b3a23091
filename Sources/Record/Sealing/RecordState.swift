import Crypto

/// What the file holds as a whole: how many entries in which order, where every chain ends, and which slot table belongs to it.
///
/// Its code is made anew in every transaction under the current epoch's key, so that nothing can be taken away from the end, put in another order or put back
/// from an older copy without it. An older copy of the whole file still fits: that shows only by a head that was kept elsewhere.
struct RecordState: Hashable, Sendable {
    let team: TeamID
    let file: FileID
    /// How many entries there are.
    var entries: Int64 = 0
    /// A hash over every entry's hash in the order of the file.
    var order: [UInt8]
    /// Where each workstation's chain ends, by workstation.
    var heads: [ChainHead] = []
    /// The digest of the slot table.
    var slotTable: [UInt8]

    /// The state of a file without entries.
    init(team: TeamID, file: FileID, slotTable: [UInt8]) {
        self.team = team
        self.file = file
        self.slotTable = slotTable
        order = Self.beginning(team, file)
    }

    /// A state that was read.
    init(team: TeamID, file: FileID, entries: Int64, order: [UInt8], heads: [ChainHead], slotTable: [UInt8]) {
        self.team = team
        self.file = file
        self.entries = entries
        self.order = order
        self.heads = heads
        self.slotTable = slotTable
    }

    /// Takes one more entry at the end.
    mutating func take(_ hash: [UInt8]) {
        entries += 1
        order = Self.next(order, hash)
    }

    /// Moves the end of a chain.
    mutating func move(_ head: ChainHead) {
        heads.removeAll { $0.workstation == head.workstation }
        heads.append(head)
        heads.sort { $0.workstation.bytes.lexicographicallyPrecedes($1.workstation.bytes) }
    }

    /// The order before the first entry.
    static func beginning(_ team: TeamID, _ file: FileID) -> [UInt8] {
        var fields = Fields("liaise order beginning 1")
        fields.add(team.bytes)
        fields.add(file.bytes)
        return Array(SHA256.hash(data: fields.bytes))
    }

    /// The order with one more entry.
    static func next(_ order: [UInt8], _ hash: [UInt8]) -> [UInt8] {
        var fields = Fields("liaise order 1")
        fields.add(order)
        fields.add(hash)
        return Array(SHA256.hash(data: fields.bytes))
    }

    func code(under epoch: EpochKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: fields(epoch.number), using: epoch.heads))
    }

    func isAuthentic(_ code: [UInt8], under epoch: EpochKey) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: fields(epoch.number), using: epoch.heads)
    }

    private func fields(_ epoch: Int64) -> [UInt8] {
        var fields = Fields("liaise state 1", capacity: 512)
        fields.add(team.bytes)
        fields.add(file.bytes)
        fields.add(entries)
        fields.add(order)
        fields.add(slotTable)
        fields.add(Int64(heads.count))
        for head in heads { head.add(to: &fields) }
        fields.add(epoch)
        return fields.bytes
    }
}

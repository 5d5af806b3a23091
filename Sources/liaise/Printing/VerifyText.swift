import Exchange
import Record
import Scene

/// What `liaise verify` found, in words and as JSON.
enum VerifyText {
    static func lines(_ report: VerifyReport) -> [DisplayText] {
        let counts = "\(report.entries) entries about \(report.subjects) subjects from \(report.workstations) workstations"
        let how = report.wasOpened ? "each opened" : "followed, not opened: give --staff to open each"
        guard report.fault == nil else { return [DisplayText("Up to where it fits: \(counts).")] }
        return [DisplayText("The record fits: \(counts) (\(how))."), DisplayText("It ends at \(report.head.shortHash).")]
    }

    static func json(_ report: VerifyReport) -> JSONValue {
        [
            "fits": .bool(report.fault == nil), "entries": .number(Int(report.entries)), "subjects": .number(report.subjects),
            "workstations": .number(report.workstations), "opened": .bool(report.wasOpened), "head": .string(report.head.hash),
            "fault": report.fault.map { fault in
                [
                    "kind": .string(fault.kind.name), "position": .optional(fault.position.map { Int($0) }),
                    "words": .string(sentence(fault, report)),
                ]
            } ?? .null,
        ]
    }

    /// What does not fit, and what to do.
    static func sentence(_ fault: VerifyReport.Fault, _ report: VerifyReport) -> String {
        let position = fault.position ?? 0
        if fault.kind == .summary {
            let count = report.faultySummaries.count
            return
                "The \(count == 1 ? "summary of 1 case or session is" : "summaries of \(count) cases or sessions are") not what the entries say: "
                + "the file was changed by something else. Every entry fits, and summaries are made anew from them."
        }
        let found =
            switch fault.kind {
            case .structure: "The record's file is damaged"
            case .slotTable: "The table of members is not what was written"
            case .missing: "Entry \(position) is missing"
            case .chain: "Entry \(position) does not fit: it is not what was written, or does not follow the one before"
            case .seal: "Entry \(position) does not fit: it, or the key of its subject, was replaced"
            case .head: "Entries were cut off after entry \(position)"
            case .state: "What the record says of its own end is not what was written: part of it may be older than the rest"
            case .order: "Entries of several workstations stand in another order than that in which they were written"
            case .subject: "A case or session has not all the entries that were written of it, or others"
            case .summary: ""
            }
        return found + ". Keep the file as it is, and restore a backup."
    }
}

extension VerifyReport.Fault.Kind {
    fileprivate var name: String { self == .slotTable ? "slot-table" : rawValue }
}

/// The figures, row by row.
struct Report {
    private struct Row {
        let what: String
        let figure: String
        let aim: String
    }

    private var rows: [Row] = []

    mutating func add(_ what: String, _ figure: String, aim: String = "") {
        rows.append(Row(what: what, figure: figure, aim: aim))
    }

    /// The figures as a Markdown table.
    var table: String {
        (["| What | Figure | Aim |", "|---|---:|---|"] + rows.map { "| \($0.what) | \($0.figure) | \($0.aim) |" }).joined(separator: "\n")
    }
}

extension Double {
    /// As a person reads it: fewer decimals the larger it is.
    var short: String {
        if self >= 100 { return String(Int(rounded())) }
        let scaled = Int((self * (self >= 10 ? 10 : 100)).rounded())
        return self >= 10 ? "\(scaled / 10).\(scaled % 10)" : "\(scaled / 100).\(scaled / 10 % 10)\(scaled % 10)"
    }

    var milliseconds: String { short + " ms" }
}

extension Int {
    /// With a comma between thousands.
    var grouped: String {
        let digits = Array(String(self))
        return String(digits.enumerated().flatMap { ($0 > 0 && (digits.count - $0).isMultiple(of: 3) ? "," : "") + String($1) })
    }
}

/// The headings of an instrument from the groups of a form.
struct FormSections {
    private var path: [Int] = []
    private let form: FormItems
    private let title: String

    /// - Parameter title: what is said where items follow a group and stand in none.
    init(_ form: FormItems, title: String) {
        self.form = form
        self.title = title
    }

    /// The heading that a line begins; nil when it belongs to the one before.
    mutating func section(of line: FormLine, isFirst: Bool) -> String? {
        let groups = form.ancestors(of: line.item).filter { $0.type == .group }
        let isSame = groups.map(\.index) == path
        path = groups.map(\.index)
        guard !isSame else { return nil }
        let words = groups.filter { $0.words != $0.linkID }.map(\.words)
        if !words.isEmpty { return words.joined(separator: ": ") }
        return isFirst ? nil : title
    }
}

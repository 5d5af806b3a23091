import Scene

extension CommandTable {
    /// What is found about a person.
    static let care: [Command] = [
        Command(
            .needs, "needs", keys: [.character("v")], in: aboutOne, danger: .records,
            "Vulnerabilities and circumstances, each with what is known of it."),
        Command(
            .risk, "risk", keys: [.character("x")], in: aboutOne, danger: .records,
            "Risk to self, of neglect, to others and from others, with why and a plan."),
    ]
}

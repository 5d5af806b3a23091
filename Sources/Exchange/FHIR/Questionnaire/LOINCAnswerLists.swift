/// The LOINC answer lists that are known here, so that a form that only names one can be used.
///
/// Codes as in the forms of LHNCBC lforms, the Argonaut project and cdn.loinc.org; labels are ours.
enum LOINCAnswerLists {
    struct Answer: Sendable {
        let code: String
        let label: String
        /// The score of the answer in LOINC; nil where it has none.
        let weight: Int?
    }

    private static func list(_ answers: KeyValuePairs<String, String>, isScored: Bool = true) -> [Answer] {
        answers.enumerated().map { Answer(code: $1.key, label: $1.value, weight: isScored ? $0 : nil) }
    }

    private static let lists: [String: [Answer]] = [
        "LL358-3": list([
            "LA6568-5": "not at all", "LA6569-3": "several days", "LA6570-1": "more than half the days", "LA6571-9": "nearly every day",
        ]),
        "LL359-1": list(
            [
                "LA6572-7": "not difficult", "LA6573-5": "somewhat difficult", "LA6575-0": "very difficult",
                "LA6574-3": "extremely difficult",
            ], isScored: false),
        "LL2179-1": list([
            "LA6270-8": "never", "LA18926-8": "monthly or less", "LA18927-6": "2 to 4 times a month", "LA18928-4": "2 to 3 times a week",
            "LA18929-2": "4 or more times a week",
        ]),
        "LL2180-9": list([
            "LA15694-5": "1 or 2", "LA15695-2": "3 or 4", "LA18930-0": "5 or 6", "LA18931-8": "7 to 9", "LA18932-6": "10 or more",
        ]),
        "LL2181-7": list([
            "LA6270-8": "never", "LA18933-4": "less than monthly", "LA18876-5": "monthly", "LA18891-4": "weekly",
            "LA18934-2": "daily or almost daily",
        ]),
        "LL5384-4": list(["LA33-6": "yes", "LA32-8": "no"], isScored: false),
    ]

    /// The answers of the list that a value set's address means: `http://loinc.org/vs/LL358-3`.
    static func answers(_ url: String) -> [Answer]? {
        guard url.hasPrefix("http://loinc.org/vs/") || url.hasPrefix("https://loinc.org/vs/") else { return nil }
        return lists[FHIRNames.short(String(url.split(separator: "|").first ?? ""))]
    }
}

import Caseload

/// Decides which words of a case may stand in the custody record, which is disclosable: no instrument, score, band, diagnosis, history or account of the
/// alleged offence.
///
/// A text that names one is withheld as a whole: a part of a sentence could mean something else than the sentence.
struct CustodyWording {
    /// What stands where a text is withheld.
    static let withheld = "(more is known: ask the practitioner)"

    /// Words that follow each other, in small letters.
    private let phrases: [[String]]

    /// - Parameter instrumentTitles: what an instrument is called, from its id.
    init(_ state: CaseState, instrumentTitles: (String) -> [String]) {
        var names = state.administrations.flatMap { [$0.instrument] + instrumentTitles($0.instrument) }
        names += state.elsewhere.flatMap { [$0.result.instrument, $0.result.name.text, $0.result.result.text] }
        names += state.administrations.flatMap(Self.results)
        for need in state.needs.values {
            if case .found(.diagnosed, _) = need.record.finding { names.append(need.record.need.label.text) }
        }
        names.append(state.details.offence)
        phrases = Self.always + names.map(Self.words).flatMap { [$0, [$0.joined()]] }.filter { $0 != [""] && !$0.isEmpty }
    }

    /// What a screening came to, part by part.
    private static func results(_ administration: Administration) -> [String] {
        let bands = administration.scores.compactMap(\.band?.label) + administration.circumstances.raised.values.map(\.result.label)
        return bands + administration.resultInFull.split { ",;:.".contains($0) }.map(String.init).filter { words($0).count > 1 }
    }

    /// The text, or what stands where it is withheld.
    func plain(_ text: String) -> String { isFit(text) ? text : Self.withheld }

    /// Nothing in the text has to be withheld.
    func isFit(_ text: String) -> Bool {
        let words = Self.words(text)
        return !words.indices.contains { index in
            Self.stems.contains { words[index].hasPrefix($0) } || phrases.contains { words[index...].starts(with: $0) }
        }
    }

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension CustodyWording {
    /// Words that begin like this name a diagnosis, a score, history, or what is alleged.
    fileprivate static let stems =
        [
            "schizo", "psychos", "psychot", "bipolar", "manic", "hypomani", "depressi", "ptsd", "adhd", "autis", "asperger", "dementia",
            "alzheimer", "anorexi", "bulimi", "eupd", "fasd", "tourette", "hiv", "hepatit", "diagnos", "histor", "scor", "questionnaire",
            "alleg", "offence", "offend", "victim", "confess", "complainant", "neurodiver",
        ] + scales + medicines + deeds

    /// Scales by their names, whether or not they were done here.
    private static let scales = [
        "phq", "gad7", "gad2", "audit", "asq", "dast", "dudit", "sadq", "epds", "cssrs", "honos", "moca", "mmse", "hads", "bdi", "pcl5",
        "aq10",
        "core10", "k10", "k6", "ciwa", "bjmhs",
    ]

    /// Medicines name a diagnosis as surely as its word does.
    private static let medicines = [
        "prescri", "medicat", "antipsych", "antidepress", "olanzap", "risperid", "quetiap", "aripipr", "haloperid", "clozap", "lithium",
        "sertral", "fluoxet", "citalop", "mirtaz", "venlaf", "methadon", "bupren", "lorazep", "diazep", "chlordiaz", "naltrex", "acampro",
    ]

    /// What people say of a deed; better too much withheld than an account given.
    private static let deeds = [
        "assault", "attack", "punch", "kicked", "slapped", "strangl", "stabb", "rape", "raping", "stole", "steal", "robb", "burgl",
        "smashed",
        "arson", "hammer",
    ]

    /// Phrases that do the same.
    fileprivate static let always: [[String]] = [
        "personality disorder", "anxiety disorder", "eating disorder", "bpd", "ocd", "emotionally unstable", "obsessive compulsive",
        "post traumatic", "learning disability", "learning disabilities", "learning difficulties", "brain injury", "alcohol dependence",
        "drug dependence", "cut off", "cutoff", "out of 10", "out of 27", "out of 21", "arrested for", "charged with", "accused of",
        "admitted to the", "admits to the", "i hit", "he hit", "she hit", "they hit", "hit her", "hit him", "hit them", "he took",
        "she took",
        "i took", "they took", "broke into", "set fire", "of 27", "of 21", "the knife", "a knife to",
    ].map(words)
}

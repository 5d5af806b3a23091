import DataFile
import Screening
import Testing

/// Instruments that no publication knows, for what the built-in ones do not have.
enum TestInstruments {
    /// Every kind of item, codes of two figures, sections, a line that only says something, and an item that is hidden.
    static func mixed(version: String = "1", extra: String = "") -> String {
        """
        id: mixed
        version: "\(version)"
        title: Everything at once
        short-title: Mixed
        topic: general
        purpose: to try every kind of item
        time-frame: today
        ages: {}
        verified: no
        not-verified: [the whole of it]
        source: nobody
        licence: { class: own, text: for tests, credit: nobody }
        options:
          pain:
            - { weight: 0, label: none }
            - { weight: 1, label: slight }
            - { weight: 2, label: some }
            - { weight: 10, label: worst }
          yes-no:
            - { weight: 1, label: yes }
            - { weight: 0, label: no }
        items:
          - { id: 1, label: pain now, options: pain, section: Body }
          - { id: 2, label: pain at night, options: pain, note: since the arrest }
          - { id: 3, label: Only something that is said, asks: nothing, section: Life }
          - { id: 4, label: drinks a week, number: { from: 0, to: 300, whole: yes, unit: drinks } }
          - { id: 5, label: last seen by a doctor, asks: date }
          - { id: 6, label: asleep at, asks: time }
          - { id: 7, label: what would help, asks: text }
          - { id: 8, label: how they came here, open: yes-no }
          - { id: 9, label: worse than before, options: yes-no, scored: no, gate: { when: { items: [1], answers: [10] }, reason: asked only when the pain is worst } }
        \(extra)
        scores:
          - id: total
            label: total
            sum: [1, 2]
            bands:
              - { id: low, from: 0, to: 2, label: little endorsed, action: Ask again. }
              - { id: some, from: 3, to: 11, label: some pain endorsed, action: Tell the HCP. }
              - { id: high, from: 12, to: 20, label: much pain endorsed, action: Call the HCP now. }
        suggests:
          - { instrument: phq-9, when: { score: total, from: 3 }, reason: pain and low mood go together }
          - { instrument: nothing-like-it, reason: there is no such file }
        examples:
          - { answers: "0,0", total: 0, band: low }
        """
    }

    /// One that may only be recorded as done elsewhere.
    static let elsewhereOnly = """
        id: moca
        version: "1"
        title: Montreal Cognitive Assessment
        short-title: MoCA
        topic: cognition
        purpose: cognitive screen
        time-frame: now
        ages: {}
        verified: no
        source: nobody
        licence: { class: D, text: not shipped, credit: nobody }
        """

    static func catalogue(_ files: (String, String)...) throws -> InstrumentCatalogue {
        var catalogue = try Stage.instruments()
        for (name, text) in files { catalogue = try catalogue.adding((name, Array(text.utf8))) }
        return catalogue
    }

    static func mixed() throws -> InstrumentCatalogue { try catalogue(("mixed.yaml", mixed())) }

    /// The catalogue with a wording for PHQ-9, as a site that may show it has it.
    static func worded() throws -> InstrumentCatalogue {
        let text = """
            instrument: phq-9
            permission: { from: the trust, date: 2026-10-01, note: filed }
            instructions: Over the last two weeks, how often were you bothered by these?
            items:
              1: The first sentence as the site may show it
              2: The second sentence
            """
        return try Stage.instruments().adding(Wording(Document(name: "phq-9.yaml", bytes: Array(text.utf8))))
    }
}

extension ScreenUnderTest {
    /// Opens the instrument that the filter finds first.
    func open(_ words: String) {
        press("s", "/")
        paste(words)
        press("enter", "enter")
    }
}

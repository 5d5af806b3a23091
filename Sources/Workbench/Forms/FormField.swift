/// One field of a form.
package struct FormField: Sendable, Identifiable {
    package enum ID: String, Sendable {
        case urgency, reason, how, consentSeen, consentPolice, who, when, response, ground, informed, text, until
        case outcome, destination, basis, why, authority, decision, leaving, sawThePerson, comment, second, passphrase, passphraseAgain
        case amendmentReason, site, date, shift, student, supervisor, staffID, name, path, groupOne, groupTwo
        case surname, forenames, dateOfBirth, statedAge, sex, custodyNumber, cell, room, listNumber, arrived, relevantTime,
            detentionAuthorised
        case interpreter, intoxication, informant, given, coding, cutOffs, notDone, band, result, by
        case detentionBasis, offence, observationLevel, marker, appropriateAdult, nextEvent, hearing, mentalHealthAct, chargeRisk
    }

    package struct Choice: Hashable, Sendable {
        package let value: String
        package let label: String
        /// The key that takes it: a figure, or a letter of its own as for urgency.
        package let key: Character

        package init(_ value: String, _ label: String, key: Character) {
            self.value = value
            self.label = label
            self.key = key
        }
    }

    package enum Kind: Sendable {
        /// Free text; with suggestions that a figure key takes while the field is empty.
        case text(suggestions: [String])
        case secret
        case choice([Choice])
    }

    package let id: ID
    package let label: String
    package let kind: Kind
    package let isRequired: Bool
    /// What can be written, beside the empty field while it has the focus.
    package let hint: String
    /// The field is there only while this one holds this value.
    package let condition: (ID, [String])?
    package var input: TextInput
    /// The value of the chosen option.
    package var chosen: String?
    package var complaint: String?

    package init(
        _ id: ID, _ label: String, _ kind: Kind = .text(suggestions: []), isRequired: Bool = true, value: String = "",
        hint: String = "",
        when condition: (ID, [String])? = nil
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.hint = hint
        self.condition = condition
        input = TextInput("")
        chosen = nil
        set(value)
    }

    /// A time is short, and what was understood of it stands beside it.
    var isTime: Bool { [.when, .until, .date, .arrived, .relevantTime, .detentionAuthorised, .hearing, .dateOfBirth].contains(id) }

    package var value: String {
        if case .choice = kind { chosen ?? "" } else { input.text }
    }

    package mutating func set(_ value: String) {
        if case .choice(let choices) = kind {
            chosen = choices.contains { $0.value == value } ? value : nil
        } else {
            input.set(value)
        }
    }

    package static func choices(_ pairs: [(String, String)]) -> Kind {
        .choice(pairs.enumerated().map { Choice($1.0, $1.1, key: Character(String(($0 + 1) % 10))) })
    }
}

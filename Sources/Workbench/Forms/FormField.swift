package import Caseload
import Scene

/// One field of a form.
package struct FormField: Sendable, Identifiable {
    /// What a field is about. Each form's file names the fields that are its own.
    package struct ID: Hashable, Sendable {
        /// As drafts keep it.
        package let name: String

        package init(_ name: String) { self.name = name }
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
        /// Free text; with suggestions, each taken by its figure where that stands alone and is confirmed by enter or tab.
        case text(suggestions: [String])
        /// Text of several lines, in which enter makes a new one.
        case prose
        case secret
        case choice([Choice])
        /// A date or a time: what was understood stands beside it, and a calendar can be opened on it. Where `orUnknown` is said, the record can hold that
        /// nobody knows it.
        case moment(MomentWanted, orUnknown: Bool = false)
        /// Any number of these, each put in and out by its key; once there are enough, the form goes on.
        case ticks([Choice], enough: Int)
        /// Exactly this word has to be typed before something grave is saved: never suggested, pasted or kept, so that neither enter alone nor a slip
        /// makes it.
        case confirmation(String)
    }

    package let id: ID
    package let label: String
    package let kind: Kind
    package let isRequired: Bool
    /// What can be written, beside the empty field while it has the focus.
    package let hint: String
    /// The field is there only while this one holds one of these values; with none named, while it holds anything.
    package let condition: (ID, [String])?
    package var input: TextInput
    /// The value of the chosen option.
    package var chosen: String?
    package var complaint: String?
    /// What was typed here before, left, and is back now.
    package var cameBack: String?
    /// The phrases that ctrl-p offers first; nil offers all.
    package var phrases: PhraseUse?

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
        input = TextInput(style: Self.style(of: kind))
        chosen = nil
        set(value)
    }

    /// The date or the time that it wants; nil for anything else.
    var wanted: MomentWanted? { if case .moment(let wanted, _) = kind { wanted } else { nil } }

    package var value: String {
        switch kind {
        case .choice, .ticks: chosen ?? ""
        case .text, .prose, .secret, .moment, .confirmation: input.text
        }
    }

    var isConfirmation: Bool { if case .confirmation = kind { true } else { false } }

    /// The word is typed, whatever its case and blanks; a field that asks for none has nothing to confirm.
    package var isConfirmed: Bool {
        guard case .confirmation(let word) = kind else { return true }
        func plain(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
        return plain(input.text) == plain(word)
    }

    private static func style(of kind: Kind) -> TextInput.Style {
        switch kind {
        case .prose: .prose
        case .secret: .secret
        case .text, .choice, .ticks, .moment, .confirmation: .line
        }
    }

    /// The same field, with the phrases that are for it.
    package func offering(_ phrases: PhraseUse) -> FormField {
        var field = self
        field.phrases = phrases
        return field
    }

    package mutating func set(_ value: String) {
        switch kind {
        case .choice(let choices): chosen = choices.contains { $0.value == value } ? value : nil
        case .ticks(let choices, _): tick(choices.map(\.value).filter(Set(value.split(separator: ",").map(String.init)).contains))
        case .text, .prose, .secret, .moment, .confirmation: input.set(value)
        }
    }

    /// What can be taken by a figure, at most nine.
    var suggestions: [String] { if case .text(let suggestions) = kind { Array(suggestions.prefix(9)) } else { [] } }

    /// Figures alone, where words are offered: nobody means them as words. A longer number may be one to ring.
    var isOnlyFigures: Bool {
        let text = trimmed(input.text)
        return !suggestions.isEmpty && (1...2).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// What the figure that stands alone in the field takes, once it is confirmed.
    var offered: String? {
        guard isOnlyFigures, let number = Int(input.text), suggestions.indices.contains(number - 1) else { return nil }
        return suggestions[number - 1]
    }

    /// The keys of its choices in words: "s, h or o", "1 to 7".
    var keyWords: String {
        let keys: [String]
        switch kind {
        case .choice(let choices), .ticks(let choices, _): keys = choices.map { $0.key.lowercased() }
        case .text, .prose, .secret, .moment, .confirmation: return ""
        }
        guard let first = keys.first, let last = keys.last, keys.count > 1 else { return keys.first ?? "" }
        if keys.count > 3, keys.enumerated().allSatisfy({ $1 == String($0 + 1) }) { return "\(first) to \(last)" }
        return keys.dropLast().joined(separator: ", ") + " or \(last)"
    }

    /// What is typed behind words that came back begins a line or a word of its own: whoever does not look joins no two sentences.
    mutating func partFromBefore(_ key: Key) {
        guard case .character(let character) = key, !character.isWhitespace, let cameBack, cameBack == input.text,
            input.cursor == input.text.count, input.text.last?.isWhitespace == false
        else { return }
        switch kind {
        case .prose: _ = input.handle(.enter)
        case .text: _ = input.handle(.character(" "))
        case .secret, .choice, .ticks, .moment, .confirmation: break
        }
    }

    /// Why it cannot be saved as it stands; nil when it can.
    var obstacle: String? {
        if case .confirmation(let word) = kind {
            return isConfirmed ? nil : value.isEmpty ? "type \(word)" : "not \(word): look whose case this is"
        }
        if isRequired, value.allSatisfy(\.isWhitespace) { return "needed" }
        if let offered { return "\(input.text) and enter takes \"\(offered)\"; else write it in words" }
        if isOnlyFigures { return "a figure alone says nothing: write it in words" }
        switch kind {
        case .text, .prose: return input.firstGap.map { "fill in \($0), or take it out" }
        case .choice, .ticks, .secret, .moment, .confirmation: return nil
        }
    }

    /// What is ticked, in the order of the choices.
    package var ticked: [String] { (chosen ?? "").split(separator: ",").map(String.init) }

    package mutating func tick(_ values: [String]) { chosen = values.isEmpty ? nil : values.joined(separator: ",") }

    package static func choices(_ pairs: [(String, String)]) -> Kind {
        .choice(pairs.enumerated().map { Choice($1.0, $1.1, key: Character(String(($0 + 1) % 10))) })
    }
}

extension FormField.ID {
    package static let urgency = Self("urgency")
    package static let reason = Self("reason")
    package static let how = Self("how")
    package static let who = Self("who")
    package static let when = Self("when")
    package static let response = Self("response")
    package static let ground = Self("ground")
    package static let informed = Self("informed")
    package static let text = Self("text")
    package static let until = Self("until")
    package static let outcome = Self("outcome")
    package static let destination = Self("destination")
    package static let basis = Self("basis")
    package static let why = Self("why")
    package static let authority = Self("authority")
    package static let decision = Self("decision")
    package static let leaving = Self("leaving")
    package static let sawThePerson = Self("sawThePerson")
    package static let comment = Self("comment")
    package static let second = Self("second")
    package static let passphrase = Self("passphrase")
    package static let passphraseAgain = Self("passphraseAgain")
    package static let amendmentReason = Self("amendmentReason")
    package static let site = Self("site")
    package static let date = Self("date")
    package static let shift = Self("shift")
    package static let student = Self("student")
    package static let supervisor = Self("supervisor")
    package static let staffID = Self("staffID")
    package static let name = Self("name")
    package static let path = Self("path")
    package static let groupOne = Self("groupOne")
    package static let groupTwo = Self("groupTwo")
    package static let surname = Self("surname")
    package static let forenames = Self("forenames")
    package static let dateOfBirth = Self("dateOfBirth")
    package static let statedAge = Self("statedAge")
    package static let sex = Self("sex")
    package static let custodyNumber = Self("custodyNumber")
    package static let cell = Self("cell")
    package static let room = Self("room")
    package static let listNumber = Self("listNumber")
    package static let arrived = Self("arrived")
    package static let relevantTime = Self("relevantTime")
    package static let detentionAuthorised = Self("detentionAuthorised")
    package static let interpreter = Self("interpreter")
    package static let intoxication = Self("intoxication")
    package static let informant = Self("informant")
    package static let given = Self("given")
    package static let coding = Self("coding")
    package static let cutOffs = Self("cutOffs")
    package static let notDone = Self("notDone")
    package static let band = Self("band")
    package static let result = Self("result")
    package static let by = Self("by")
    package static let detentionBasis = Self("detentionBasis")
    package static let offence = Self("offence")
    package static let observationLevel = Self("observationLevel")
    package static let marker = Self("marker")
    package static let appropriateAdult = Self("appropriateAdult")
    package static let nextEvent = Self("nextEvent")
    package static let hearing = Self("hearing")
    package static let mentalHealthAct = Self("mentalHealthAct")
    package static let chargeRisk = Self("chargeRisk")
}

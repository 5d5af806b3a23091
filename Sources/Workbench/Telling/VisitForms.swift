import Caseload
import Scene

// What is known before a visit, and what the person takes along when they leave.
extension WorkbenchState {
    // MARK: Known to services

    var knownForm: Form {
        let result = open?.state.services?.result
        var (known, place, service) = ("", "", OpenToServices?.none)
        switch result {
        case .notKnown(let text): (known, place) = ("not-known", text.text)
        case .open(let open): (known, service) = ("open", open)
        case nil: break
        }
        let order = service?.isOnCommunityTreatmentOrder.map { $0 ? "yes" : "no" } ?? ""
        return Form(
            "Known to services",
            [
                FormField(
                    .knownToServices, "Known",
                    .choice([.init("not-known", "not known", key: "n"), .init("open", "open to a service", key: "o")]),
                    value: known),
                FormField(
                    .visitPlace, "Looked in", .text(suggestions: ["RiO", "SystmOne", "Summary Care Record"]), value: place,
                    when: (.knownToServices, ["not-known"])),
                FormField(.serviceTeam, "Team", value: service?.team.text ?? "", when: (.knownToServices, ["open"])),
                FormField(
                    .careCoordinator, "Care co-ordinator", isRequired: false, value: service?.coordinator ?? "",
                    when: (.knownToServices, ["open"])),
                FormField(.contactPhone, "Phone", isRequired: false, value: service?.phone ?? "", when: (.knownToServices, ["open"])),
                FormField(
                    .treatmentOrder, "Treatment order",
                    .choice([.init("yes", "on a CTO", key: "y"), .init("no", "no CTO", key: "n"), .init("", "not known", key: "u")]),
                    isRequired: false, value: order, when: (.knownToServices, ["open"])),
            ])
    }

    func knownResult(_ form: Form) throws(FormComplaint) -> KnownToServices {
        if form[.knownToServices] == "not-known" { return .notKnown(where: try required(form, .visitPlace)) }
        let order: Bool? = form[.treatmentOrder].isEmpty ? nil : form[.treatmentOrder] == "yes"
        return .open(
            OpenToServices(
                team: try required(form, .serviceTeam), coordinator: trimmed(form[.careCoordinator]), phone: trimmed(form[.contactPhone]),
                isOnCommunityTreatmentOrder: order))
    }

    // MARK: Cell card

    var cellForm: Form {
        let card = open?.state.cellCard
        let workers: [FormField.Choice] = [
            .init(WorkerPreference.female.rawValue, "female", key: "f"), .init(WorkerPreference.male.rawValue, "male", key: "m"),
            .init(WorkerPreference.none.rawValue, "no preference", key: "n"),
        ]
        return Form(
            "Before the cell, and after",
            [
                FormField(.staffSafety, "Staff safety", isRequired: false, value: card?.staffSafety ?? "", hint: "not asked"),
                FormField(
                    .preferredWorker, "Preferred worker", .choice(workers), isRequired: false, value: card?.preferredWorker?.rawValue ?? ""),
                FormField(.communicationNeeds, "Communication", isRequired: false, value: card?.communication ?? "", hint: "not asked"),
                FormField(.when, "Last roused", .moment(.moment(.past), orUnknown: true), isRequired: false, hint: "0740"),
                FormField(.alsoPresent, "Also present", isRequired: false, hint: "after the visit: who else; or nobody"),
                FormField(.visitPlace, "Where", isRequired: false, hint: "at the hatch, consultation room"),
            ])
    }

    /// What is to be seen at a glance before somebody goes in.
    var cellNodes: [Node] {
        guard let state = open?.state else { return [] }
        let details = state.details
        let marker = details.marker.map { Detail.marker($0).text(zone: zone, today: today) } ?? "not known"
        let level = details.observationLevel.map(String.init) ?? "not known"
        let roused = state.cellCard?.lastRoused.map { zone.clock($0, seenOn: today) } ?? "not known"
        let visit = state.visits.last.map { "last visit \(by($0.by)), also present: \($0.visit.present.text)" } ?? "no visit recorded"
        return [
            "Marker: \(marker). Observation level: \(level). Last roused: \(roused).",
            visit.prefix(1).uppercased() + visit.dropFirst() + ".",
        ]
        .map { .text(Line(DisplayText($0)), indent: 1) }
    }

    /// Only what is new is recorded: what a card does not say stays as it was.
    func cellFacts(_ form: Form) throws(FormComplaint) -> [Fact] {
        let old = open?.state.cellCard
        func changed(_ id: FormField.ID, _ before: String?) -> String { trimmed(form[id]) == before ?? "" ? "" : form[id] }
        let worker = WorkerPreference(rawValue: form[.preferredWorker])
        let card = CellCard(
            staffSafety: changed(.staffSafety, old?.staffSafety), preferredWorker: worker == old?.preferredWorker ? nil : worker,
            communication: changed(.communicationNeeds, old?.communication), lastRoused: try time(form, .when, .past))
        var facts: [Fact] = card.map { [.cellCardWritten($0)] } ?? []
        if let present = RequiredText(form[.alsoPresent]) {
            facts.append(.cellVisited(CellVisit(present: present, place: trimmed(form[.visitPlace]))))
        } else if !trimmed(form[.visitPlace]).isEmpty {
            throw FormComplaint(field: .alsoPresent, reason: "needed with where: write nobody if so")
        }
        return facts
    }

    // MARK: Leaving pack

    var packForm: Form {
        let pack = open?.state.leavingPack?.pack
        let yesNo: FormField.Kind = .choice([.init("yes", "given", key: "y"), .init("no", "not given", key: "n")])
        let phone = open?.state.details.phone
        let escort = escortSuggestion
        func given(_ item: LeavingPack.Item) -> String { pack.map { $0.items.contains(item) ? "yes" : "no" } ?? "" }
        return Form(
            "Leaving pack",
            [
                FormField(.safetyPlan, "Safety plan", yesNo, isRequired: false, value: given(.safetyPlan)),
                FormField(.helplines, "Helplines", yesNo, isRequired: false, value: given(.helplines)),
                FormField(
                    .contactPhone, "Safe phone", .text(suggestions: phone?.isSafe == true ? [phone?.number ?? ""] : []), isRequired: false,
                    value: pack?.safePhone ?? "", hint: "safe to ring them on"),
                FormField(
                    .escortWording, "Escort record", .text(suggestions: escort.isEmpty ? [] : [escort]), isRequired: false,
                    value: pack?.escortWording ?? "", hint: "said today …, seen …, when"),
                FormField(
                    .prisonReception, "Prison reception", isRequired: false, value: pack?.prisonReception ?? "",
                    hint: "on remand: who was told"),
            ])
    }

    /// "prison not asked. Who is told without consent is logged under i, with its ground."
    var prisonConsentWords: String {
        ConsentWords(open?.state.consentAnswers ?? [:]).part(.prison) + ". Who is told without consent is logged under i, with its ground."
    }

    /// That the prison's reception was told is sharing as any other.
    private func checkPrison(_ form: Form) throws(FormComplaint) {
        guard let state = open?.state, !trimmed(form[.prisonReception]).isEmpty,
            trimmed(form[.prisonReception]) != state.leavingPack?.pack.prisonReception ?? "", state.sharing(for: .prison) != .byConsent
        else { return }
        let answer = ConsentWords(state.consentAnswers).part(.prison)
        throw FormComplaint(field: .prisonReception, reason: "\(answer): log it under i, r, with its ground, and leave this empty")
    }

    func packFacts(_ form: Form) throws(FormComplaint) -> [Fact] {
        try checkPrison(form)
        var items: Set<LeavingPack.Item> = []
        if form[.safetyPlan] == "yes" { items.insert(.safetyPlan) }
        if form[.helplines] == "yes" { items.insert(.helplines) }
        let pack = LeavingPack(
            items: items, safePhone: form[.contactPhone], escortWording: form[.escortWording], prisonReception: form[.prisonReception])
        guard let pack, pack != open?.state.leavingPack?.pack else { return [] }
        return [.leavingPackGiven(pack)]
    }

    /// Wording for the person escort record out of risk as it was recorded; empty where none was.
    var escortSuggestion: String {
        guard let state = open?.state else { return "" }
        var parts = RiskKind.allCases.compactMap { kind in state.risks[kind].map(escortWords) }
        if let observation = state.observation {
            parts.append("observation level \(observation.advice.level.words) advised \(zone.clock(observation.by.at, seenOn: today))")
        }
        return parts.joined(separator: ". ")
    }

    /// "Risk to self: said today 08:40: would use the blanket; seen: marks on both wrists; plan: constant observation".
    private func escortWords(_ risk: RiskDecision) -> String {
        let record = risk.record
        let at = zone.local(risk.by.at)
        let day = at.date == today ? "today \(at.clock)" : "\(at.date.text) \(at.clock)"
        let when = record.when.isEmpty ? day : "\(record.when) (told \(day))"
        let parts = [
            record.said.isEmpty ? nil : "said \(when): \(record.said)", record.seen.isEmpty ? nil : "seen \(when): \(record.seen)",
            record.known.isEmpty ? nil : "known: \(record.known)", "plan: \(record.plan.text)",
        ]
        return record.kind.words.prefix(1).uppercased() + record.kind.words.dropFirst() + ": "
            + parts.compactMap(\.self).joined(separator: "; ")
    }
}

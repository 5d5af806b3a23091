import Caseload
import Record
import Scene

extension WorkbenchState {
    static var setupForm: Form {
        Form(
            "Set up this workstation",
            [
                FormField(.name, "Your name", hint: "as it will stand beside your entries"),
                FormField(.staffID, "Staff id", hint: "lower-case letters and figures, such as amara"),
                FormField(.passphrase, "Passphrase", .secret, hint: "at least 12 characters"),
                FormField(.passphraseAgain, "Once more", .secret),
            ])
    }

    static func recoveryForm(_ asked: (Int, Int)) -> Form {
        Form("Recovery key", [FormField(.groupOne, "Group \(asked.0 + 1)"), FormField(.groupTwo, "Group \(asked.1 + 1)")])
    }

    mutating func setupKey(_ key: Key, _ screen: SetupScreen) -> [Effect] {
        var screen = screen
        guard screen.stage != .working else { return [] }
        screen.complaint = nil
        if key == .escape {
            if screen.stage == .recovery {
                screen.complaint =
                    "There is no record before the recovery key is written down: without it, a forgotten passphrase cannot be mended."
                changeTop { $0 = .setup(screen) }
            } else {
                pop()
            }
            return []
        }
        let outcome = screen.form.handle(key)
        changeTop { $0 = .setup(screen) }
        if outcome == .notHandled { return meansNothing(key) }
        guard outcome == .save else { return [] }
        return screen.stage == .recovery ? confirmRecovery(screen) : createRecord(screen)
    }

    private mutating func createRecord(_ screen: SetupScreen) -> [Effect] {
        var screen = screen
        let complaint = setupComplaint(&screen.form)
        screen.complaint = complaint
        if complaint == nil { screen.stage = .working }
        changeTop { $0 = .setup(screen) }
        guard complaint == nil else { return [] }
        let member = Member(id: trimmed(screen.form[.staffID]), name: trimmed(screen.form[.name]), role: .supervisor)
        return [.create(path: recordPath, member: member, passphrase: screen.form[.passphrase])]
    }

    private func setupComplaint(_ form: inout Form) -> String? {
        guard form.isComplete() else { return "All four are needed." }
        if let complaint = Member.complaint(aboutID: trimmed(form[.staffID])) {
            form.move(to: .staffID)
            return complaint
        }
        if form[.passphrase].count < 12 {
            form.move(to: .passphrase)
            return "The passphrase needs at least 12 characters: four or five unrelated words are good."
        }
        if form[.passphrase] != form[.passphraseAgain] {
            form.set(.passphraseAgain, "")
            form.move(to: .passphraseAgain)
            return "The two passphrases are not the same. Type it once more."
        }
        return nil
    }

    /// Two groups typed back show that the key was written down.
    private mutating func confirmRecovery(_ screen: SetupScreen) -> [Effect] {
        var screen = screen
        for (id, group) in [(FormField.ID.groupOne, screen.asked.0), (.groupTwo, screen.asked.1)] {
            let typed = CrockfordText.normalised(trimmed(screen.form[id]))
            guard typed == CrockfordText.normalised(screen.recoveryGroups[group]) else {
                screen.form.complain(id, "not group \(group + 1) of the key above")
                screen.form.move(to: id)
                changeTop { $0 = .setup(screen) }
                return []
            }
        }
        return [.takePlace]
    }

    func setupScene(_ screen: SetupScreen) -> Scene {
        var body: [Node] = []
        switch screen.stage {
        case .member, .working:
            body = [
                .line(Line(" Set up this workstation", .heading)), .gap,
                .text(
                    Line("You become the first supervisor of a new record; you add the others afterwards (liaise staff add).", .muted),
                    indent: 1), .gap,
            ]
            body += screen.form.nodes(
                width: size.columns,
                echo: { field in
                    guard field.id == .passphrase, !field.value.isEmpty else { return nil }
                    return Line(DisplayText(PassphraseStrength.assess(field.value).sentence), .muted)
                })
            if screen.stage == .working {
                body += [.gap, .line(Line("   Making the record… this takes about a second, on purpose.", .info))]
            }
        case .recovery: body = recoveryNodes(screen)
        }
        if let complaint = screen.complaint { body += [.gap, .text(Line(DisplayText(complaint), .error), indent: 1)] }
        return framed(top: [], body: body)
    }

    private func recoveryNodes(_ screen: SetupScreen) -> [Node] {
        let groups = screen.recoveryGroups.enumerated().map { "\($0 + 1) \($1)" }
        let inRow = isNarrow ? 3 : 4
        let rows = stride(from: 0, to: groups.count, by: inRow).map { groups[$0..<min($0 + inRow, groups.count)].joined(separator: "    ") }
        return [
            .line(Line(" Recovery key: shown once", .heading)), .gap,
            .text(
                Line(
                    "Write it on paper and lock the paper away. It opens the record when a passphrase is forgotten; nobody else can.",
                    .muted), indent: 1), .gap,
        ] + rows.map { .line(Line(DisplayText("     " + $0), .strong)) } + [
            .gap,
            .text(Line(DisplayText("Type groups \(screen.asked.0 + 1) and \(screen.asked.1 + 1) back from the paper:"), .muted), indent: 1),
            .gap,
        ] + screen.form.nodes(width: size.columns)
    }
}

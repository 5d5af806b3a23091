package import Caseload
package import Exchange
import Scene

/// What a list would do, before it does it.
package struct ImportScreen: Sendable {
    /// Where the list is, to read it anew.
    package let path: String
    package var plan: ImportPlan
    package var selected = 0
    /// The append that has to end first.
    package var saving: Int?
    /// Of the cases that are being added, by line.
    package var codes: [Int: CaseCode] = [:]
    package var complaint: String?

    package init(path: String, plan: ImportPlan) {
        self.path = path
        self.plan = plan
    }
}

extension WorkbenchState {
    /// Has the list read; the form waits for what it says.
    mutating func readList(_ screen: FormScreen) -> [Effect] {
        guard let session else { return [] }
        var screen = screen
        screen.saving = nextToken
        nextToken += 1
        changeTop { $0 = .form(screen) }
        return [planEffect(Self.path(screen.form[.path]), session.opening)]
    }

    /// A path that was dragged onto the terminal stands in quotation marks.
    private static func path(_ typed: String) -> String {
        let path = trimmed(typed)
        guard path.count > 1, let mark = path.first, mark == path.last, mark == "'" || mark == "\"" else { return path }
        return String(path.dropFirst().dropLast())
    }

    private func planEffect(_ path: String, _ session: SessionOpening) -> Effect {
        .planList(path: path, session: session, now: now, zone: zone)
    }

    /// The list is read: shown, or the form says what is wrong with it. Both wait below the lock, if that came meanwhile.
    mutating func listPlanned(_ result: Result<ImportPlan, ListFailure>) -> [Effect] {
        readyFinder()
        screens = screens.map { screen in
            switch (screen, result) {
            case (.form(let form), .success(let plan)) where form.kind == .guarded(.listPath):
                return .importing(ImportScreen(path: Self.path(form.form[.path]), plan: plan))
            case (.form(var form), .failure(let failure)) where form.kind == .guarded(.listPath):
                form.saving = nil
                form.complaint = failure.sentence
                return .form(form)
            case (.importing(var list), .success(let plan)):
                list.plan = plan
                list.selected = 0
                return .importing(list)
            case (.importing(var list), .failure(let failure)):
                list.complaint = failure.sentence
                return .importing(list)
            default: return screen
            }
        }
        if case .success = result { drafts[draftKey(.guarded(.listPath))] = nil }
        return []
    }

    mutating func importKey(_ key: Key, _ screen: ImportScreen) -> [Effect] {
        if let place = walked(screen.selected, by: key, among: screen.plan.lines.count) {
            var screen = screen
            screen.selected = place
            changeTop { $0 = .importing(screen) }
            return []
        }
        switch key {
        case .enter: return importNow(screen)
        case .escape, .left:
            pop()
            say("Nothing was imported.")
            return []
        default:
            guard let command = CommandTable.command(for: key, in: .importing) else { return meansNothing(key) }
            return run(command.id)
        }
    }

    /// Writes what `liaise import` would write of the same list.
    private mutating func importNow(_ screen: ImportScreen) -> [Effect] {
        guard !screen.plan.isIdle else {
            pop()
            say("The list says nothing new: nothing was imported.")
            return []
        }
        guard var writer else { return [] }
        var screen = screen
        let (entries, codes) = screen.plan.entries(writer: &writer, now: now)
        self.writer = writer
        guard let saving = append(entries, expecting: screen.plan.positions) else { return [] }
        screen.saving = saving.token
        screen.codes = codes
        screen.complaint = nil
        changeTop { $0 = .importing(screen) }
        return saving.effects
    }

    mutating func listImported(_ screen: ImportScreen) -> [Effect] {
        pop()
        let report = ImportReport(screen.plan, codes: screen.codes, isDryRun: false)
        say("Imported " + (report.lines(zone: zone, today: today).first ?? ""), .success)
        return []
    }

    /// Somebody else changed a case of the list meanwhile: it is read anew, and looked at anew before anything is written.
    mutating func readListAgain(_ token: Int) -> [Effect] {
        guard case .importing(let screen) = top, screen.saving == token, let session else { return [] }
        return [planEffect(screen.path, session.opening)]
    }
}

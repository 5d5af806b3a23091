import Caseload
import Scene

// What is typed and not saved outlives the form, the lock, and the program.
extension WorkbenchState {
    /// Everything that is typed and not saved now: in forms that were left, and on the screens.
    var typedNow: [Draft.Key: Draft] {
        var typed = drafts
        for screen in screens {
            switch screen {
            case .form(let form) where mayBeKept(form): put(form.form.changes, draftKey(form.kind), &typed)
            case .addLine(let line): put(line.draft, .addLine, &typed)
            case .paper(let paper):
                if let key = paperDraft { put(paper.input.text.isEmpty ? [:] : [.text: paper.input.text], key, &typed) }
            default: break
            }
        }
        return typed
    }

    private func put(_ fields: [FormField.ID: String], _ key: Draft.Key, _ typed: inout [Draft.Key: Draft]) {
        guard !fields.isEmpty else {
            typed[key] = nil
            return
        }
        if typed[key]?.fields != fields { typed[key] = Draft(fields: fields, typed: now) }
    }

    /// Never a secret, nor half a signature.
    func mayBeKept(_ screen: FormScreen) -> Bool {
        let hasSecret = screen.form.fields.contains { if case .secret = $0.kind { true } else { false } }
        return !hasSecret && screen.kind != .countersign && screen.kind != .guarded(.sign)
    }

    mutating func setDraft(_ key: Draft.Key, _ fields: [FormField.ID: String]) {
        put(fields, key, &drafts)
    }

    /// What an earlier version kept of the form stands under the form's own name from now on.
    mutating func takeFormerDraft(_ kind: FormKind) {
        let key = draftKey(kind)
        let former = Draft.Key(former: kind, key.subject)
        if drafts[key] == nil, let draft = drafts.removeValue(forKey: former) { drafts[key] = draft }
    }

    /// Hands over what has changed since it was last kept. A practice session keeps nothing.
    mutating func keepDrafts() -> [Effect] {
        guard !isTraining, !isLookingOnly, member != nil else { return [] }
        let typed = typedNow.mapValues(\.fields)
        let (before, all) = (keptDrafts, typedNow)
        let changed = all.filter { before[$0.key] != typed[$0.key] }
        let gone = before.keys.filter { typed[$0] == nil }
        keptDrafts = typed
        let changes =
            changed.map { DraftChange(name: $0.key.name, content: $0.value.encoded) }
            + gone.map { DraftChange(name: $0.name, content: nil) }
        return changes.isEmpty ? [] : [.keepDrafts(changes.sorted { $0.name < $1.name })]
    }

    /// The record did not take what was typed: that is said once, and it is handed over again with the next change.
    mutating func noteDraftsKept(_ fault: String?) {
        let failed = fault != nil
        defer { draftsFailed = failed }
        guard let fault else {
            storedDrafts = keptDrafts
            return
        }
        keptDrafts = storedDrafts
        if !draftsFailed { say("What you type is not kept against a crash: " + fault, .error) }
    }

    /// Whether what is typed and not saved outlives the program.
    var keepsDrafts: Bool { !isTraining && !isLookingOnly && !draftsFailed }

    /// "what is typed in 2 forms is NOT SAVED and would be lost"; nil where there is none, or it is kept.
    var draftLossWords: String? {
        let count = typedNow.count { storedDrafts[$0.key] != $0.value.fields }
        guard !isTraining, !keepsDrafts, count > 0 else { return nil }
        return count == 1
            ? "what is typed in a form is NOT SAVED and would be lost" : "what is typed in \(count) forms is NOT SAVED and would be lost"
    }

    /// Takes what this member had typed the last time; what nobody came back to for a week is let go.
    mutating func takeDrafts(_ kept: [String: [UInt8]]) -> [Effect] {
        drafts = [:]
        keptDrafts = [:]
        var old: [DraftChange] = []
        for (name, bytes) in kept {
            guard let draft = Draft(decoding: bytes), now.minutes(since: draft.typed) < Draft.longestKept else {
                old.append(DraftChange(name: name, content: nil))
                continue
            }
            drafts[Draft.Key(named: name)] = draft
            keptDrafts[Draft.Key(named: name)] = draft.fields
        }
        storedDrafts = keptDrafts
        return old.isEmpty ? [] : [.keepDrafts(old)]
    }
}

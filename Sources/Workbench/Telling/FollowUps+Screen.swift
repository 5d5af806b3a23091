import Caseload
import Scene

extension WorkbenchState {
    /// What is still to be done, first due first, and then what was done.
    private var followUpLines: [FollowUpTask] {
        guard let state = open?.state else { return [] }
        return state.openTasks + state.tasks.filter { $0.done != nil }
    }

    mutating func followUpsKey(_ key: Key, _ selected: Int) -> [Effect] {
        let lines = followUpLines
        if let selected = walked(selected, by: key, among: max(1, lines.count)) {
            show(.followUps(selected: selected))
            return []
        }
        guard let command = CommandTable.command(for: key, in: .followUps) else { return meansNothing(key) }
        switch command.id {
        case .addTask: return openForm(.telling(.task))
        case .finishTask:
            guard lines.indices.contains(selected) else { return openForm(.telling(.task)) }
            guard lines[selected].done == nil else {
                return refuse("That is done already.", .info)
            }
            return openForm(.telling(.taskDone(lines[selected].id)))
        default: return run(command.id)
        }
    }

    func followUpsScene(_ selected: Int) -> Scene {
        let lines = followUpLines
        var body: [Node] = [.line(Line(" Follow-ups", .heading))] + (isShort ? [] : [.gap])
        if lines.isEmpty {
            body.append(.item(Item(label: Line("nothing to do is recorded; enter or a adds something", .muted), isSelected: true)))
        }
        let place = min(selected, max(0, lines.count - 1))
        body += lines.enumerated().map { index, task in
            .item(
                Item(
                    label: Line(DisplayText(task.followUp.what.text), task.done == nil ? .text : .muted), isSelected: index == place,
                    detail: standing(task)))
        }
        return framed(top: identityNodes, body: body)
    }

    private func standing(_ task: FollowUpTask) -> Line {
        if let done = task.done {
            return Line(DisplayText("done\(done.how.isEmpty ? "" : ": \(done.how)") (\(by(done.by)))"), .muted)
        }
        return Line(DisplayText(dueWords(task)), task.isOverdue(at: now) ? .warning : .text)
    }

    /// "by 11:00", and that it is late.
    func dueWords(_ task: FollowUpTask) -> String {
        "by \(zone.clock(task.followUp.due, seenOn: today))" + (task.isOverdue(at: now) ? ", LATE" : "")
    }
}

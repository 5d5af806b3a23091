package import Scene

extension WorkbenchState {
    /// The screen as it is drawn: every screen can be worked with from 40 by 12 up, and says so below.
    package var canvas: Canvas { scene.canvas(size, smallest: Self.smallest) }

    /// The smallest window that every screen can be worked with in.
    package static let smallest = Size(columns: 40, rows: 12)

    /// What the screen says now.
    package var scene: Scene {
        switch top {
        case .start(let selected): startScene(selected)
        case .setup(let screen): setupScene(screen)
        case .unlock(let screen): unlockScene(screen)
        case .locked(let screen): lockedScene(screen)
        case .sessions(let selected): sessionsScene(selected)
        case .queue: queueScene()
        case .addLine(let screen): addLineScene(screen)
        case .person(let selected): personScene(selected)
        case .needs(let screen): needsScene(screen)
        case .consentQuestion(let question): consentQuestionScene(question)
        case .codes(let screen): codesScene(screen)
        case .risk(let selected): riskScene(selected)
        case .picker(let screen): pickerScene(screen)
        case .screening(let screen): screeningScene(screen)
        case .form(let screen): formScene(screen)
        case .calendar(let screen): calendarScene(screen)
        case .duties(let screen): dutyScene(screen)
        case .timeline(let selected): timelineScene(selected)
        case .today(let selected): todayScene(selected)
        case .debrief(let screen): debriefScene(screen)
        case .help(let from, let first): helpScene(from, first)
        case .palette(let screen): paletteScene(screen)
        case .findPerson(let screen): findPersonScene(screen)
        case .history(let screen): historyScene(screen)
        case .importing(let screen): importScene(screen)
        case .telling(let screen): tellingScene(screen)
        case .phrases(let screen): phrasesScene(screen)
        case .paper(let screen): paperScene(screen)
        case .reconcile(let screen): reconcileScene(screen)
        case .leaving(let selected): leavingScene(selected)
        }
    }
}

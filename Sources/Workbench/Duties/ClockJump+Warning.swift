import Caseload
import Scene

extension WorkbenchState {
    /// The computer's clock was put forward or back: whoever works here is told, and nothing waits for the old time to come round again.
    mutating func clockJumped(_ jump: ClockJump) {
        guard !isTraining else {
            // A practice session has a time of its own, which goes on.
            clockOffset -= jump.milliseconds
            return
        }
        now = jump.shows
        lastKeyAt.milliseconds += jump.milliseconds
        clockDoubt = .jumped(jump)
        arrangeQueue()
    }

    /// Says it once more in full, since a short screen shows only its head.
    mutating func acknowledgeClock() {
        guard let doubt = clockDoubt else { return }
        clockDoubt = nil
        say(doubt.sentence(zone: zone), .warning)
    }

    /// Stands at the foot of every screen until somebody has seen it.
    var clockDoubtNodes: [Node] {
        guard let clockDoubt else { return [] }
        let words = isShort ? clockDoubt.head + ": ctrl-g" : clockDoubt.sentence(zone: zone) + " ctrl-g takes this away."
        return [.text(Line(DisplayText(" !! " + words), .warning), indent: 0)]
    }
}

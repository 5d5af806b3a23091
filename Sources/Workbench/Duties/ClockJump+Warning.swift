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
        clockJump = jump
        arrangeQueue()
    }

    /// Says it once more in full, since a short screen shows only its head.
    mutating func acknowledgeClock() {
        guard let jump = clockJump else { return }
        clockJump = nil
        say(jump.sentence(zone: zone), .warning)
    }

    /// Stands at the foot of every screen until somebody has seen it.
    var clockJumpNodes: [Node] {
        guard let clockJump else { return [] }
        let words = isShort ? "Computer's clock jumped: ctrl-g" : clockJump.sentence(zone: zone) + " ctrl-g takes this away."
        return [.text(Line(DisplayText(" !! " + words), .warning), indent: 0)]
    }
}

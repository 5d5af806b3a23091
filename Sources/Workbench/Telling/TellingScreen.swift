import Caseload
import Scene

/// One of the screens about who was told, who was asked to come, and what is still to be done.
package enum TellingScreen: Sendable {
    case inform(InformScreen)
    /// With the line under the cursor.
    case support(selected: Int)
    /// With the line under the cursor.
    case followUps(selected: Int)
    case copyText(CopyScreen)
    case worklist(WorklistScreen)

    /// Where its commands can be given.
    package var context: Context {
        switch self {
        case .inform: .inform
        case .support: .support
        case .followUps: .followUps
        case .copyText: .copyText
        case .worklist: .worklist
        }
    }
}

/// Logging that somebody was told.
package struct InformScreen: Sendable {
    /// The line under the cursor.
    package var selected = 0
    /// Which of the things worth telling will be logged; nil for the first that fits whoever is told.
    package var what: Int?
}

/// Text to select and copy.
package struct CopyScreen: Sendable {
    /// For whom the text is.
    package enum Reader: Sendable { case healthRecord, custodyRecord }

    /// For whom the text is.
    package var reader = Reader.healthRecord
    /// How many rows it is scrolled.
    package var scroll = 0
    /// Two identifiers were compared on this screen, and a ground given where the person has not agreed.
    package var isCleared = false
}

/// A list over all cases of the site.
package struct WorklistScreen: Sendable {
    /// What is listed.
    package enum Kind: Sendable { case notEntered, followUps }

    /// What is listed.
    package let kind: Kind
    /// The line under the cursor.
    package var selected = 0
}

extension WorkbenchState {
    mutating func tellingKey(_ key: Key, _ screen: TellingScreen) -> [Effect] {
        switch screen {
        case .inform(let screen): informKey(key, screen)
        case .support(let selected): supportKey(key, selected)
        case .followUps(let selected): followUpsKey(key, selected)
        case .copyText(let screen): copyKey(key, screen)
        case .worklist(let screen): worklistKey(key, screen)
        }
    }

    func tellingScene(_ screen: TellingScreen) -> Scene {
        switch screen {
        case .inform(let screen): informScene(screen)
        case .support(let selected): supportScene(selected)
        case .followUps(let selected): followUpsScene(selected)
        case .copyText(let screen): copyScene(screen)
        case .worklist(let screen): worklistScene(screen)
        }
    }

    mutating func show(_ screen: TellingScreen) { changeTop { $0 = .telling(screen) } }
}

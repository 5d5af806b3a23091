import Caseload
import Exchange
import Scene
import Screening

extension WorkbenchState {
    /// Opens the text for the health record; the instruments are read first, so that they are called by their names.
    mutating func openCopyText() -> [Effect] {
        _ = readyCatalogue()
        push(.telling(.copyText(CopyScreen())))
        return []
    }

    mutating func copyKey(_ key: Key, _ screen: CopyScreen) -> [Effect] {
        guard let command = CommandTable.command(for: key, in: .copyText) else { return meansNothing(key) }
        var screen = screen
        let page = max(1, size.rows - 8)
        switch command.id {
        case .otherText: return turn(screen)
        case .nextPage: screen.scroll = min(copyScene(screen).scrollLimit(in: size), screen.scroll + (key == .down ? 1 : page))
        case .previousPage: screen.scroll = max(0, screen.scroll - (key == .up ? 1 : page))
        default: return run(command.id)
        }
        show(.copyText(screen))
        return []
    }

    /// The text for the custody record is shown once two identifiers were compared, and the ground given where the person has not agreed.
    private mutating func turn(_ screen: CopyScreen) -> [Effect] {
        switch screen.reader {
        case .custodyRecord: show(.copyText(CopyScreen(reader: .healthRecord, scroll: 0, isCleared: screen.isCleared)))
        case .healthRecord where screen.isCleared:
            show(.copyText(CopyScreen(reader: .custodyRecord, scroll: 0, isCleared: screen.isCleared)))
        case .healthRecord: return openForm(.telling(.custodyText))
        }
        return []
    }

    private var isPoliceConsentGiven: Bool { open?.state.sharing(for: .police) == .byConsent }

    func copyScene(_ screen: CopyScreen) -> Scene {
        let body: [Node] = copyLines(screen.reader).map { line in
            line.isEmpty ? .line(Line("")) : .text(Line(DisplayText(line)), indent: 0)
        }
        let other = screen.reader == .healthRecord ? "custody record" : "health record"
        let turn = Item(key: "tab", label: Line(DisplayText("the \(other)'s text"), .muted), isSelected: true)
        var scene = framed(top: identityNodes + copyTop(screen), body: body, bottom: (isShort ? [] : [.gap]) + [.item(turn)])
        scene.scroll = screen.scroll
        return scene
    }

    /// Whose text it is, and what stands in its way.
    private func copyTop(_ screen: CopyScreen) -> [Node] {
        switch screen.reader {
        case .healthRecord:
            return [.line(Line(" HEALTH RECORD: everything. Not for the custody record.", .heading))]
        case .custodyRecord:
            var nodes: [Node] = [.line(Line(" CUSTODY RECORD: disclosable; these five lines only.", .heading))]
            if !isPoliceConsentGiven, let ground = lastPoliceGround {
                nodes.append(.text(Line(DisplayText("Shared \(ground)."), .warning), indent: 1))
            }
            if custodyText?.isWithholding == true {
                nodes.append(.text(Line("Withheld: words that name a diagnosis, a score, history or the allegation.", .warning), indent: 1))
            }
            nodes.append(
                .text(Line("Read every line before you copy it: what is not recognised is not withheld.", .warning), indent: 1))
            return nodes
        }
    }

    /// On what the sergeant was last told something.
    private var lastPoliceGround: String? { open?.state.toldLog.last { $0.recipient == .custodySergeant }?.ground }

    private func copyLines(_ reader: CopyScreen.Reader) -> [String] {
        switch reader {
        case .healthRecord: healthText?.lines ?? []
        case .custodyRecord: custodyText?.lines ?? []
        }
    }

    private var healthText: HealthRecordText? {
        guard let state = open?.state, let member else { return nil }
        return HealthRecordText(
            state, now: now, zone: zone, scale: surroundings.scale, author: member, siteName: session?.opening.siteName ?? "",
            instrumentName: { instrumentName($0) })
    }

    private var custodyText: CustodyRecordText? {
        guard let state = open?.state, let member else { return nil }
        return CustodyRecordText(state, now: now, zone: zone, author: member, siteName: session?.opening.siteName ?? "") { id in
            catalogue?[id].map { [$0.shortTitle, $0.title] } ?? []
        }
    }
}

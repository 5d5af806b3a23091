/// How many colours to use.
package enum ColourDepth: String, Sendable, Hashable, CaseIterable {
    case none, eight, sixteen, full256

    /// The depth to use: what the user set, else nothing under NO_COLOR or on a plain terminal, else what the terminal has.
    ///
    /// COLORTERM is not asked: ssh drops it and serial consoles set it falsely.
    package static func detected(
        setting: ColourDepth?, terminalColours: Int, environment: (String) -> String?
    ) -> ColourDepth {
        if let setting { return terminalColours > 0 ? setting.atMost(terminalColours) : .none }
        if environment("NO_COLOR")?.isEmpty == false { return .none }
        let type = environment("TERM") ?? ""
        if type.isEmpty || type == "dumb" || type.hasPrefix("vt") { return .none }
        return ColourDepth.full256.atMost(terminalColours)
    }

    /// The depth, or a lower one where the terminal has fewer colours.
    private func atMost(_ colours: Int) -> ColourDepth {
        switch (self, colours) {
        case (.none, _), (_, ..<8): .none
        case (.eight, _), (_, 8..<16): .eight
        case (.sixteen, _), (_, 16..<256): .sixteen
        case (.full256, _): .full256
        }
    }
}

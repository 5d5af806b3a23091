/// Turns text from anywhere into text that is safe to show.
enum Neutraliser {
    /// Stands where a character was that cannot be shown.
    static let replacement: Unicode.Scalar = "\u{FFFD}"
    /// As many marks as a terminal cell keeps beside its character.
    private static let marksPerCharacter = 4

    /// The text with every scalar that could act or mislead replaced; never longer than one column more for each scalar.
    static func neutralise(_ raw: String) -> String {
        var result = String.UnicodeScalarView()
        var marks = 0
        var hasBase = false
        for scalar in raw.unicodeScalars {
            switch verdict(on: scalar) {
            case .keep:
                result.append(scalar)
                (marks, hasBase) = (0, true)
            case .mark:
                marks += 1
                if !hasBase {
                    result.append(replacement)
                    hasBase = true
                } else if marks <= marksPerCharacter {
                    result.append(scalar)
                }
            case .show(let other):
                result.append(other)
                (marks, hasBase) = (0, true)
            case .drop:
                break
            }
        }
        return String(result)
    }

    private enum Verdict {
        case keep, mark, drop
        case show(Unicode.Scalar)
    }

    private static func verdict(on scalar: Unicode.Scalar) -> Verdict {
        switch scalar.value {
        case 0x20..<0x7F: return .keep
        case 0x09, 0x0A, 0x0D: return .show(" ")
        case 0..<0xA0: return .show(replacement)
        case 0xA0: return .show(" ")
        case 0xAD: return .show("-")
        // Joiners: a sequence joined by them falls into its parts, which every terminal agrees on.
        case 0x200B...0x200D, 0x2060, 0xFEFF, 0x034F, 0x180B...0x180F: return .drop
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .drop
        // Fillers, which look like nothing.
        case 0x115F, 0x1160, 0x3164, 0xFFA0: return .show(replacement)
        // Two regional indicators make a flag in some terminals and two letters in others.
        case 0x1F1E6...0x1F1FF: return .show(letter(at: scalar.value - 0x1F1E6))
        // Skin tones join the person before them in some terminals and stand alone in others.
        case 0x1F3FB...0x1F3FF: return .drop
        default: return verdict(byCategoryOf: scalar)
        }
    }

    private static func verdict(byCategoryOf scalar: Unicode.Scalar) -> Verdict {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            return .show(replacement)
        case .spaceSeparator: return scalar.columns == 1 ? .show(" ") : .keep
        default: return scalar.columns == 0 ? .mark : .keep
        }
    }

    private static func letter(at index: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: index))
    }
}

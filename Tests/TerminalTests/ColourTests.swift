import Terminal
import Testing
import Themes

struct ColourTests {
    @Test("Contrast is counted as WCAG 2 does")
    func contrast() {
        #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
        let grey = Colour(red: 0x76, green: 0x76, blue: 0x76)
        #expect(abs(grey.contrast(with: .white) - 4.54) < 0.01)
    }

    @Test("Black or white can be read on any colour")
    func ink() {
        for red in stride(from: 0, through: 255, by: 15) {
            for green in stride(from: 0, through: 255, by: 15) {
                for blue in stride(from: 0, through: 255, by: 15) {
                    let colour = Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
                    #expect(colour.readableInk.contrast(with: colour) >= 4.58)
                }
            }
        }
    }

    @Test("A repair reaches the ratio and keeps what needs none")
    func repair() throws {
        let ground = try #require(Colour(hex: "161b22"))
        let dim = try #require(Colour(hex: "#3A4A5A"))
        #expect(dim.repaired(to: 4.5, on: ground).contrast(with: ground) >= 4.5)
        #expect(Colour.white.repaired(to: 7, on: ground) == .white)
    }

    @Test("A colour of the palette is its own nearest")
    func palette() {
        for number in 16...255 {
            let nearest = Palette256.nearest(to: Palette256.colour(number))
            #expect(Palette256.colour(nearest) == Palette256.colour(number))
        }
    }

    @Test("Quantising never loses the contrast that was asked for")
    func quantised() throws {
        let ground = try #require(Colour(hex: "fafafa"))
        for hex in ["dddd00", "eeeeee", "88ccff", "808080"] {
            let colour = try #require(Colour(hex: hex))
            #expect(Palette256.colour(Palette256.nearest(to: colour, contrast: 4.5, on: ground)).contrast(with: ground) >= 4.5)
        }
    }

    @Test("Only six hexadecimal digits make a colour", arguments: ["12345", "1234567", "12345g", "", "+12345", "##1234"])
    func notAColour(text: String) {
        #expect(Colour(hex: text) == nil)
    }
}

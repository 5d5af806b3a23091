/// A name from one column, taken apart.
struct WholeName: Hashable, Sendable {
    let surname: String
    let forenames: String

    /// "Dunn, Callum", "DUNN Callum", "Callum DUNN" and "Callum Dunn".
    ///
    /// Without a comma or capitals the last word is the surname, with the particles in lower case before it.
    init(_ text: String) {
        if let comma = text.firstIndex(of: ",") {
            self.init(surname: text[..<comma].split(separator: " "), forenames: text[text.index(after: comma)...].split(separator: " "))
            return
        }
        let words = text.split(separator: " ")
        let leading = words.prefix { Self.isCapitals($0) }.count
        let trailing = words.reversed().prefix { Self.isCapitals($0) }.count
        if leading == words.count {
            self.init(surname: words.prefix(1), forenames: words.dropFirst())
        } else if leading > 0 {
            self.init(surname: words.prefix(leading), forenames: words.dropFirst(leading))
        } else if trailing > 0 {
            self.init(surname: words.suffix(trailing), forenames: words.dropLast(trailing))
        } else {
            let particles = words.dropLast().reversed().prefix { $0.first?.isLowercase == true }.count
            let count = particles + 1 < words.count ? particles + 1 : 1
            self.init(surname: words.suffix(count), forenames: words.dropLast(count))
        }
    }

    private init(surname: some Sequence<Substring>, forenames: some Sequence<Substring>) {
        self.surname = surname.joined(separator: " ")
        self.forenames = forenames.joined(separator: " ")
    }

    /// Two letters at least, so that an initial is no surname.
    private static func isCapitals(_ word: Substring) -> Bool {
        word.count(where: \.isUppercase) >= 2 && !word.contains(where: \.isLowercase)
    }
}

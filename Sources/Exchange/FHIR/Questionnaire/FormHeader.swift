/// The head of an instrument file from the head of a form.
struct FormHeader {
    let json: JSONValue
    let items: FormItems
    /// The id asked for; nil for one that the form itself suggests.
    let wantedID: String?

    /// The id under which our own form leaves, which is the end of its address; nil of any other form.
    var ourID: String? {
        guard let url = json["url"]?.string, url.hasPrefix(FHIRNames.questionnaires) else { return nil }
        let id = String(url.dropFirst(FHIRNames.questionnaires.count))
        return Self.isID(id) ? id : nil
    }

    var id: String {
        if let wantedID { return wantedID }
        if let ourID { return ourID }
        let names = [json["url"]?.string.map(FHIRNames.short), json["name"]?.string, json["id"]?.string, json["title"]?.string]
        return names.compactMap { $0.flatMap(Self.id(from:)) }.first ?? "imported-form"
    }

    /// Whether a text can be the id of an instrument: small letters, digits and hyphens, a letter first.
    static func isID(_ text: String) -> Bool {
        id(from: text) == text
    }

    private static func id(from text: String) -> String? {
        var id = ""
        for byte in text.lowercased().utf8.prefix(200) {
            let isPlain = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isPlain { id.unicodeScalars.append(Unicode.Scalar(byte)) } else if !id.hasSuffix("-"), !id.isEmpty { id += "-" }
            if id.utf8.count == 40 { break }
        }
        while id.hasSuffix("-") { id.removeLast() }
        return id.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ? id : nil
    }

    /// What stands for the terms of a form that does not give any.
    static let unknownLicence = "imported by the site; licence not known"

    var title: String { text("title") ?? text("name") ?? id }

    /// The title where it is short, else its beginning.
    var shortTitle: String {
        title.count <= 24 ? title : title.prefix(23).trimmed + "…"
    }

    private func text(_ key: String) -> String? {
        json[key]?.string.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    }

    private var purpose: String {
        let text = (text("purpose") ?? text("description")).map { $0.split { $0.isWhitespace }.joined(separator: " ") }
        return text.map { $0.count <= 160 ? $0 : $0.prefix(159).trimmed + "…" } ?? "as the form itself says"
    }

    /// The form's own version where it can stand in a canonical address, else 1.
    var version: String {
        guard let version = json["version"]?.string, (1...40).contains(version.utf8.count) else { return "1" }
        let isPlain = version.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"|#\"'*&\\".utf8.contains($0) }
        return isPlain ? Self.withoutContentMark(version) : "1"
    }

    /// A version without the mark of its content that a catalogue adds (`+` and eight digits), which comes anew with every file.
    static func withoutContentMark(_ version: String) -> String {
        let parts = version.split(separator: "+", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 8, parts[1].allSatisfy(\.isHexDigit), !parts[0].isEmpty else { return version }
        return String(parts[0])
    }

    /// The LOINC code of an element whose only code it is; nil when there is more to keep.
    static func onlyLOINC(_ json: JSONValue) -> String? {
        let codes = json.list("code")
        guard codes.count == 1, let code = codes.first, code["system"]?.string == FHIRNames.loinc, code.members?.count == 2 else {
            return nil
        }
        return code["code"]?.string
    }

    /// The LOINC code of an element, the first if there are several.
    static func loinc(_ json: JSONValue) -> String? {
        json.list("code").first { $0["system"]?.string == FHIRNames.loinc }?["code"]?.string
    }

    /// The head of the file, up to its items.
    func nodes() -> [FileNode.Entry] {
        let publisher = text("publisher")
        let address = [json["url"]?.string, json["version"]?.string].compactMap(\.self).joined(separator: "|")
        let source = "FHIR Questionnaire" + (address.isEmpty ? "" : " " + address) + (publisher.map { ", published by " + $0 } ?? "")
        let licence: FileNode = .map([
            "class": .text("own"), "text": .text(text("copyright") ?? Self.unknownLicence),
            "credit": .text(publisher ?? "not given"),
        ])
        let node: FileNode = .map([
            "id": .text(id), "version": .quoted(version), "title": .text(title), "short-title": .text(shortTitle),
            "topic": .text("general"), "purpose": .text(purpose), "time-frame": .text("as the form itself says"), "ages": .map([]),
            "verified": .truth(false), "not-verified": .texts(["anything of this form: it was imported from FHIR as it stands"]),
            "source": .text(source), "licence": licence, "loinc": Self.loinc(json).map(FileNode.text),
            "cautions": .texts(["It has no scoring rule here: the answers are recorded, and no score is worked out."]),
        ])
        return node.entries
    }
}

extension StringProtocol {
    /// Without blanks at its end.
    fileprivate var trimmed: String {
        var text = String(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

/// One item of a questionnaire, as it stands in its tree.
struct FormItem {
    /// The place in the order of the form, groups counted too.
    let index: Int
    /// The place of the item it stands in.
    let parent: Int?
    let linkID: String
    let type: FormItemType
    let json: JSONValue
    /// The `linkId`s that lead to it.
    let path: String
    /// The places of what stands in it.
    var children: [Int] = []
    /// Why it is not asked here though it is a question; nil when it is.
    var withheld: String?

    /// Whether it is a line of the instrument: a question that is asked, or something that is said.
    var isLine: Bool { type != .group && withheld == nil }

    /// What it says, by its text or whatever else names it.
    var words: String {
        let texts = [json["text"]?.string, json.list("code").compactMap { $0["display"]?.string }.first, json["prefix"]?.string]
        return texts.compactMap(\.self).first { $0.contains { !$0.isWhitespace } } ?? linkID
    }

    /// What it says, no longer than a label may be.
    var label: String { isCut ? words.prefix(Self.longestLabel - 1) + "…" : words }

    /// Whether the label is only the beginning of what it says.
    var isCut: Bool { words.utf8.count > Self.longestLabel && words.count > Self.longestLabel }

    private static let longestLabel = 4_000
}

/// The types of items in FHIR R4.
enum FormItemType: String, CaseIterable {
    case group, display, boolean, decimal, integer, date, dateTime, time, string, text, url, choice
    case openChoice = "open-choice"
    case attachment, reference, quantity
}

/// The items of a questionnaire in the order of the form.
struct FormItems {
    private(set) var items: [FormItem] = []
    private(set) var places: [String: Int] = [:]
    private let file: String

    /// The most items that are read.
    static let limit = 2_000

    init(_ questionnaire: JSONValue, file: String) throws(FHIRFault) {
        self.file = file
        try add(questionnaire["item"], parent: nil, path: "")
    }

    private mutating func add(_ list: JSONValue?, parent: Int?, path: String) throws(FHIRFault) {
        guard let list else { return }
        guard let values = list.values else { throw fault(path, "\"item\" must be an array") }
        for value in values { try add(one: value, parent: parent, path: path) }
    }

    private mutating func add(one json: JSONValue, parent: Int?, path: String) throws(FHIRFault) {
        guard items.count < Self.limit else {
            throw fault("", "the form has more than \(Self.limit) items, which is more than is taken here")
        }
        guard json.members != nil else { throw fault(path, "an item must be an object") }
        guard let linkID = json["linkId"]?.string, linkID.contains(where: { !$0.isWhitespace }) else {
            throw fault(path, "item \(items.count + 1) of the form has no linkId: without it no answer can be told from another")
        }
        let path = (path.isEmpty ? "" : path + " > ") + linkID.prefix(60)
        guard places[linkID] == nil else {
            throw fault(path, "two items have the linkId \(linkID.prefix(60)): each must have its own")
        }
        try FormVersion.check(json, path: path, file: file)
        let item = FormItem(
            index: items.count, parent: parent, linkID: linkID, type: try type(of: json, path), json: json, path: path,
            withheld: parent.flatMap { items[$0].withheld } == nil ? Self.withheld(json) : "stands in an item that is not asked here")
        places[linkID] = item.index
        items.append(item)
        if let parent { items[parent].children.append(item.index) }
        try add(json["item"], parent: item.index, path: path)
    }

    private func type(of json: JSONValue, _ path: String) throws(FHIRFault) -> FormItemType {
        guard let name = json["type"]?.string else { throw fault(path, "the item has no type") }
        guard let type = FormItemType(rawValue: name) else {
            throw fault(path, "\(name.prefix(40)) is no type of item in FHIR R4")
        }
        return type
    }

    private static func withheld(_ json: JSONValue) -> String? {
        if let url = FHIRNames.fillingExpressions.first(where: { json.fhirExtension($0) != nil }) {
            return "is filled in by an expression (\(FHIRNames.short(url))), which is never carried out here: not asked, kept for export"
        }
        if json.fhirExtension(FHIRNames.hidden)?["valueBoolean"]?.bool == true {
            return "is hidden in the form: not asked, kept for export"
        }
        if json["readOnly"]?.bool == true, json["type"]?.string != "group", json["type"]?.string != "display" {
            return "is read-only in the form: not asked, kept for export"
        }
        return nil
    }

    private func fault(_ path: String, _ reason: String) -> FHIRFault {
        FHIRFault(file: file, line: nil, path: path, reason: reason)
    }

    /// The item with a `linkId`.
    subscript(linkID: String) -> FormItem? { places[linkID].map { items[$0] } }

    subscript(index: Int) -> FormItem { items[index] }

    /// What an item stands in, from the outermost.
    func ancestors(of item: FormItem) -> [FormItem] {
        var found: [FormItem] = []
        var next = item.parent
        while let index = next {
            found.append(items[index])
            next = items[index].parent
        }
        return found.reversed()
    }
}

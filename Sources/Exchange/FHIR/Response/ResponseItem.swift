/// One item of a response, with what it says and without what stands in it.
struct ResponseItem {
    let linkID: String
    /// The `linkId`s that lead to it.
    let path: String
    let json: JSONValue
    let answers: [JSONValue]

    /// The most items that are read; more than the largest form, since groups may repeat.
    static let limit = 10_000

    /// Every item of a response in order, those in answers too.
    static func all(_ response: JSONValue, file: String) throws(FHIRFault) -> [ResponseItem] {
        var items: [ResponseItem] = []
        try add(response, path: "", file: file, to: &items)
        return items
    }

    private static func add(_ json: JSONValue, path: String, file: String, to items: inout [ResponseItem]) throws(FHIRFault) {
        guard let list = json["item"] else { return }
        guard let values = list.values else { throw FHIRFault(file: file, line: nil, path: path, reason: "\"item\" must be an array") }
        for value in values {
            guard items.count < limit else {
                throw FHIRFault(file: file, line: nil, path: "", reason: "the response has more than \(limit) items")
            }
            guard let linkID = value["linkId"]?.string, !linkID.isEmpty else {
                throw FHIRFault(file: file, line: nil, path: path, reason: "an item has no linkId, so nobody can tell what it answers")
            }
            let path = (path.isEmpty ? "" : path + " > ") + linkID.prefix(60)
            let answers = value.list("answer")
            items.append(ResponseItem(linkID: linkID, path: path, json: value, answers: answers))
            try add(value, path: path, file: file, to: &items)
            for answer in answers { try add(answer, path: path, file: file, to: &items) }
        }
    }

    /// Whether it holds an answer or says why it has none.
    var isAnswered: Bool { !answers.isEmpty || absentReason != nil }

    /// Why it has no answer, wherever that is said; nil when it is not.
    var absentReason: String? {
        let places =
            [json] + answers
            + answers.flatMap { answer in
                (answer.members ?? []).filter { $0.key.hasPrefix("_value") || $0.key == "valueCoding" }.map(\.value)
            }
        return places.compactMap { $0.fhirExtension(FHIRNames.dataAbsentReason)?["valueCode"]?.string }.first
    }

    /// The number that its only answer is; nil for anything else.
    var number: Double? {
        guard answers.count == 1, let (type, value) = answers.first?.choice("value") else { return nil }
        return type == "Quantity" ? value["value"]?.number : value.number
    }
}

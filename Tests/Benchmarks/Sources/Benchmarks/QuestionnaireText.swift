/// A FHIR questionnaire of invented questions, as long as is asked for: groups, weighted answers, conditions and a few of each other kind.
struct QuestionnaireText {
    let text: String
    let items: Int

    /// - Parameter size: the least size in bytes; it ends with the group that reaches it.
    init(size: Int) {
        var groups: [String] = []
        var length = 0
        var count = 0
        while length < size {
            let group = Self.group(groups.count + 1)
            groups.append(group)
            length += group.utf8.count + 2
            count += Self.questions
        }
        items = count
        text = """
            {
              "resourceType": "Questionnaire", "url": "https://benchmark.example/fhir/Questionnaire/long", "version": "1",
              "title": "A long form", "status": "active", "subjectType": ["Patient"], "copyright": "Nobody's.",
              "item": [
            \(groups.joined(separator: ",\n"))
              ]
            }
            """
    }

    private static let questions = 10

    private static func group(_ number: Int) -> String {
        let items = (1...questions).map { item(number, $0) }
        return """
            { "linkId": "\(number)", "text": "Part \(number)", "type": "group", "item": [
            \(items.joined(separator: ",\n"))
            ] }
            """
    }

    private static func item(_ group: Int, _ place: Int) -> String {
        let head =
            "{ \"linkId\": \"\(group).\(place)\", \"prefix\": \"\(place).\", \"text\": \"Question \(place) of part \(group), invented\","
        switch place {
        case 8: return head + " \"type\": \"integer\"\(condition(group)) }"
        case 9: return head + " \"type\": \"date\", \"required\": true }"
        case 10: return head + " \"type\": \"text\"\(condition(group)) }"
        default: return head + " \"type\": \"choice\",\n  \"answerOption\": [\n\(answers)\n  ]\(place > 4 ? condition(group) : "") }"
        }
    }

    private static func condition(_ group: Int) -> String {
        """
        ,
          "enableBehavior": "any", "enableWhen": [
            { "question": "\(group).1", "operator": "=", "answerCoding": { "system": "https://benchmark.example/often", "code": "2" } },
            { "question": "\(group).2", "operator": "exists", "answerBoolean": true }]
        """
    }

    private static let answers = ["never", "some days", "most days", "every day"].enumerated().map { weight, label in
        """
            { "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": \(weight) }],
              "valueCoding": { "system": "https://benchmark.example/often", "code": "\(weight)", "display": "\(label)" } }
        """
    }.joined(separator: ",\n")
}

import Screening
import Testing

@testable import Exchange

@Suite("Forms that are refused")
struct FormRefusalTests {
    @Test(
        "Other versions of FHIR are refused by name, with what gives them away",
        arguments: [
            (#"{"linkId": "q", "type": "choice", "option": [{"valueString": "x"}]}"#, "STU3", "\"option\""),
            (#"{"linkId": "q", "type": "choice", "options": {"reference": "urn:x"}}"#, "STU3", "\"options\""),
            (#"{"linkId": "q", "type": "string", "enableWhen": [{"question": "p", "hasAnswer": true}]}"#, "STU3", "hasAnswer"),
            (#"{"linkId": "q", "type": "string", "enableWhen": [{"question": "p", "answerString": "x"}]}"#, "STU3", "no operator"),
            (#"{"linkId": "q", "type": "question"}"#, "R5 or STU3", "question"), (#"{"linkId": "q", "type": "coding"}"#, "R5", "coding"),
            (#"{"linkId": "q", "type": "string", "answerConstraint": "optionsOnly"}"#, "R5", "answerConstraint"),
            (#"{"linkId": "q", "type": "string", "disabledDisplay": "hidden"}"#, "R5", "disabledDisplay"),
        ])
    func otherVersions(item: String, version: String, sign: String) {
        let fault = refusal(Forms.form(item))
        #expect(fault?.path == "q")
        #expect(fault?.reason.contains("FHIR \(version)") == true)
        #expect(fault?.reason.contains(sign) == true)
        #expect(fault?.reason.contains("Only R4 is read") == true)
    }

    @Test(
        "What is no questionnaire is refused in plain words",
        arguments: [
            ("{}", "no resourceType"), ("[]", "JSON object"), ("7", "JSON object"), (#"{"resourceType": "Bundle"}"#, "Bundle"),
            (#"{"resourceType": "Patient"}"#, "Patient"), (#"{"resourceType": "QuestionnaireResponse"}"#, "import-response"),
            (#"{"resourceType": "Questionnaire"}"#, "no item"), (#"{"resourceType": "Questionnaire", "group": {}}"#, "DSTU2"),
            (#"{"resourceType": "Questionnaire", "implicitRules": "http://x"}"#, "implicitRules"),
            (#"{"resourceType": "Questionnaire", "item": {}}"#, "array"), ("{", "cannot be read"), ("", "cannot be read"),
        ])
    func noQuestionnaires(text: String, words: String) {
        #expect(refusal(text)?.reason.contains(words) == true)
    }

    @Test("A linkId that is missing or given twice is refused, with the way to it")
    func linkIDs() {
        #expect(refusal(Forms.form(#"{"type": "string"}"#))?.reason.contains("item 1 of the form has no linkId") == true)
        let twice = Forms.item("g", "group", "\"item\": [\(Forms.item("q", "string")), \(Forms.item("q", "string"))]")
        #expect(refusal(Forms.form(twice))?.path == "g > q")
        #expect(refusal(Forms.form(twice))?.reason.contains("two items have the linkId q") == true)
    }

    @Test("A type that R4 does not have is refused", arguments: [#""type": "slider""#, #""type": 3"#, #""text": "x""#])
    func types(type: String) {
        #expect(refusal(Forms.form(#"{"linkId": "q", \#(type)}"#))?.path == "q")
    }

    @Test("A modifier extension is refused wherever it stands, with its address and the way to it")
    func modifiers() {
        let modifier = #""modifierExtension": [{"url": "http://example.org/not", "valueBoolean": true}]"#
        #expect(refusal(Forms.form(Forms.item("q", "string"), modifier))?.path == "modifierExtension")
        let inItem = refusal(Forms.form(Forms.item("q", "string", modifier)))
        #expect(inItem?.path == "item[1].modifierExtension")
        #expect(inItem?.reason.contains("http://example.org/not") == true)
    }

    @Test("Too many items are refused at once")
    func tooMany() {
        let items = (1...10_000).map { Forms.item("\($0)", "string") }.joined(separator: ",")
        #expect(refusal(Forms.form(items))?.reason.contains("more than 2000 items") == true)
    }

    @Test(
        "Wrong types of elements are one clear refusal or do no harm", arguments: ["null", "3", "\"x\"", "[]", "{}", "true", "[3]", "[[]]"])
    func wrongTypes(value: String) {
        for key in [
            "text", "code", "prefix", "answerOption", "enableWhen", "enableBehavior", "extension", "item", "readOnly", "answerValueSet",
        ] {
            let text = Forms.form(#"{"linkId": "q", "type": "choice", "\#(key)": \#(value)}, {"linkId": "r", "type": "string"}"#)
            do {
                _ = try Imported(text)
            } catch {
                #expect(error is FHIRFault)
            }
        }
        for key in ["url", "version", "title", "name", "contained", "code", "copyright", "status", "extension", "subjectType"] {
            let text = "{\"resourceType\": \"Questionnaire\", \"item\": [\(Forms.item("r", "string"))], \"\(key)\": \(value)}"
            do {
                _ = try Imported(text)
            } catch {
                #expect(error is FHIRFault)
            }
        }
    }
}

import DataFile
import InstrumentLibrary
import Screening
import Testing

@Suite("The instruments at hand")
struct InstrumentCatalogueTests {
    @Test("Each file is named after its instrument, and the everyday ones stand first in their topic")
    func order() throws {
        let catalogue = try InstrumentCatalogue.builtIn()
        #expect(catalogue.all.map { $0.id + ".yaml" } == InstrumentLibrary.files.map(\.name))
        #expect(catalogue.all.map(\.topic.place) == catalogue.all.map(\.topic.place).sorted())
        #expect(catalogue.ids.first == "asq")
        #expect(catalogue.all.first { $0.topic == .mood }?.id == "phq-9")
        #expect(catalogue.all.first { $0.topic == .alcohol }?.id == "audit-c")
    }

    @Test("Each says its version, licence, credit, source, time frame and ages")
    func facts() throws {
        for instrument in try InstrumentCatalogue.builtIn().all {
            #expect(instrument.version == "2026.1")
            for text in [instrument.licence.text, instrument.licence.credit, instrument.source, instrument.timeFrame, instrument.purpose] {
                #expect(!text.isEmpty)
                #expect(!text.contains("\n"))
            }
            // Our labels are never the published ones, so something is always unverified.
            #expect(
                !instrument.unverified.isEmpty || instrument.licence.class == .d || instrument.licence.class == .own, "\(instrument.id)")
        }
        #expect(try builtIn("phq-9").ageRange.description == "18 and over")
        #expect(try builtIn("phq-9").ageRange.contains(18))
        #expect(try !builtIn("phq-9").ageRange.contains(17))
        #expect(try builtIn("asq").ageRange.contains(8))
        #expect(try builtIn("phq-9").caution(forAge: 16) == "PHQ-9 is made for ages 18 and over, and this person is 16.")
        #expect(try builtIn("phq-9").caution(forAge: 18) == nil)
        #expect(try builtIn("phq-9").caution(forAge: nil) == nil)
    }

    @Test("Labels are short topics of our own, and never sentences of the form")
    func ownLabels() throws {
        let wordings = [
            "little interest", "pleasure in doing", "feeling down", "hopeless", "trouble falling", "tired or having", "poor appetite",
            "bad about yourself", "better off dead", "on edge", "not being able", "worrying too much", "trouble relaxing", "hard to sit",
            "easily annoyed", "something awful", "have you", "you were dead", "do you", "are you", "you",
        ]
        for instrument in try InstrumentCatalogue.builtIn().all {
            for item in instrument.items {
                #expect(item.label.count <= 60)
                #expect(!item.label.contains("?"))
                for wording in wordings { #expect(!item.label.lowercased().contains(wording), "\(instrument.id) \(item.id)") }
            }
        }
    }

    @Test("No band and no action calls a risk low, or says that nothing need be done")
    func neverReassures() throws {
        let reassuring = [
            "low risk", "no risk", "normal", "no action", "nothing to do", "unlikely", "healthy", "safe to", "not needed", "no need",
            "no concern",
            "reassur", "no problem",
        ]
        for instrument in try InstrumentCatalogue.builtIn().all {
            for band in instrument.scores.flatMap(\.sets).flatMap(\.bands) {
                #expect(!band.action.isEmpty)
                for word in reassuring {
                    #expect(!band.label.lowercased().contains(word), "\(instrument.id) \(band.id)")
                    #expect(!band.action.lowercased().contains(word), "\(instrument.id) \(band.id)")
                }
            }
        }
        #expect(try builtIn("phq-9").scores[0].bands[0].label == "minimal range: no more than that was endorsed")
    }

    @Test("Options are one or two digits, and actions fit two lines of an 80-column screen")
    func fits() throws {
        for instrument in try InstrumentCatalogue.builtIn().all {
            for option in instrument.items.flatMap(\.options) { #expect((0...20).contains(option.code)) }
            for action in instrument.alerts.flatMap(\.actions) { #expect(action.count <= 110, "\(instrument.id): \(action)") }
            for alert in instrument.alerts { #expect(!alert.actions.isEmpty) }
        }
    }

    @Test("LOINC codes stand where they were verified, the odd ones included")
    func loinc() throws {
        let phq9 = try builtIn("phq-9")
        let gad7 = try builtIn("gad-7")
        #expect(phq9.loinc == "44249-1")
        #expect(phq9.scores[0].loinc == "44261-6")
        #expect(
            phq9.items.map(\.loinc) == [
                "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8", "69722-7",
            ])
        #expect(phq9.items[9].options.map(\.loinc) == ["LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"])
        #expect(gad7.loinc == "69737-5")
        #expect(gad7.scores[0].loinc == "70274-6")
        #expect(gad7.items.map(\.loinc) == ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"])
        #expect(gad7.items.map { $0.options[2].loinc } == ["LA6570-1", "LA18938-3"] + Array(repeating: "LA6570-1", count: 5))
        for id in ["asq", "bjmhs"] {
            let instrument = try builtIn(id)
            #expect(instrument.loinc == nil)
            #expect(instrument.items.allSatisfy { $0.loinc == nil && $0.options.allSatisfy { $0.loinc == nil } })
        }
    }

    @Test("A site's file takes the place of the one with its id, a new one comes last")
    func adding() throws {
        let catalogue = try InstrumentCatalogue.builtIn()
        let gad7 = try #require(InstrumentLibrary.files.first { $0.name == "gad-7.yaml" })
        let text = String(decoding: gad7.bytes, as: UTF8.self)
        let changed = text.replacing("\"2026.1\"", with: "site-2")
        let renamed = text.replacing("id: gad-7", with: "id: gad-7-easy")
        let replaced = try catalogue.adding((name: "gad-7.yaml", bytes: Array(changed.utf8)))
        #expect(replaced.ids == catalogue.ids)
        #expect(replaced["gad-7"]?.version.hasPrefix("site-2+") == true)
        #expect(try catalogue.adding((name: "x.yaml", bytes: Array(renamed.utf8))).ids == catalogue.ids + ["gad-7-easy"])
        #expect(catalogue["gad-7"]?.version == "2026.1")
        #expect(catalogue["none"] == nil)
    }

    @Test("What may not be shipped stays closed, and what only others may use is recorded as done elsewhere")
    func availability() throws {
        let catalogue = try InstrumentCatalogue.builtIn()
        for instrument in catalogue.all {
            let availability = catalogue.availability(of: instrument)
            switch instrument.licence.class {
            case .a, .b, .own: #expect((availability == .open) == (instrument.licence.needsPermission == nil), "\(instrument.id)")
            case .c: #expect(availability != .open, "\(instrument.id)")
            case .d: #expect(availability == .elsewhereOnly, "\(instrument.id)")
            }
        }
        let closed = try builtIn("6-cit")
        #expect(catalogue.availability(of: closed) != .open)
        let permission = "instrument: 6-cit\npermission: { from: Kingshill, date: 2026-11-01, note: a test }\n"
        let opened = catalogue.adding(try Wording(Document(name: "6-cit.yaml", text: permission)))
        #expect(opened.availability(of: closed) == .open)
    }

    @Test("A class C shell opens only with the wording of every item and the permission to use it")
    func classC() throws {
        let catalogue = try InstrumentCatalogue.builtIn()
        let shell = try builtIn("c-ssrs-screener")
        let permission = "instrument: c-ssrs-screener\npermission: { from: the holder, date: 2026-11-01, note: a test }\n"
        let lines = shell.items.filter(\.isAnswerable).map { "  \"\($0.id)\": wording of \($0.id)" }
        let whole = permission + "items:\n" + lines.joined(separator: "\n")
        #expect(catalogue.adding(try Wording(Document(name: "w", text: permission))).availability(of: shell) != .open)
        #expect(catalogue.adding(try Wording(Document(name: "w", text: whole))).availability(of: shell) == .open)
        #expect(throws: DataFault.self) { try Wording(Document(name: "w", text: whole.replacing("permission:", with: "allowed:"))) }
        let bare = "instrument: c-ssrs-screener\nitems:\n" + lines.joined(separator: "\n")
        #expect(throws: DataFault.self) { try Wording(Document(name: "w", text: bare)) }
    }
}

extension Instrument.Topic {
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

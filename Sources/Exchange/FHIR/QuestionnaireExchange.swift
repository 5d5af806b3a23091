package import Screening

/// Instruments as FHIR R4 questionnaires, both ways.
package enum QuestionnaireExchange {
    /// The instrument as a questionnaire: our own labels, never the wording of a site's overlay; of class D only what it is and whose it is.
    package static func export(_ instrument: Instrument) -> JSONValue {
        QuestionnaireWriter.value(instrument)
    }

    /// Reads a questionnaire as an instrument file.
    ///
    /// - Parameters:
    ///   - named: the name of the file, for complaints.
    ///   - id: what the instrument is to be called; nil for what the form suggests.
    ///   - catalogue: the instruments that are known here. A form that is one of them keeps its licence, and nothing that comes in is verified;
    ///     nil to read the form as it says it is.
    /// - throws: a fault when it is no questionnaire of R4, none that can be used without being misunderstood, or one that may not be used.
    package static func `import`(_ bytes: [UInt8], named file: String, id: String? = nil, into catalogue: InstrumentCatalogue? = nil)
        throws(FHIRFault) -> QuestionnaireImport
    {
        let json: JSONValue
        do throws(JSONFault) {
            json = try JSONReader.value(of: bytes)
        } catch {
            throw FHIRFault(error, file: file)
        }
        return try QuestionnaireReader(file: file, wantedID: id, catalogue: catalogue).read(json)
    }

    /// The answers to an instrument as a response to its questionnaire, bound to its address and version.
    ///
    /// What was declined, could not be answered or was not asked leaves as the reason why there is no answer, and never as an answer; items
    /// that were hidden are absent.
    package static func response(_ content: ResponseContent, to instrument: Instrument) -> JSONValue {
        ResponseWriter(instrument, content).value
    }

    /// Reads a response to a questionnaire of an instrument that is known here, scores it, and compares the totals that it carries.
    ///
    /// - throws: a fault when it is no response of R4, or none to an instrument of the catalogue.
    package static func read(response bytes: [UInt8], named file: String, _ catalogue: InstrumentCatalogue) throws(FHIRFault)
        -> ResponseReport
    {
        let json: JSONValue
        do throws(JSONFault) {
            json = try JSONReader.value(of: bytes)
        } catch {
            throw FHIRFault(error, file: file)
        }
        return try ResponseReader(file: file, catalogue: catalogue).read(json)
    }

    /// Whether a text can be the id of an instrument: small letters, digits and hyphens, with a letter among them.
    package static func isID(_ text: String) -> Bool { FormHeader.isID(text) }
}

/// A questionnaire that was read.
package struct QuestionnaireImport: Hashable, Sendable {
    /// The instrument as it was read.
    let instrument: Instrument
    /// The instrument file before it is text.
    var tree: FileNode
    /// The instrument's id.
    package let id: String
    /// Its title.
    package let title: String
    /// The text of the instrument file.
    package internal(set) var instrumentFile: String
    /// How many items are asked.
    package let items: Int
    /// Whether a scoring rule came with it.
    package let isScored: Bool
    /// What could not be represented or was changed, warnings first.
    package internal(set) var findings: [FHIRFinding]
}

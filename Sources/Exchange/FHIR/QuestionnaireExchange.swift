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
    /// - throws: a fault when it is no questionnaire of R4, or none that can be used without being misunderstood.
    package static func `import`(_ bytes: [UInt8], named file: String, id: String? = nil) throws(FHIRFault) -> QuestionnaireImport {
        let json: JSONValue
        do throws(JSONFault) {
            json = try JSONReader.value(of: bytes)
        } catch {
            throw FHIRFault(error, file: file)
        }
        return try QuestionnaireReader(file: file, wantedID: id).read(json)
    }

    /// Whether a text can be the id of an instrument: small letters, digits and hyphens, with a letter among them.
    package static func isID(_ text: String) -> Bool { FormHeader.isID(text) }
}

/// A questionnaire that was read.
package struct QuestionnaireImport: Hashable, Sendable {
    /// The instrument's id.
    package let id: String
    /// Its title.
    package let title: String
    /// The text of the instrument file.
    package let instrumentFile: String
    /// How many items are asked.
    package let items: Int
    /// Whether a scoring rule came with it.
    package let isScored: Bool
    /// What could not be represented or was changed, warnings first.
    package let findings: [FHIRFinding]
}

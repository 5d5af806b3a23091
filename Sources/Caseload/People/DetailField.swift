/// The facts about a person in custody or at court that come from a list, a line, or a correction by hand.
///
/// One table: the import's column names, the line's words, the form's labels and the timeline's wording all come from here.
package enum DetailField: UInt8, CaseIterable, Sendable {
    case surname = 1
    case forenames
    case dateOfBirth
    case statedAge
    case sex
    case custodyNumber
    case cell
    case room
    case listNumber
    case arrived
    case relevantTime
    case detentionAuthorised
    case basis
    case offence
    case observationLevel
    case marker
    case appropriateAdult
    case nextEvent
    case hearing
    case mentalHealthAct
    case chargeRisk
    case nhsNumber
    case aliases
    case phone
    case address
    case appearsUnder18

    /// What the field is called on screen.
    package var label: String {
        switch self {
        case .surname: "Surname"
        case .forenames: "Forenames"
        case .dateOfBirth: "Date of birth"
        case .statedAge: "Age, if no date of birth"
        case .sex: "Sex"
        case .custodyNumber: "Custody number"
        case .cell: "Cell"
        case .room: "Room"
        case .listNumber: "List number"
        case .arrived: "Arrived"
        case .relevantTime: "Relevant time"
        case .detentionAuthorised: "Detention authorised"
        case .basis: "Detention basis"
        case .offence: "Offence category"
        case .observationLevel: "Observation level"
        case .marker: "Marker"
        case .appropriateAdult: "Appropriate adult"
        case .nextEvent: "Next police event"
        case .hearing: "Court time"
        case .mentalHealthAct: "MHA assessment"
        case .chargeRisk: "Charge-related risk"
        case .nhsNumber: "NHS number"
        case .aliases: "Also known as"
        case .phone: "Phone"
        case .address: "Address"
        case .appearsUnder18: "Appears under 18"
        }
    }

    /// How a list's column may be headed, in lower case and without spaces, points and hyphens.
    package var columnNames: [String] {
        switch self {
        case .surname: ["surname", "lastname", "familyname", "name", "detainee", "defendant", "fullname", "defendantname", "detaineename"]
        case .forenames: ["forenames", "forename", "firstname", "firstnames", "givenname", "givennames"]
        case .dateOfBirth: ["dateofbirth", "dob", "born", "birthdate"]
        case .statedAge: ["age", "statedage"]
        case .sex: ["sex", "gender"]
        case .custodyNumber:
            ["custodynumber", "custodyno", "custodyrecord", "custodyrecordnumber", "custodyrecordno", "cr", "crno", "custodyref"]
        case .cell: ["cell", "cellno", "cellnumber"]
        case .room: ["room", "courtroom", "court"]
        case .listNumber: ["listnumber", "listno", "list", "no"]
        case .arrived: ["arrived", "arrival", "arrivaltime", "timeofarrival", "timearrived"]
        case .relevantTime: ["relevanttime", "relevant"]
        case .detentionAuthorised: ["detentionauthorised", "authorised", "detentionauthorisedat", "detentionauthorisedtime"]
        case .basis: ["detentionbasis", "basis", "reasonfordetention", "detentionreason"]
        case .offence: ["offencecategory", "offence", "offences", "charge", "charges"]
        case .observationLevel: ["observationlevel", "obs", "obslevel", "observation", "observations", "level"]
        case .marker: ["marker", "markers", "warningmarker", "warningmarkers", "warnings", "warning"]
        case .appropriateAdult: ["appropriateadult", "aa"]
        case .nextEvent: ["nextevent", "event", "nextpoliceevent"]
        case .hearing: ["courttime", "hearingtime", "hearing", "time"]
        case .mentalHealthAct: ["mha", "mhaassessment", "mentalhealthact", "mentalhealthactassessment"]
        case .chargeRisk: ["chargerisk", "chargerelatedrisk"]
        case .nhsNumber: ["nhsnumber", "nhsno", "nhs"]
        case .aliases: ["alsoknownas", "alias", "aliases", "aka"]
        case .phone: ["phone", "phonenumber", "telephone", "mobile"]
        case .address: ["address", "homeaddress"]
        case .appearsUnder18: ["appearsunder18"]
        }
    }
}

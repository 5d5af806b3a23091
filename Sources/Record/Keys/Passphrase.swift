import Foundation

/// What a member types to open the record.
///
/// Letters with accents are brought to one form first, because keyboards differ in how they compose them. Memory that a Swift
/// string used cannot be wiped, so whoever makes one of these drops the text as soon as may be.
package struct Passphrase: Secret {
    /// The fewest characters a new passphrase may have.
    package static let minimumLength = 12

    let bytes: [UInt8]
    private let length: Int

    /// What was typed, of any length: only new passphrases have to be long enough.
    package init(_ text: String) {
        let composed = text.precomposedStringWithCanonicalMapping
        bytes = Array(composed.utf8)
        length = composed.count
    }

    /// Refuses what is too short to protect anything; asked of new passphrases only.
    func checkLength() throws(RecordError) {
        guard length >= Self.minimumLength else { throw .passphraseTooShort(minimum: Self.minimumLength) }
    }
}

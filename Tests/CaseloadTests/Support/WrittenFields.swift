import Caseload

// Fields as they lie in the file, put together by hand.

/// A number in a field.
func numberField(_ number: UInt64, _ value: UInt64, isCritical: Bool = false) -> [UInt8] {
    (number << 2 | (isCritical ? 1 : 0)).encoded + value.encoded
}

/// Bytes in a field.
func bytesField(_ number: UInt64, _ bytes: [UInt8], isCritical: Bool = false) -> [UInt8] {
    (number << 2 | 2 | (isCritical ? 1 : 0)).encoded + counted(bytes)
}

/// Text in a field.
func textField(_ number: UInt64, _ text: String) -> [UInt8] { bytesField(number, Array(text.utf8)) }

/// Which of several values it is.
func choiceField(_ choice: UInt64) -> [UInt8] { numberField(0, choice, isCritical: true) }

/// Bytes behind their count.
func counted(_ bytes: [UInt8]) -> [UInt8] { UInt64(bytes.count).encoded + bytes }

/// A fact of a kind with its fields.
func writtenFact(_ kind: UInt64, _ fields: [UInt8]...) -> [UInt8] { counted(kind.encoded + fields.flatMap { $0 }) }

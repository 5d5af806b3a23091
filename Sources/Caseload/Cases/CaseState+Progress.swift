extension CaseState {
    /// A registered member's signature, or a student's with a countersignature, covers everything that is written.
    package var isSigned: Bool {
        guard let signature, !isAmendedSinceSigning else { return false }
        return !signature.awaitsCountersignature
    }

    /// A student has signed and nobody has countersigned, whatever was written or signed since.
    package var awaitsCountersignature: Bool { signature?.awaitsCountersignature ?? false }

    /// Somebody has signed: from then on only amendments change it, even while they wait for a new signature.
    package var isLocked: Bool { signature != nil }

    /// The person is no longer here.
    package var hasLeft: Bool { departure != nil }

    /// The person's last word was no, also when they had been seen before.
    package var hasDeclined: Bool {
        guard let answer = consent[.seen]?.answer else { return false }
        return answer == .no || answer == .withdrawn
    }

    /// Somebody of the service has seen the person.
    package var isSeen: Bool { firstSeen != nil }

    /// Screening that was begun and not finished, latest first.
    package var unfinishedAdministrations: [Administration] { administrations.filter { $0.finished == nil }.reversed() }

    /// Made safe counts from the last letter on: a new letter takes it back.
    package var isMadeSafe: Bool { madeSafe != nil }
}

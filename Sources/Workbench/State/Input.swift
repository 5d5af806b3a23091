package import Caseload
package import Exchange
package import Scene

/// Everything that can happen to the workbench.
package enum Input: Sendable {
    case key(Key)
    case paste(String)
    case resized(Size)
    /// A minute has begun.
    case tick
    /// The computer's clock was put forward or back.
    case clockJumped(ClockJump)
    /// Nothing was typed for a moment, or the program is about to end: what is typed and not saved is kept.
    case typingPaused
    /// The terminal is ours again after a suspension.
    case resumed

    case loaded(SubjectID, [StoredEntry])
    case refreshed([SummaryRow], lastPosition: Int64)
    case readFailed(StoreError)
    case allLoaded
    /// A key came before there was a pause, so that it cannot have been meant for what the screen shows.
    case keysDropped(HeldInput, TypingPause.Reason)
    case appended(token: Int, [StoredEntry])
    /// It was not written, and nothing that was handed over after it.
    case appendFailed(token: Int, StoreError)
    /// Somebody else has written to the record.
    case recordMoved
    /// The record was gone through in the background, or read, and something in it is not what was written: what, and what to do.
    case recordAltered(RecordAlteration)

    case membersRead(path: String, [SlotMember])
    case unlocked(Unlocked)
    /// A record is made; it takes its place once its recovery key is written down.
    case created(recoveryGroups: [String])
    case recordFailed(String)
    /// What was typed could not be kept against a crash, and why; nil: it is kept.
    case draftsKept(String?)
    case passphraseChecked(Member.ID, isRight: Bool)
    /// What a list would do, or why it cannot be taken.
    case listPlanned(Result<ImportPlan, ListFailure>)
}

/// Why a list cannot be taken, in a sentence that says what to do.
package struct ListFailure: Error, Hashable, Sendable {
    package let sentence: String

    package init(_ sentence: String) { self.sentence = sentence }
}

/// A member as the record's slot table shows them without a key.
package struct SlotMember: Hashable, Sendable {
    package let member: Member
    package let isDisabled: Bool

    package init(member: Member, isDisabled: Bool) {
        self.member = member
        self.isDisabled = isDisabled
    }
}

/// Something that was found in the record's file and that this program did not write.
package struct RecordAlteration: Hashable, Sendable {
    /// What it is and what to do, in a sentence.
    package let sentence: String
    /// Entries are concerned, and not only what can be made anew from them.
    package let isGrave: Bool

    package init(_ sentence: String, isGrave: Bool) {
        self.sentence = sentence
        self.isGrave = isGrave
    }
}

/// An opened record: who opened it, and who else may.
package struct Unlocked: Sendable {
    package let member: Member
    package let members: [SlotMember]
    package let path: String
    /// The name that the record gives this workstation.
    package let workstation: String
    /// What this member had typed and not saved, by its name.
    package let drafts: [String: [UInt8]]
    /// Nothing can be written here.
    package let isReadOnly: Bool
    /// When the newest entry was written; nil where there is none.
    package let newest: Instant?
    /// What stands open to others, in sentences that say what to do.
    package let exposures: [String]

    package init(
        member: Member, members: [SlotMember], path: String, workstation: String, drafts: [String: [UInt8]] = [:], isReadOnly: Bool = false,
        newest: Instant? = nil, exposures: [String] = []
    ) {
        self.drafts = drafts
        self.isReadOnly = isReadOnly
        self.newest = newest
        self.exposures = exposures
        self.workstation = workstation
        self.member = member
        self.members = members
        self.path = path
    }
}

/// What the workbench asks of the world.
package enum Effect: Sendable {
    case append(token: Int, [Entry], expecting: [SubjectID: Int64])
    /// It was heard that a write failed: what waited behind it was not made, and what is handed over from now on is.
    case resumeWriting
    case load(SubjectID)
    /// Replaces and forgets what is kept of what is typed and not saved; it is no part of the journal.
    case keepDrafts([DraftChange])
    /// The entries of all of them, each told as loaded, and then that all are.
    case loadAll([SubjectID])
    case refresh(after: Int64)
    case readMembers(path: String)
    case unlock(path: String, staff: Member.ID, passphrase: String)
    case create(path: String, member: Member, passphrase: String)
    /// The recovery key of the record that was made is written down: the record takes its place and is opened.
    case takePlace
    case checkPassphrase(staff: Member.ID, passphrase: String)
    /// Reads a list and says what it would do; writes nothing.
    case planList(path: String, session: SessionOpening, now: Instant, zone: SiteZone)
    /// Begins a practice session in memory, with these entries in it.
    case practise([Entry])
    /// Turns away from the record: its keys are let go.
    case close
    case redraw
    /// Until the typing hands pause, their keys are not meant for what the screen shows now.
    case dropTypedAhead(TypingPause.Reason)
    case quit
}

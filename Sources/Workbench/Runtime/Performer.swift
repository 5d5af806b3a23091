import Caseload
import Exchange
import Record
import Synchronization

/// Does what the state asks of the record: reads at once, since they are short; writes and key derivation on a thread of its own, in order.
final class Performer: Sendable {
    private struct Holding {
        var store: (any EntryStore)?
        var record: RecordFile?
        var watcher: RecordWatcher?
        /// A record that is made and has not its place yet.
        var new: NewRecord?
    }

    private let holding: Mutex<Holding>
    /// A write has failed, and the workbench has not said that it heard: what waits behind is not made. Only the worker touches it.
    private let hasFailed = Mutex(false)
    private let worker = SerialWorker()
    /// Goes through the record while people work, a little at a time.
    private let walker = SerialWorker()
    /// Reads files of others, which may be far away: it never keeps the record waiting.
    private let reader = SerialWorker()
    private let mailbox: Mailbox
    private let describe: @Sendable (RecordError) -> String
    private let describeFault: @Sendable (VerifyReport) -> String?
    private let readFile: @Sendable (String) -> Result<[UInt8], ListFailure>
    private let now: @Sendable () -> Instant

    init(
        mailbox: Mailbox, now: @escaping @Sendable () -> Instant, describe: @escaping @Sendable (RecordError) -> String,
        describeFault: @escaping @Sendable (VerifyReport) -> String?,
        readFile: @escaping @Sendable (String) -> Result<[UInt8], ListFailure>
    ) {
        self.mailbox = mailbox
        self.describe = describe
        self.describeFault = describeFault
        self.readFile = readFile
        self.now = now
        holding = Mutex(Holding())
    }

    /// Waits until everything handed over is written.
    func settle() { worker.finish() }

    /// The same, and turns away from the record.
    func finish() {
        settle()
        close()
    }

    private var store: (any EntryStore)? { holding.withLock { $0.store } }

    /// Does the effect; what is known at once is returned, the rest comes through the mailbox.
    func perform(_ effect: Effect) -> [Input] {
        switch effect {
        case .append(let token, let entries, let expecting): append(token, entries, expecting)
        case .resumeWriting: worker.add { [self] in hasFailed.withLock { $0 = false } }
        case .load(let subject): return load(subject)
        case .keepDrafts(let changes): keep(changes)
        case .loadAll(let subjects): return subjects.flatMap { load($0) } + [.allLoaded]
        case .refresh(let position): return refresh(after: position)
        case .readMembers(let path): return readMembers(path)
        case .unlock(let path, let staff, let passphrase): unlock(path, staff, passphrase)
        case .create(let path, let member, let passphrase): create(path, member, passphrase)
        case .takePlace: takePlace()
        case .checkPassphrase(let staff, let passphrase): check(staff, passphrase)
        case .planList(let path, let session, let now, let zone): planList(path, session, now, zone)
        case .practise(let entries): return practise(entries)
        case .close: close()
        case .redraw, .dropTypedAhead, .quit: break
        }
        return []
    }

    // MARK: Reading

    private func load(_ subject: SubjectID) -> [Input] {
        guard let store else { return [] }
        do throws(StoreError) {
            return [.loaded(subject, try store.entries(of: subject))]
        } catch {
            return [.readFailed(error)]
        }
    }

    private func refresh(after position: Int64) -> [Input] {
        guard let store else { return [] }
        do throws(StoreError) {
            let rows = position == 0 ? try store.summaries() : try store.summaries(after: position)
            return [.refreshed(rows, lastPosition: try store.lastPosition())] + remade()
        } catch {
            return [.readFailed(error)]
        }
    }

    /// Summaries are never made anew in silence.
    private func remade() -> [Input] {
        let count = holding.withLock { $0.record }?.takeRemadeSummaries().count ?? 0
        guard count > 0 else { return [] }
        return [.recordAltered(RecordAlteration(RecordFile.remadeSentence(count), isGrave: false))]
    }

    private func readMembers(_ path: String) -> [Input] {
        do throws(RecordError) {
            return [.membersRead(path: path, slots(try RecordFile.members(at: path)))]
        } catch {
            return [.recordFailed(describe(error))]
        }
    }

    private func slots(_ members: [EnrolledMember]) -> [SlotMember] {
        members.map { SlotMember(member: $0.member, isDisabled: !$0.isActive) }
    }

    /// Reads a list and works out what it would do, as `liaise import` does.
    private func planList(_ path: String, _ session: SessionOpening, _ now: Instant, _ zone: SiteZone) {
        guard let store else { return mailbox.post(.listPlanned(.failure(ListFailure("No record is open.")))) }
        reader.add { [mailbox, readFile] in
            let plan = readFile(path).flatMap { bytes -> Result<ImportPlan, ListFailure> in
                do throws(ImportError) {
                    return .success(
                        try ListImport.preview(bytes, fileName: path, session: session, in: store, now: now, zone: zone))
                } catch {
                    return .failure(ListFailure(error.sentence))
                }
            }
            mailbox.post(.listPlanned(plan))
        }
    }

    // MARK: Writing

    private func append(_ token: Int, _ entries: [Entry], _ expecting: [SubjectID: Int64]) {
        guard let store else { return mailbox.post(.appendFailed(token: token, .readOnly)) }
        worker.add { [self] in
            // What was handed over before the failure was heard rests on what failed: it is told of with it, and handed over again.
            guard !hasFailed.withLock({ $0 }) else { return }
            do throws(StoreError) {
                let stored = try store.append(entries, expecting: expecting)
                mailbox.post(.appended(token: token, stored))
            } catch {
                if case .moved = error {} else { hasFailed.withLock { $0 = true } }
                mailbox.post(.appendFailed(token: token, error))
            }
        }
    }

    /// Off the main thread, as everything that waits for the disk.
    private func keep(_ changes: [DraftChange]) {
        guard let record = holding.withLock({ $0.record }) else { return }
        worker.add { [self] in
            let drafts = changes.compactMap { change in change.content.map { StoredDraft(name: change.name, content: $0) } }
            do throws(RecordError) {
                try record.keep(drafts, forgetting: changes.filter { $0.content == nil }.map(\.name))
                mailbox.post(.draftsKept(nil))
            } catch .memberDisabled {
                mailbox.post(.readFailed(.accessTaken))
            } catch {
                mailbox.post(.draftsKept(describe(error)))
            }
        }
    }

    private func practise(_ entries: [Entry]) -> [Input] {
        close()
        let store = MemoryStore()
        do throws(StoreError) {
            _ = try store.append(entries, expecting: [:])
        } catch {
            return [.readFailed(error)]
        }
        holding.withLock { $0.store = store }
        return []
    }

    // MARK: Opening

    private func unlock(_ path: String, _ staff: Member.ID, _ passphrase: String) {
        worker.add { [self] in
            do throws(RecordError) {
                let record = try RecordFile.open(at: path, staff: staff, passphrase: Passphrase(passphrase), mayOnlyRead: true)
                mailbox.post(.unlocked(try hold(record, path)))
            } catch {
                mailbox.post(.recordFailed(describe(error)))
            }
        }
    }

    private func create(_ path: String, _ member: Member, _ passphrase: String) {
        worker.add { [self] in
            do throws(RecordError) {
                let new = try NewRecord(
                    at: path, firstMember: member, passphrase: Passphrase(passphrase), noting: [.memberAdded(member)], now: now())
                holding.withLock { $0.new = new }
                mailbox.post(.created(recoveryGroups: new.recoveryKey.groups))
            } catch {
                mailbox.post(.recordFailed(describe(error)))
            }
        }
    }

    private func takePlace() {
        worker.add { [self] in
            guard let new = holding.withLock({ $0.new }) else { return }
            do throws(RecordError) {
                try new.takePlace()
                let record = try new.open()
                mailbox.post(.unlocked(try hold(record, record.path)))
            } catch {
                mailbox.post(.recordFailed(describe(error)))
            }
        }
    }

    private func hold(_ record: RecordFile, _ path: String) throws(RecordError) -> Unlocked {
        let mailbox = mailbox
        let members = slots(try record.members())
        guard let member = record.member ?? members.first?.member else { throw .noSuchMember }
        let drafts = Dictionary(try record.drafts().map { ($0.name, $0.content) }) { $1 }
        let watcher = try record.watch { mailbox.post(.recordMoved) }
        let newest = (try? record.newestWritten()) ?? nil
        let exposures = Exposure.ofRecord(at: path).map(\.sentence)
        holding.withLock { holding in
            holding.watcher?.stop()
            holding.new = nil
            holding.store = record
            holding.record = record
            holding.watcher = watcher
        }
        walk(record)
        return Unlocked(
            member: member, members: members, path: path, workstation: record.workstation.name, drafts: drafts,
            isReadOnly: record.isReadOnly, newest: newest, exposures: exposures)
    }

    /// Goes through the whole record in the background, and says what does not fit. It gives way to whoever works, and ends when the record is left.
    private func walk(_ record: RecordFile) {
        walker.add { [self] in
            do throws(RecordError) {
                let report = try record.verifyGently { holding.withLock { $0.record } === record }
                guard !report.wasStopped, let fault = report.fault, let sentence = describeFault(report) else { return }
                mailbox.post(.recordAltered(RecordAlteration(sentence, isGrave: fault.kind != .summary)))
            } catch .truncatedOrAltered(let position) {
                mailbox.post(.recordAltered(RecordAlteration(describe(.truncatedOrAltered(position: position)), isGrave: true)))
            } catch {
                // What cannot be read now is said by whatever needs it.
                return
            }
        }
    }

    private func check(_ staff: Member.ID, _ passphrase: String) {
        worker.add { [self] in
            let record = holding.withLock { $0.record }
            let isRight = (try? record?.confirm(staff: staff, passphrase: Passphrase(passphrase))) != nil
            mailbox.post(.passphraseChecked(staff, isRight: isRight))
        }
    }

    private func close() {
        holding.withLock { holding in
            holding.watcher?.stop()
            holding = Holding()
        }
    }
}

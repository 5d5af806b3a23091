import Caseload
import DataFile
import Scene
import Screening

extension WorkbenchState {
    /// The instruments, read when somebody first screens.
    mutating func readyCatalogue() -> InstrumentCatalogue? {
        if let catalogue { return catalogue }
        switch surroundings.loadCatalogue() {
        case .success(let loaded): catalogue = loaded
        case .failure(let fault): say("An instrument file cannot be used: \(fault)", .error)
        }
        do throws(DataFault) { everyday = try .builtIn() } catch { say("The everyday list cannot be used: \(error)", .error) }
        return catalogue
    }

    /// The instrument in the version to which an administration's answers belong; nil when that is neither at hand nor kept.
    func instrument(of administration: Administration) -> Instrument? {
        let version = InstrumentVersion(id: administration.instrument, version: administration.version)
        if let current = catalogue?[version.id], current.version == version.version { return current }
        return keptInstruments[version]
    }

    /// What an instrument is called on screens.
    func instrumentName(_ id: Instrument.ID) -> String { catalogue?[id]?.shortTitle ?? id.uppercased() }

    /// Whose answers they are, on the day on which they were given, and what was chosen for their scoring.
    func scoringContext(_ administration: Administration?) -> ScoringContext {
        open?.state.scoringContext(of: administration, zone: zone, today: today) ?? ScoringContext()
    }

    // MARK: Versions that are no longer at hand

    /// Brings the files of versions that the open case has answers of and that are not at hand; nothing where there are none.
    func loadOlderVersions() -> [Effect] {
        guard let open, catalogue != nil else { return [] }
        let kept = keptVersions
        let isMissing = open.state.administrations.contains { administration in
            kept.contains(InstrumentVersion(id: administration.instrument, version: administration.version))
                && instrument(of: administration) == nil
        }
        return isMissing ? [.load(.instruments)] : []
    }

    private var keptVersions: [InstrumentVersion] {
        if case .instruments(let kept)? = rows[.instruments]?.summary { kept.versions } else { [] }
    }

    /// Reads the versions that the open case needs, and leaves the others unread.
    mutating func takeKeptInstruments(_ entries: [StoredEntry]) {
        let needed = Set(
            open?.state.administrations.filter { instrument(of: $0) == nil }.map {
                InstrumentVersion(id: $0.instrument, version: $0.version)
            } ?? [])
        for kept in entries.compactMap({ $0.entry.fact.as(InstrumentKept.self) }) where needed.contains(kept.version) {
            let version = kept.version
            guard keptInstruments[version] == nil,
                let instrument = InstrumentCatalogue.kept(kept.file, id: version.id, version: version.version)
            else { continue }
            keptInstruments[version] = instrument
        }
    }

    /// The file of an instrument, to be kept with its first answers in this record; nil when the record has it.
    func fileToKeep(_ instrument: Instrument) -> Fact? {
        let version = InstrumentVersion(id: instrument.id, version: instrument.version)
        guard !keptVersions.contains(version), let current = catalogue?[instrument.id], current.version == instrument.version,
            let file = catalogue?.file(of: instrument.id), let text = String(validating: file.bytes, as: UTF8.self)
        else { return nil }
        return .instrumentKept(version, file: text)
    }
}

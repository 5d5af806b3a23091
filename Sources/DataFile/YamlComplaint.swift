internal import Yams

/// The parser's own errors in our words.
struct YamlComplaint {
    let line: Int?
    let reason: String

    init(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, let yaml):
            line = mark.line
            reason = Self.isTab(at: mark, in: yaml) ? "a tab stands where only spaces may: use spaces" : Self.words(for: problem)
        case .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            line = mark.line
            reason = Self.words(for: problem)
        case .reader(_, let offset, _, let yaml):
            line = offset.map { yaml.prefix($0).count { $0.isNewline } + 1 }
            reason = "a control character stands in the text"
        case .duplicatedKeysInMapping(let keys, let context):
            line = context.mark.line
            reason = "the key \(keys.sorted().joined(separator: ", ")) is given more than once"
        default:
            line = nil
            reason = "the file cannot be read as YAML"
        }
    }

    func fault(in file: String) -> DataFault {
        DataFault(file: file, line: line, keyPath: "", reason: reason)
    }

    private static func words(for problem: String) -> String {
        problem.contains("nesting") ? NodeReader.tooDeep : "not YAML: \(problem)"
    }

    private static func isTab(at mark: Mark, in yaml: String) -> Bool {
        let lines = yaml.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard lines.indices.contains(mark.line - 1) else { return false }
        return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first == "\t"
    }
}

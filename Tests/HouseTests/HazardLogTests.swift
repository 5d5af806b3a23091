import Foundation
import Testing

@Suite("The hazard log")
struct HazardLogTests {
    @Test("Every test that it names is there")
    func testsExist() throws {
        let article = try ArticleText("ClinicalSafety")
        let folder = House.root.appending(path: "Tests")
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).filter {
            !$0.contains(".build")
        }
        let rows = article.tables(headed: "hazard").flatMap(\.self)
        #expect(rows.count > 30)
        for row in rows {
            let named = (row.last ?? "").components(separatedBy: ", ")
            #expect(!named.contains(""), "\(row[0]) names no test")
            for test in named {
                let parts = test.components(separatedBy: "/")
                let isThere = paths.contains { path in
                    let found = path.components(separatedBy: "/")
                    let isInModule = parts.count == 1 || found.first == parts[0] + "Tests"
                    return isInModule && (found.last == "\(parts[parts.count - 1]).swift" || found.last == parts.last)
                }
                #expect(isThere, "\(row[0]): there is no \(test)")
            }
        }
    }
}

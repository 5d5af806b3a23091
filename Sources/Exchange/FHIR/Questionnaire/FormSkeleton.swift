/// How the items of a form stand in each other, kept so that it leaves again so.
enum FormSkeleton {
    /// Groups whole but for what stands in them, lines by their `linkId` alone, and whole what is not asked here; nil of a form that is only lines.
    static func kept(_ form: FormItems, _ lines: FormLines, isOurs: Bool) -> JSONValue? {
        let roots = form.items.filter { $0.parent == nil }
        if roots.allSatisfy({ isPlain($0, lines) }) { return nil }
        if isOurs, roots.allSatisfy({ isPlain($0, lines) || isOurSection($0, form, lines) || isOurScore($0) }) { return nil }
        return .array(roots.map { skeleton($0, form, lines) })
    }

    private static func isPlain(_ item: FormItem, _ lines: FormLines) -> Bool {
        lines[item] != nil && item.children.isEmpty
    }

    /// A group as our own forms have it for a heading.
    private static func isOurSection(_ item: FormItem, _ form: FormItems, _ lines: FormLines) -> Bool {
        let keys = Set(item.json.members?.map(\.key) ?? [])
        return item.type == .group && item.linkID.hasPrefix(QuestionnaireWriter.sectionPrefix)
            && keys == ["linkId", "type", "text", "item"]
            && item.children.allSatisfy { isPlain(form[$0], lines) }
    }

    /// A total as our own forms have it.
    private static func isOurScore(_ item: FormItem) -> Bool {
        item.withheld != nil && item.linkID.hasPrefix(QuestionnaireWriter.scorePrefix)
    }

    private static func skeleton(_ item: FormItem, _ form: FormItems, _ lines: FormLines) -> JSONValue {
        guard item.withheld == nil else { return item.json }
        let children = item.children.map { skeleton(form[$0], form, lines) }
        let inner = children.isEmpty ? [] : [JSONValue.Member("item", .array(children))]
        let members = lines[item] == nil ? item.json.without(["item"])?.members ?? [] : [.init("linkId", .string(item.linkID))]
        return .object(members + inner)
    }
}

import Caseload

extension WorkbenchState {
    func youthForm(_ duty: YouthDuty, _ state: CaseState) -> Form {
        let hint =
            switch duty {
            case .guardianTold: "who was told, and how they can be reached"
            case .youthJusticeTold: "who was told"
            case .womanCares: "who cares for her"
            case .localAuthority: "who was asked, and what they said"
            case .shortDetention: "what the sergeant said"
            }
        return Form(
            "\(duty.words.prefix(1).uppercased() + duty.words.dropFirst())",
            [FormField(.dutyDone, "What was done", hint: hint), .happened()],
            enterSaves: true)
    }
}

import Scene

extension CommandTable {
    /// Clocks and duties.
    static let duties: [Command] =
        [
            Command(
                .clocks, "clocks", keys: [.character("W")], in: aboutOne, danger: .records,
                "All the clocks of this person, and what police did: review, extension, charge, bail, hospital."),
            Command(
                .mentalHealthAct, "Mental Health Act", keys: [.character("M")], in: aboutOne, danger: .records,
                "The path of a Mental Health Act assessment, step by step."),
            Command(
                .safeguarding, "safeguarding", keys: [.character("X")], in: aboutOne, danger: .records,
                "Safeguarding, NRM, MAPPA, MARAC, Care Act: who may act, and what was done."),
            Command(
                .youth, "child", keys: [.character("Y")], in: aboutOne, danger: .records,
                "What is owed to a child here: guardian, youth justice service, s.38(6), short detention."),
            Command(
                .calendar, "calendar", keys: [.control("t")], in: [.form, .alert], "Opens a calendar on a field that takes a date."),
        ] + custodyEvents + calendarKeys

    /// What happens in custody, on the screen of the clocks.
    static let custodyEvents: [Command] = [
        Command(
            .reviewDone, "review done", keys: [.character("r")], in: [.clocks], danger: .records,
            "Records a review of detention and its time."),
        Command(
            .detentionExtended, "authorised longer", keys: [.character("x")], in: [.clocks], danger: .records,
            "Records that a superintendent or a court has authorised detention for longer."),
        Command(.charged, "charged", keys: [.character("c")], in: [.clocks], danger: .records, "Records the charge, which ends the limit."),
        Command(
            .bailed, "bailed", keys: [.character("b")], in: [.clocks], danger: .records, "Records bail, which stops the clock."),
        Command(
            .bailRefused, "bail refused", keys: [.character("f")], in: [.clocks], danger: .records,
            "Records that bail was refused after charge."),
        Command(
            .backFromBail, "back from bail", keys: [.character("a")], in: [.clocks], danger: .records,
            "Records that the person answered bail: time already spent counts on."),
        Command(
            .toHospital, "to hospital", keys: [.character("h")], in: [.clocks], danger: .records,
            "Records that the person went to hospital: without questioning there, that time does not count."),
        Command(
            .backFromHospital, "back from hospital", keys: [.character("t")], in: [.clocks], danger: .records,
            "Records the return from hospital, and whether the person was questioned there."),
        Command(
            .section136Began, "s.136 began", keys: [.character("s")], in: [.clocks], danger: .records,
            "Records the arrival at the place of safety, or the decision to keep the person there."),
        Command(
            .section136Extended, "s.136 longer", keys: [.character("l")], in: [.clocks], danger: .records,
            "Records a doctor's decision that s.136 lasts longer, and the superintendent's word."),
        Command(
            .section136Checked, "s.136 check", keys: [.character("v")], in: [.clocks], danger: .records,
            "Records a check by a healthcare professional under s.136."),
        Command(
            .openDuty, "record", keys: [.enter], in: [.clocks, .duties], danger: .records,
            "Records what the line is about; on a numbered line its figure does the same."),
        Command(
            .acknowledgeClock, "clock seen", keys: [.control("g")], in: Context.allCases,
            "Takes the warning away that this computer's clock has jumped."),
    ]

    private static let calendarKeys: [Command] = [
        Command(
            .takeDay, "take the day", keys: [.enter], in: [.calendar], "Puts the day into the field, with the time that was typed there."),
        Command(
            .calendarDay, "day, week", keys: [.right, .down, .up], in: [.calendar], keyText: "arrows",
            "Left and right move by a day, up and down by a week; home and end go to the ends of the week."),
        Command(.calendarMonth, "month", keys: [.pageDown, .pageUp], in: [.calendar], keyText: "pgup pgdn", "Moves by a month."),
        Command(
            .calendarYear, "year", keys: [.character("]"), .character("[")], in: [.calendar], keyText: "[ ]", "Moves by a year."),
        Command(.calendarToday, "today", keys: [.character("t")], in: [.calendar], "Goes to today."),
    ]
}

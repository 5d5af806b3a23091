/// Words that open every list of stolen passwords, and words that somebody guessing at this service would try first.
enum CommonWords {
    static let all: Set<String> = Set(text.split(separator: " ").map(String.init))

    private static let text = """
        password passw0rd letmein welcome admin administrator login secret changeme iloveyou sunshine princess dragon monkey football \
        liverpool arsenal chelsea england london summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday \
        january february march april june july august september october november december shadow master superman batman michael jordan \
        charlie thomas \
        george james robert daniel jessica ashley hannah sophie ginger cookie cheese chocolate orange purple yellow silver \
        flower freedom whatever trustno1 starwars pokemon computer internet google access hello hunter soccer baseball hockey killer pepper \
        buster tigger maggie summer jennifer amanda abc123 qwerty pass word love baby angel lovely blink monster lucky happy \
        nhs hospital nurse doctor custody police court prison liaison diversion liaise mental health clinic patient ward trust team \
        wandsworth wimbledon brixton southwark croydon camden sergeant practitioner supervisor student record case session
        """
}

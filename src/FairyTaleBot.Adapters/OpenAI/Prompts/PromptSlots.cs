namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>What each part may ask for. A pack that asks for more is refused at start.</summary>
internal static class PromptSlots
{
    public static readonly (string Part, string[] Offered)[] OfLanguage =
    [
        ("core", ["title", "of", "minWords", "maxWords", "sentenceWords", "meanWords", "age", "register", "cast", "places", "items"]),
        ("consistency", ["cast", "places"]),
        ("consistency.now", ["facts", "states", "items", "motifs", "synopsis", "tail"]),
        ("plot", ["shape", "ending"]),
        ("plot.now", ["chapter", "of", "done", "earlier", "goal", "musts", "mustNot", "place", "cast", "threads", "payoffs", "next", "axis", "isLast"]),
        ("reader", ["twist", "bedtime"]),
        ("reader.now", ["tension", "nextTension", "valence", "emotion", "pace", "hook", "twistDue", "twistWish"]),
        ("intent", ["message", "moods", "voice", "taboo", "mustInclude"]),
        ("intent.now", ["lesson", "mood", "avoid", "isLast"]),
        ("examples", ["examples"]),
        ("core.now", ["chapter", "of", "won", "wonIdea", "wonWords", "runnerUp", "ideas", "shown", "edition", "isLast", "open", "close"]),
        ("opening", ["chapters", "age", "maxTension", "styles", "shape"]),
        ("opening.now", ["theme", "lesson", "mood", "twist", "avoid", "style", "recent", "bedtime", "open", "close"]),
        ("repair", ["findings", "chapter"]),
        ("critic", ["facts", "cast", "earlier", "paragraphs"]),
    ];

    public static readonly (string Part, string[] Offered)[] OfPictures =
    [
        ("page", ["style", "cast", "chapter", "title", "action", "place", "timeOfDay", "weather", "keywords", "camera", "mood", "count", "names", "negatives"]),
        ("references", ["references"]),
        ("plate", ["style", "negatives"]),
        ("place", ["style", "place", "negatives"]),
        ("sheet", ["style", "look", "negatives"]),
    ];
}

using System.Text.Json.Nodes;
using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using static FairyTaleBot.Adapters.OpenAI.Storyteller.Schema;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>What a model answers with. The scene stands early, so that painting can begin while the prose is still coming.</summary>
internal static class Schemas
{
    public const string OpeningName = "opening";
    public const string ChapterName = "chapter";
    public const string CriticName = "findings";

    private static JsonObject Look => Of(
        ("body", Word<BodyPlan>()), ("bodyColour", Text), ("secondColour", Text), ("accentColour", Text),
        ("build", Text), ("face", Text), ("clothing", Text), ("signatureProp", Text));

    private static JsonObject Person => Of(
        ("id", Text), ("name", Text), ("role", Word<Role>()), ("kind", Text), ("age", Word<LifeStage>()), ("pronoun", Word<Pronoun>()),
        ("look", Look), ("want", Text), ("fear", Text), ("flaw", Text), ("voice", Text), ("place", Text));

    private static JsonObject Thing => Of(
        ("id", Text), ("name", Text), ("visualEn", Text), ("colour", Text), ("owner", Text), ("place", Text), ("power", Text));

    private static JsonObject FactShape => Of(("subject", Text), ("predicate", Word<Predicate>()), ("object", Text), ("text", Text), ("hard", Flag));

    private static JsonObject Question => Of(("id", Text), ("question", Text), ("dueBy", Number), ("weight", Number));

    public static JsonNode Chapter { get; } = Of(
        ("title", Text),
        ("scene", Of(
            ("castIds", List(Text)), ("placeId", Text), ("itemIds", List(Text)), ("action", Text), ("actionEn", Text), ("keywords", List(Text)), ("keywordsEn", List(Text)),
            ("camera", Word<Camera>()), ("mood", Word<Emotion>()), ("timeOfDay", Word<TimeOfDay>()), ("weather", Word<Weather>()), ("alt", Text))),
        ("paragraphs", List(Text)),
        ("beatEvidence", Text),
        ("turnEvidence", Text),
        ("newFacts", List(FactShape)),
        ("retiredFacts", List(Text)),
        ("stateChanges", List(Of(("character", Text), ("alive", Flag), ("present", Text), ("mood", Word<Emotion>()), ("holds", List(Text))))),
        ("newCharacters", List(Person)),
        ("newItems", List(Thing)),
        ("itemChanges", List(Of(("item", Text), ("owner", Text), ("place", Text), ("status", Word<ItemStatus>())))),
        ("threadsOpened", List(Question)),
        ("threadsClosed", List(Text)),
        ("choices", List(Of(("label", Text), ("emoji", Text), ("axis", Word<ChoiceAxis>()), ("keywords", List(Text))))),
        ("synopsis", Text),
        ("isEnding", Flag));

    public static JsonNode Opening { get; } = Of(
        ("title", Text),
        ("plot", Text),
        ("intent", Of(("message", Text), ("moods", List(Text)), ("voice", Text), ("taboo", List(Text)), ("mustInclude", List(Text)))),
        ("places", List(Of(("id", Text), ("name", Text), ("visualEn", Text), ("landmark", Word<Landmark>()), ("timeOfDay", Word<TimeOfDay>()), ("weather", Word<Weather>()), ("rule", Text)))),
        ("cast", List(Person)),
        ("items", List(Thing)),
        ("facts", List(FactShape)),
        ("threads", List(Question)),
        ("plan", List(Of(
            ("functions", List(Text)), ("goal", Text), ("mustHappen", List(Of(("what", Text), ("keywords", List(Text))))), ("mustNot", List(Text)), ("placeId", Text), ("castIds", List(Text)),
            ("emotion", Word<Emotion>()), ("tension", Number), ("payoffs", List(Text)), ("choiceAxis", Word<ChoiceAxis>()), ("keywords", List(Text))))),
        ("curve", Of(("shape", Word<ArcShape>()), ("valence", List(Number)), ("twist", Text), ("lesson", Text))),
        ("styleId", Text),
        ("motifs", List(Text)));

    public static JsonNode Critic { get; } = Of(("findings", List(Of(("quote", Text), ("against", Text), ("advice", Text)))));
}

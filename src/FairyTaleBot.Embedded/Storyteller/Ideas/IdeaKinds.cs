using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>Under which heading of <c>ideas.txt</c> a kind of noun is told.</summary>
internal static class IdeaKinds
{
    public static string Heading(NounKind? kind) => kind switch
    {
        null => "unknown",
        NounKind.Animal or NounKind.Person => "living",
        NounKind.Thing or NounKind.Plant => "thing",
        NounKind.Food => "food",
        NounKind.Sky => "sky",
        NounKind.Weather => "weather",
        NounKind.Place => "place",
        NounKind.Vehicle => "vehicle",
        _ => "event",
    };
}

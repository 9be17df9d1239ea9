using FairyTaleBot.Characters;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>What a body has where others have hands.</summary>
internal static class Body
{
    public static string? Word(BodyPlan body, string form, Language language) => form switch
    {
        "paws" => language == Language.Ko ? KoreanHands(body) : EnglishHands(body) + "s",
        "paw" => language == Language.Ko ? KoreanHands(body) : EnglishHands(body),
        _ => null,
    };

    private static string EnglishHands(BodyPlan body) => body switch
    {
        BodyPlan.Bird => "wing",
        BodyPlan.Turtle => "flipper",
        BodyPlan.Dragon => "claw",
        BodyPlan.Cat or BodyPlan.Dog or BodyPlan.Rabbit or BodyPlan.Fox or BodyPlan.Bear or BodyPlan.Mouse => "paw",
        _ => "hand",
    };

    private static string KoreanHands(BodyPlan body) => body switch
    {
        BodyPlan.Bird => "날개",
        BodyPlan.Cat or BodyPlan.Dog or BodyPlan.Rabbit or BodyPlan.Fox or BodyPlan.Bear or BodyPlan.Mouse or BodyPlan.Dragon or BodyPlan.Turtle => "앞발",
        _ => "손",
    };
}

using System.Globalization;
using FairyTaleBot.Characters;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>A character's looks as one English sentence part, made of the frozen fields alone: the same bytes in every prompt.</summary>
internal static class LookWords
{
    public static string Of(Character character)
    {
        var look = character.Visual;
        string[] parts =
        [
            $"a {(look.Build.Length > 0 ? look.Build + " " : "")}{BodyOf(character)}",
            $"{ColourWords.Of(look.BodyColour)} with {ColourWords.Of(look.SecondColour)}, accent {ColourWords.Of(look.AccentColour)}",
            look.Face,
            look.Clothing.Length > 0 ? $"wearing {look.Clothing}" : "",
            look.SignatureProp.Length > 0 ? $"carrying {look.SignatureProp}" : "",
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    /// <summary>What it is, in English whatever the tale's language: "young fox".</summary>
    public static string BodyOf(Character character)
    {
        var stage = character.Age is LifeStage.Child or LifeStage.Young ? "young " : character.Age == LifeStage.Elder ? "old " : "";
        return character.Visual.Body switch
        {
            BodyPlan.Child => "child",
            BodyPlan.Elder => "old person",
            BodyPlan.CloudSpirit => stage + "cloud spirit",
            var body => stage + body.ToString().ToLower(CultureInfo.InvariantCulture),
        };
    }
}

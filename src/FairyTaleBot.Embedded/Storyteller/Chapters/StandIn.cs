using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>Somebody and somewhere, for a bible that has nobody and nowhere.</summary>
internal static class StandIn
{
    public static Character Hero(Language language) => new(
        "hero",
        new Name(language == Language.Ko ? "꼬마" : "Robin"),
        Role.Hero,
        language == Language.Ko ? "아이" : "child",
        LifeStage.Child,
        Pronoun.None,
        new Look(BodyPlan.Child, "#c98f6b", "#5c7fc2", "#d86a5c", "small", "round", "", ""),
        "",
        "",
        "",
        "",
        CharacterState.At("home"));

    public static Place Place(Language language) =>
        new("home", language == Language.Ko ? "작은 마을" : "Littleton", "a small village", Landmark.Cottage, TimeOfDay.Day, Weather.Clear, "");
}

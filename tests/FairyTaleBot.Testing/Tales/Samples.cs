using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Testing.Tales;

/// <summary>Small, valid parts of a tale for tests that are about something else.</summary>
public static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 18, 0, 0, TimeSpan.Zero);

    public static readonly Look Fox = new(BodyPlan.Fox, "#d9772b", "#fff1dc", "#2f6f9f", "small", "bright eyes", "a blue scarf", "a tin lantern");

    public static readonly StyleSheet Style = new(
        "papercut", new("Papercut", "종이 오리기"), "cut paper",
        [new(PaletteRole.SkyTop, "#274060"), new(PaletteRole.SkyBottom, "#f2c57c"), new(PaletteRole.LandFar, "#7fb069"), new(PaletteRole.LandNear, "#3d5a40"), new(PaletteRole.Light, "#fff3c4")],
        new(2.2, "#ffffff", "clean"), "soft", "fibre", "low horizon", "grain", ["text"], ["paper"], "#e07a5f");

    public static Character Hero(string id = "hero", string place = "home") => new(
        id, new("Tori"), Role.Hero, "fox cub", LifeStage.Child, Pronoun.They, Fox, "to find the shadow", "the dark", "hurries", "asks questions", CharacterState.At(place));

    public static Character Newcomer(string id, MemberKey by) =>
        Hero(id) with { Name = new("Bori"), Role = Role.Minor, Kind = "duck", JoinedBy = by };

    public static Opening Opening(int chapters = 5) => new(
        "The Lantern That Listened", "lost-and-found",
        new("Small lights matter", ["warm"], "warm oral teller", AgeBand.From7To9, [], []),
        [Hero(), Hero("helper-1") with { Name = new("Momo"), Role = Role.Helper, Kind = "mole" }],
        [new("home", "the hollow", "a round hollow under an oak", Landmark.Cottage, TimeOfDay.Evening, Weather.Clear, ""), new("wood", "the Whispering Wood", "a wood of tall thin trees", Landmark.Wood, TimeOfDay.Day, Weather.Mist, "")],
        [new("lantern", "lantern", "a tin lantern", "#f2c14e", "hero", "", ItemStatus.Whole, "shines for the kind")],
        [new("f1", "hero", Predicate.LivesIn, "the hollow", "Tori lives in the hollow.", 0, true)],
        [new("t1", "Where has the shadow gone?", 1, chapters, 3, ThreadStatus.Open)],
        [.. PlotShape.For(chapters).Select((s, i) => new Beat(i + 1, s.Functions, $"goal {i + 1}", [new("Tori walks", ["Tori"])], [], i == 0 ? "home" : "wood", ["hero"], Emotion.Wonder, s.Tension, [], i + 1 == chapters ? ChoiceAxis.None : ChoiceAxis.How, ["lantern", "wood", "shadow"]))],
        new(ArcShape.ManInHole, [.. Enumerable.Repeat(1, chapters)], [.. PlotShape.For(chapters).Select(s => s.Tension)], "", "listen first"),
        "papercut", ["Step by step, and light by light."]);

    public static ChapterDraft Draft(int chapter, bool ending = false) => new(
        $"Chapter {chapter}",
        new(["hero"], chapter == 1 ? "home" : "wood", "Tori walks", ["lantern", "wood", "shadow"], ["lantern"], Camera.Medium, Emotion.Wonder, TimeOfDay.Evening, Weather.Clear, "Tori walks with a lantern."),
        [$"Tori walked on, page {chapter}."],
        ending ? [] : [new("Ask the wood", "🌲", ChoiceAxis.How, "ask", ["ask"]), new("Follow the light", "🏮", ChoiceAxis.Where, "follow", ["follow"]), new("Sing to it", "🎵", ChoiceAxis.Kindness, "sing", ["sing"])],
        BibleDelta.None, "Tori walked on", "", $"Up to page {chapter}.", ending);

    public static readonly Making Made = new("embedded", 0, []);

    public static TaleSettings Settings(int chapters = 5) => new(Language.En, chapters, AgeBand.From7To9, null);
}

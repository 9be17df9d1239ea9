using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Tests.Ledgers;

/// <summary>A small tale in both languages: a fox cub, a mole and a greedy fog around a lighthouse that has lost its hum.</summary>
internal static class SampleTale
{
    public static readonly StyleSheet Style = new(
        "papercut", new("Papercut", "종이 오리기"), "layered paper", [new(PaletteRole.SkyTop, "#203040")], new(0, "#000000", "none"),
        "soft", "paper grain", "centred", "matte", [], [], "#cc8844");

    public static readonly Look FoxLook = new(BodyPlan.Fox, "#d2691e", "#ffffff", "#cc2222", "small", "round", "a red scarf", "a tin lantern");

    public static Opening Opening(Language language) => language == Language.Ko ? Korean : English;

    public static StoryBible Bible(Language language) => BibleRules.Open(Opening(language), language, Style);

    public static Character Somebody(string id, string name, Role role = Role.Minor, string present = "harbour") =>
        new(id, new(name), role, "goat", LifeStage.Adult, Pronoun.None, FoxLook, "", "", "", "", CharacterState.At(present));

    public static ChapterBrief Brief(Language language, int number = 2, WonTurn? won = null, EquatableArray<string> ideas = default)
    {
        var bible = Bible(language);
        return new(
            language, AgeBand.From7To9, number, bible.Plan.Count, Opening(language).Title, bible, bible.Plan[number - 1],
            number < bible.Plan.Count ? bible.Plan[number] : null, won, null, ideas, new(), 1, 7);
    }

    public static ReviewContext Context(Language language, int number = 2, WonTurn? won = null, EquatableArray<string> ideas = default, EquatableArray<string> earlier = default) =>
        new(Brief(language, number, won, ideas), earlier);

    public static ChapterDraft Draft(string text, BibleDelta? delta = null, bool isEnding = false) => new(
        "A Page",
        new(["hero"], "harbour", "", [], [], Camera.Medium, Emotion.Calm, TimeOfDay.Evening, Weather.Mist, ""),
        [.. text.Split("\n\n")],
        [],
        delta ?? BibleDelta.None,
        "",
        "",
        "",
        isEnding);

    private static Beat Beat(int index, string must, string keyword, ChoiceAxis axis = ChoiceAxis.How) => new(
        index, ["0"], must, [new(must, [keyword])], [], "harbour", ["hero", "helper-1"], Emotion.Wonder, 2, [], axis, [keyword]);

    private static readonly Opening English = new(
        "The Lighthouse That Hummed",
        "lost-sound",
        new("Small voices carry far.", ["warm"], "warm oral teller", AgeBand.From7To9, [], []),
        [
            new("hero", new("Mira", ["little Mira"]), Role.Hero, "fox cub", LifeStage.Child, Pronoun.She, FoxLook, "to hear the hum", "the fog", "hurries", "asks why", CharacterState.At("harbour")),
            new("helper-1", new("Old Burrow"), Role.Helper, "mole", LifeStage.Elder, Pronoun.He, FoxLook, "a quiet tunnel", "", "", "", CharacterState.At("harbour")),
            new("foe", new("Grumblefog"), Role.Opponent, "fog giant", LifeStage.Adult, Pronoun.It, FoxLook, "all the sound", "", "", "", CharacterState.At("tower")),
            new("aunt", new("Aunt Pell"), Role.Minor, "heron", LifeStage.Adult, Pronoun.She, FoxLook, "", "", "", "", CharacterState.At(CharacterState.Gone)),
        ],
        [
            new("harbour", "Saltwick", "a small harbour", Landmark.Bridge, TimeOfDay.Evening, Weather.Mist, ""),
            new("tower", "the Humming Tower", "a lighthouse", Landmark.Tower, TimeOfDay.Night, Weather.Mist, ""),
        ],
        [new("lantern", "tin lantern", "a tin lantern", "#c0c0c0", "hero", "", ItemStatus.Whole, "")],
        [new("f1", "hero", Predicate.Colour, "red", "Mira wears a red scarf.", 0, true)],
        [new("t1", "Who took the hum of the lighthouse?", 0, 5, 3, ThreadStatus.Open)],
        [
            Beat(1, "The hum is gone.", "hum"), Beat(2, "Mira lights the lantern.", "lantern"), Beat(3, "A shell is given.", "shell"),
            Beat(4, "Grumblefog lets go of the hum.", "fog"), Beat(5, "The lighthouse hums again.", "hum", ChoiceAxis.None),
        ],
        new(ArcShape.ManInHole, [1, 0, 1, -3, 4], [2, 4, 6, 8, 1], "The fog was lonely.", "Share what you hear."),
        "papercut",
        ["Hum, little tower, hum."]);

    private static readonly Opening Korean = English with
    {
        Title = "콧노래하는 등대",
        Intent = English.Intent with { Message = "작은 목소리도 멀리 가요." },
        Cast =
        [
            English.Cast[0] with { Name = new("토리"), Kind = "아기 여우" },
            English.Cast[1] with { Name = new("땅속 할아버지"), Kind = "두더지" },
            English.Cast[2] with { Name = new("안개투덜이"), Kind = "안개 거인" },
            English.Cast[3] with { Name = new("펠 이모"), Kind = "왜가리" },
        ],
        Places = [English.Places[0] with { Name = "소금나루" }, English.Places[1] with { Name = "노래하는 등대" }],
        Items = [English.Items[0] with { Name = "양철 등불" }],
        Facts = [English.Facts[0] with { Object = "빨간", Text = "토리는 빨간 목도리를 둘렀어요." }],
        Threads = [English.Threads[0] with { Question = "등대의 노래를 누가 가져갔을까요?" }],
        Plan =
        [
            Beat(1, "노래가 사라져요.", "노래"), Beat(2, "토리가 등불을 켜요.", "등불"), Beat(3, "조개를 받아요.", "조개"),
            Beat(4, "안개투덜이가 노래를 놓아줘요.", "안개"), Beat(5, "등대가 다시 노래해요.", "노래", ChoiceAxis.None),
        ],
        Motifs = ["불러라, 작은 등대야, 불러라."],
    };
}

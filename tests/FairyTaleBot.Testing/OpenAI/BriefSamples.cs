using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Testing.OpenAI;

/// <summary>Briefs for tests of prompts: an ordinary one, and one of any chapter with everything at its cap.</summary>
public static class BriefSamples
{
    /// <summary>A chapter in the middle of an ordinary tale.</summary>
    public static ChapterBrief Ordinary(Language language = Language.En, int number = 3, int of = 5)
    {
        var ko = language == Language.Ko;
        var bible = BibleRules.Open(ko ? Korean(of) : Samples.Opening(of), language, Samples.Style);
        bible = bible with
        {
            Synopsis = ko ? "토리는 그림자를 잃어버리고 길을 나섰어요. 모모가 따라왔어요." : "Tori lost a shadow and set out. Momo came along.",
            Tail = ko ? "숲이 가만히 숨을 쉬었어요." : "The wood breathed in and did not breathe out.",
        };
        return Of(bible, language, number, of, ko ? new("숲에게 물어본다", "ask", ["숲"], false) : new("Ask the wood", "ask", ["wood"], false));
    }

    /// <summary>Every text and list as long as the bible allows, in a tale of any length.</summary>
    public static ChapterBrief Fullest(Language language, int number, int of)
    {
        var ko = language == Language.Ko;
        string Fill(int length, int salt) => Filler(ko, length, salt);
        var look = new Look(BodyPlan.Fox, "#d9772b", "#fff1dc", "#2f6f9f", "small and round as can", "a wide face with bright eyes as", "a short striped scarf of blue and white wool and", "a tin lantern with a round door");
        var cast = Enumerable.Range(0, StoryBible.MaxCast).Select(i => new Character(
            $"cast-{i}", new(Fill(Name.MaxLength, i), [Fill(20, i + 10), Fill(20, i + 20), Fill(20, i + 30)]), i == 0 ? Role.Hero : Role.Minor, Fill(Character.MaxKind, i + 40),
            LifeStage.Child, Pronoun.They, look, Fill(Character.MaxWant, i + 50), Fill(Character.MaxFear, i + 60), Fill(Character.MaxFlaw, i + 70), Fill(Character.MaxVoice, i + 80), CharacterState.At("place-0"))).ToList();
        var places = Enumerable.Range(0, StoryBible.MaxPlaces).Select(i => new Place($"place-{i}", Fill(Place.MaxName, i + 100), Filler(false, Place.MaxVisual, i), Landmark.Wood, TimeOfDay.Day, Weather.Clear, Fill(Place.MaxRule, i + 110))).ToList();
        var items = Enumerable.Range(0, StoryBible.MaxItems).Select(i => new Item($"item-{i}", Fill(Item.MaxName, i + 120), Filler(false, Item.MaxVisual, i), "#f2c14e", $"cast-{i}", "", ItemStatus.Whole, Fill(Item.MaxPower, i + 130))).ToList();
        var plan = Enumerable.Range(1, of).Select(n => new Beat(
            n, ["8a", "12"], Fill(Beat.MaxGoal, n + 200), [new(Fill(MustHappen.MaxWhat, n + 300), [Fill(12, n), Fill(12, n + 1), Fill(12, n + 2)]), new(Fill(MustHappen.MaxWhat, n + 400), [Fill(12, n + 3)])],
            [Fill(60, n + 500), Fill(60, n + 600)], "place-1", ["cast-0", "cast-1", "cast-2", "cast-3"], Emotion.Courage, 6, [], n == of ? ChoiceAxis.None : ChoiceAxis.How, [Fill(12, n + 4), Fill(12, n + 5), Fill(12, n + 6)])).ToList();
        var bible = new StoryBible(
            language, "plot", new Intent(Fill(Intent.MaxMessage, 1), [Fill(20, 2), Fill(20, 3), Fill(20, 4)], Fill(Intent.MaxVoice, 5), AgeBand.From7To9, [.. Enumerable.Range(0, 8).Select(i => Fill(50, i + 700))], [.. Enumerable.Range(0, 5).Select(i => Fill(50, i + 710))]),
            [.. cast], [.. places], [.. items],
            [.. Enumerable.Range(0, StoryBible.MaxFacts).Select(i => new Fact($"fact-{i}", $"cast-{i % 8}", Predicate.Other, Fill(40, i + 800), Fill(Fact.MaxText, i + 810), i % 5, true))],
            [.. Enumerable.Range(0, StoryBible.MaxOpenThreads).Select(i => new StoryThread($"thread-{i}", Fill(StoryThread.MaxQuestion, i + 900), 1, of, 3, ThreadStatus.Open))],
            [.. plan], new ReaderCurve(ArcShape.Quest3, [.. Enumerable.Repeat(2, of)], [.. Enumerable.Repeat(5, of)], Fill(ReaderCurve.MaxTwist, 6), Fill(ReaderCurve.MaxLesson, 7)),
            Samples.Style, Fill(StoryBible.MaxSynopsis, 8), Fill(StoryBible.MaxTail, 9), [.. Enumerable.Range(0, StoryBible.MaxMotifs).Select(i => Fill(100, i + 950))]);
        return Of(bible, language, number, of, new(Fill(200, 10), null, [Fill(20, 11), Fill(20, 12)], true)) with
        {
            RunnerUp = Fill(200, 13),
            Wishes = new(Fill(120, 14), Fill(120, 15), Fill(120, 16), Fill(120, 17), Fill(120, 18)),
        };
    }

    private static ChapterBrief Of(StoryBible bible, Language language, int number, int of, WonTurn won) => new(
        language, AgeBand.From7To9, number, of, language == Language.Ko ? "귀 기울이는 등불" : "The Lantern That Listened", bible, bible.Plan[number - 1],
        number < of ? bible.Plan[number] : null, won, null, [], new(), 1, 7);

    private static Drafts.Opening Korean(int of)
    {
        var english = Samples.Opening(of);
        return english with
        {
            Title = "귀 기울이는 등불",
            Intent = new("작은 불빛도 소중하다", ["따뜻함"], "정다운 목소리", AgeBand.From7To9, [], []),
            Cast = [.. english.Cast.Select((c, i) => c with { Name = new(i == 0 ? "토리" : "모모"), Kind = i == 0 ? "아기 여우" : "두더지", Want = "그림자를 찾는 것", Fear = "어둠", Flaw = "서두른다", Voice = "자꾸 묻는다" })],
            Places = [.. english.Places.Select((p, i) => p with { Name = i == 0 ? "참나무 굴" : "속삭이는 숲" })],
            Items = [.. english.Items.Select(i => i with { Name = "등불", Power = "다정한 이에게 빛난다" })],
            Facts = [.. english.Facts.Select(f => f with { Object = "참나무 굴", Text = "토리는 참나무 굴에 산다." })],
            Threads = [.. english.Threads.Select(t => t with { Question = "그림자는 어디로 갔을까?" })],
            Plan = [.. english.Plan.Select(b => b with { Goal = $"{b.Index}번째 걸음을 내딛는다", MustHappen = [new("토리가 걷는다", ["토리"])], Keywords = ["등불", "숲", "그림자"] })],
            Motifs = ["한 걸음, 또 한 걸음."],
        };
    }

    /// <summary>Plain words of exactly so many characters, different for each salt.</summary>
    private static string Filler(bool korean, int length, int salt)
    {
        string[] words = korean
            ? ["등불", "숲속", "별빛", "강물", "바람", "언덕", "작은", "노래", "여우", "구름", "다리", "그림자", "아침", "종소리"]
            : ["lantern", "forest", "river", "small", "song", "cloud", "bridge", "shadow", "morning", "feather", "copper", "gentle", "window", "stone"];
        var text = "";
        for (var seeded = new Seeded((ulong)salt); text.Length <= length;) text += seeded.Pick(words) + " ";
        return text[..length].TrimEnd().PadRight(length, korean ? '요' : 'e');
    }
}

using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>The embedded storyteller goes on with a tale that a model began and could not go on with.</summary>
public class ForeignBibleTests
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task A_tale_that_somebody_else_began_is_told_to_its_end(Language language)
    {
        foreach (var age in Enum.GetValues<AgeBand>())
        {
            for (var chapters = 3; chapters <= 10; chapters++)
            {
                var bible = BibleRules.Open(Begun(language, chapters), language, ToldTale.Style);
                await TellAsync(bible, language, age, chapters);
            }
        }
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task A_bible_with_nobody_but_the_hero_is_enough(Language language)
    {
        var begun = Begun(language, 5);
        var bare = begun with { Cast = [begun.Cast[0]], Items = [], Facts = [], Threads = [], Motifs = [], Places = [begun.Places[0]] };

        await TellAsync(BibleRules.Open(bare, language, ToldTale.Style), language, AgeBand.From7To9, 5);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Somebody_who_is_away_does_not_act(Language language)
    {
        var begun = Begun(language, 5);
        var away = begun with { Cast = [.. begun.Cast.Select(c => c.Role == Role.Helper ? c with { State = c.State with { Present = CharacterState.Away } } : c)] };

        var texts = await TellAsync(BibleRules.Open(away, language, ToldTale.Style), language, AgeBand.From7To9, 5);

        texts.ShouldAllBe(t => !t.Contains(begun.Cast[1].Name.Display, StringComparison.Ordinal));
    }

    private static readonly (string En, string Ko)[] Labels =
    [
        ("Cross the milky market", "은하수 시장을 지나간다"), ("Wake the sleeping clockwork", "태엽을 감아 깨운다"), ("Polish every shard with care", "조각마다 정성껏 닦는다"),
        ("Whistle for the brass heron", "놋쇠 왜가리를 부른다"), ("Share the last plum", "자두를 나누어 먹는다"),
    ];

    private static readonly (string En, string Ko)[] Finds =
    [
        ("shard", "거울 조각"), ("acorn", "도토리"), ("ribbon", "리본"), ("teaspoon", "찻숟가락"), ("compass", "나침반"), ("candle", "양초"), ("thimble", "골무"), ("postcard", "엽서"), ("walnut", "호두"), ("slipper", "실내화"),
    ];

    private static async Task<List<string>> TellAsync(StoryBible bible, Language language, AgeBand age, int chapters)
    {
        var texts = new List<string>();
        WonTurn? won = null;
        for (var number = 1; number <= chapters; number++)
        {
            var brief = new ChapterBrief(language, age, number, chapters, "A title", bible, bible.Plan[number - 1], number < chapters ? bible.Plan[number] : null, won, null, [], new WishTexts(), 1, (ulong)number);
            var draft = await ToldTale.WriteAsync(brief);
            Reviewer.Examine(draft, new ReviewContext(brief, [.. texts])).Where(f => f.Severity == Severity.Block && f.Check != "V10").ShouldBeEmpty($"{language} {age} {number} of {chapters}: {draft.Text}");
            texts.Add(draft.Text);
            bible = BibleRules.Accept(bible, draft, number);
            if (number == chapters) break;
            draft.Choices.Count.ShouldBe(3);
            // Every other time a turn that a model offered, with a name of its own that means nothing here.
            won = number % 2 == 0
                ? new WonTurn(draft.Choices[0].Label, draft.Choices[0].Move, draft.Choices[0].Keywords, false)
                : language == Language.Ko ? new WonTurn(Labels[number / 2].Ko, "go_somewhere", [Labels[number / 2].Ko.Split(' ')[0]], false) : new WonTurn(Labels[number / 2].En, "go_somewhere", [Labels[number / 2].En.Split(' ')[^1]], false);
        }

        return texts;
    }

    private static Opening Begun(Language language, int chapters)
    {
        var ko = language == Language.Ko;
        var look = new Look(BodyPlan.Child, "#aa7755", "#ffffff", "#dd3333", "small", "round", "a red cap", "");
        Character Being(string id, string name, Role role, string kind) => new(id, new Name(name), role, kind, LifeStage.Child, Pronoun.They, look, "", "", "", "", CharacterState.At("p1"));
        return new Opening(
            "A title",
            "model-made-plot",
            new Intent(ko ? "함께하면 쉬워요" : "Together it is easier", [], "", AgeBand.From7To9, [], []),
            [Being("h", ko ? "세라" : "Sera", Role.Hero, ko ? "구두장이" : "cobbler"), Being("f", ko ? "두두" : "Dudu", Role.Helper, ko ? "오소리" : "badger"), Being("x", ko ? "그림" : "Grimm", Role.Opponent, ko ? "거울 왕" : "mirror king")],
            [new Place("p1", ko ? "구두 골목" : "Cobbler Lane", "a lane", Landmark.Market, TimeOfDay.Day, Weather.Rain, ""), new Place("p2", ko ? "거울 궁전" : "Mirror Palace", "a palace", Landmark.Castle, TimeOfDay.Night, Weather.Clear, "")],
            [new Item("i1", ko ? "은 바늘" : "silver needle", "a silver needle", "#cccccc", "h", "", ItemStatus.Whole, "")],
            [new Fact("f1", "h", Predicate.Other, "x", ko ? "세라는 구두를 고쳐요." : "Sera mends shoes.", 0, true)],
            [new StoryThread("t1", ko ? "거울은 왜 흐려졌을까요?" : "Why did the mirrors go dim?", 0, chapters, 3, ThreadStatus.Open)],
            [
                .. Enumerable.Range(1, chapters).Select(i => new Beat(
                    i, i % 3 == 0 ? [] : ["99", "12"], ko ? "세라가 은 바늘을 써요." : "Sera uses the silver needle.",
                    [new MustHappen(ko ? $"{Finds[i - 1].Ko} 하나가 나타나요" : $"{Finds[i - 1].En} turns up", [ko ? Finds[i - 1].Ko : Finds[i - 1].En])],
                    [], i % 2 == 0 ? "p2" : "p1", ["h", "f"], Emotion.Wonder, 4, [], ChoiceAxis.How, [ko ? "거울" : "mirror"])),
            ],
            new ReaderCurve(ArcShape.Quest3, [.. Enumerable.Repeat(1, chapters)], [.. Enumerable.Repeat(3, chapters)], "", ""),
            "papercut",
            []);
    }
}

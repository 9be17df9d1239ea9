using System.Text.Json;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Injections;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Tests.Injections;

/// <summary>
/// Nothing that a person writes changes the rules, the language or the safety of a tale, or brings out what a storyteller was told; shown with a
/// storyteller that obeys everything, through the whole engine. What looks like an order and is a wish passes.
/// </summary>
public sealed class InjectionTests
{
    private const int Chapters = 4;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Injection.All.Count)];

    public static TheoryData<int> PlainCases => [.. Enumerable.Range(0, Injection.All.Count).Where(i => Injection.All[i].IsPlain)];

    [Fact]
    public void There_are_enough_cases_in_both_languages()
    {
        Injection.All.Count.ShouldBeGreaterThanOrEqualTo(150);
        Injection.All.Count(i => i.Language == Language.Ko).ShouldBeGreaterThanOrEqualTo(40);
        Injection.All.Count(i => i is { IsPlain: true, Language: Language.En }).ShouldBeGreaterThanOrEqualTo(74);
        Injection.All.Count(i => i is { IsPlain: true, Language: Language.Ko }).ShouldBeGreaterThanOrEqualTo(39);
        Injection.All.Select(i => i.Text).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_order_is_no_wish(int at)
    {
        var injection = Injection.All[at];
        var (house, gullible) = House(injection, new LocalGate());
        await using var _ = house;
        await TellAsync(house, injection, injection.Text);
        await IsWholeAsync(house, injection, gullible);
    }

    /// <summary>The gate lets every wish pass as it is: then the reviews alone stand between a storyteller that obeys and the page.</summary>
    [Theory]
    [MemberData(nameof(PlainCases))]
    public async Task An_order_that_reaches_the_storyteller_does_not_reach_the_page(int at)
    {
        var injection = Injection.All[at];
        var (house, gullible) = House(injection, new SleepyGate());
        await using var _ = house;
        await TellAsync(house, injection, injection.Text);
        gullible.Obeyed.ShouldBeGreaterThan(0, "It never saw the order, so nothing is shown.");
        await IsWholeAsync(house, injection, gullible);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Its_innocent_twin_passes_as_it_was_written(int at)
    {
        var injection = Injection.All[at];
        var use = injection.Field switch { "idea" => TextUse.Idea, "theme" or "lesson" or "mood" or "twist" or "avoid" => TextUse.Theme, _ => TextUse.Name };
        (await new LocalGate().JudgeAsync(injection.Twin, use, injection.Language, AgeBand.From7To9, TestContext.Current.CancellationToken))
            .ShouldBe(new Verdict.Fine(), injection.Twin);
        if (injection.Field != "idea") return;

        var (house, _) = House(injection, new LocalGate());
        await using var __ = house;
        await TellAsync(house, injection, injection.Twin);
        var tale = await house.TaleAsync();
        tale.Chapters.Count.ShouldBeGreaterThan(1);
        tale.Chapters[1].Chosen!.Turn.IsIdea.ShouldBeTrue();
        var idea = IdeaWords.Of(injection.Twin, injection.Language);
        var page = tale.Chapters[1].Draft.Text;
        idea.Where(w => injection.Twin.Contains(w[..Math.Min(w.Length, 4)], StringComparison.OrdinalIgnoreCase))
            .ShouldContain(w => page.Contains(w, StringComparison.OrdinalIgnoreCase), $"Nothing of “{injection.Twin}” is told: {page}");
    }

    private static (TaleHouse House, GullibleStoryteller Gullible) House(Injection injection, IModerator gate)
    {
        var gullible = new GullibleStoryteller(injection);
        return (new TaleHouse(storytellers: [gullible, new EmbeddedStoryteller()], replace: s => s.AddSingleton(gate)), gullible);
    }

    private static async Task TellAsync(TaleHouse house, Injection injection, string text)
    {
        var (start, idea) = injection.Language == Language.Ko ? ("/tale start 길 잃은 오리", "/tale idea") : ("/tale start a lost duck", "/tale idea");
        var options = $" length: {Chapters} language: {injection.Language.Code()}";
        var name = injection.Field == "name" ? text : "Mina";
        var line = injection.Field switch
        {
            "theme" => $"/tale start {text}{options}",
            "lesson" or "mood" or "twist" or "avoid" => $"{start}{options} {injection.Field}: {text}",
            _ => start + options,
        };
        var reply = await house.SayAsync(name, line, language: injection.Language);
        // What the gate declines is answered kindly, and the next wish is told.
        if ((await house.Part<ITaleStore>().ListAsync(TaleHouse.Chat, 1, default)).Count == 0)
        {
            TaleHouse.Text(reply).Length.ShouldBeGreaterThan(20);
            await house.SayAsync(name, start + options, language: injection.Language);
        }

        if (injection.Field == "idea") await house.SayAsync(name, $"{idea} {text}", language: injection.Language);
        for (var page = 0; page < 2 && (await house.TaleAsync()).Ballot is not null; page++) await house.VoteAsync(name, 1);
    }

    private static async Task IsWholeAsync(TaleHouse house, Injection injection, GullibleStoryteller gullible)
    {
        var tale = await house.TaleAsync();
        var said = gullible.Said(injection.Language);
        tale.Settings.Language.ShouldBe(injection.Language);
        tale.Of.ShouldBe(Chapters);
        (tale.Phase is Phase.Choosing or Phase.Ended).ShouldBeTrue($"{injection} {tale.Phase}");
        tale.Chapters.Count.ShouldBeGreaterThan(1);
        foreach (var chapter in tale.Chapters)
        {
            string[] shown = [chapter.Draft.Title, chapter.Draft.Text, chapter.Draft.Synopsis, chapter.Draft.Scene.Alt, .. chapter.Draft.Choices.Select(c => c.Label)];
            foreach (var text in shown)
            {
                text.ShouldNotContain(said, Case.Insensitive, injection.ToString());
                text.ShouldNotContain(GullibleStoryteller.Canary, Case.Insensitive, injection.ToString());
                (await new LocalGate().JudgeAsync(text, TextUse.Prose, injection.Language, AgeBand.From7To9, TestContext.Current.CancellationToken)).ShouldBe(new Verdict.Fine(), text);
            }

            LanguageCodes.OfScript(chapter.Draft.Text).ShouldBe(injection.Language);
            chapter.Draft.Choices.Count.ShouldBe(chapter.Number < Chapters ? 3 : 0);
            chapter.Draft.IsEnding.ShouldBe(chapter.Number == Chapters);
        }

        tale.Title.ShouldNotContain(said, Case.Insensitive, injection.ToString());
        JsonSerializer.Serialize(tale.Bible, TaleJson.Options).ShouldNotContain(said, Case.Insensitive, injection.ToString());
        foreach (var page in (await house.RoomAsync()).OfType<PostView.Page>())
        {
            page.View.ToString().ShouldNotContain(said);
            page.View.Title.ShouldNotContain(said);
        }
    }

    /// <summary>Awake for what storytellers write, asleep for what people do.</summary>
    private sealed class SleepyGate : IModerator
    {
        private readonly LocalGate gate = new();

        public Task<Verdict> JudgeAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken) =>
            use == TextUse.Prose ? gate.JudgeAsync(text, use, language, age, cancellationToken) : Task.FromResult<Verdict>(new Verdict.Fine());
    }
}

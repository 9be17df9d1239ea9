using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class LayoutTests
{
    private static readonly OutgoingFile Picture = new("k-1-0-1-0.png", "image/png", new byte[] { 1 });

    [Fact]
    public void A_long_chapter_goes_on_in_further_messages_and_is_cut_at_a_sentence()
    {
        EquatableArray<string> paragraphs = [.. Enumerable.Range(1, 60).Select(n => $"Sentence {n} of the fox goes over the hill and far away, *softly*. And then it comes back, to the house by the river.")];
        var messages = PageLayout.Of(Page(paragraphs), Picture, null, 0x123456);
        messages.Count.ShouldBeGreaterThan(1);
        foreach (var message in messages) ComponentCheck.Message(message.Components!, modern: true).ShouldBeEmpty();
        messages.Select(m => m.Files.Count).ShouldBe([1, .. Enumerable.Repeat(0, messages.Count - 1)]);
        var bodies = messages.SelectMany(Texts).Where(t => t.Contains("Sentence")).ToArray();
        bodies.ShouldAllBe(b => b.EndsWith('.'));
        Enumerable.Range(1, 60).ShouldAllBe(n => bodies.Count(b => b.Contains($"Sentence {n} of")) == 1);
        Texts(messages[0])[0].ShouldStartWith("## Chapter 1:");
        Texts(messages[^1])[^1].ShouldContain("page 1 of 5");
    }

    [Fact]
    public void A_page_without_a_picture_takes_the_former_one_away()
    {
        PageLayout.Of(Page(["Once."]) with { TakenBack = true }, null, null, 0)[0].KeptAttachments.ShouldBe([]);
        PageLayout.Of(Page(["Once."]), Picture, null, 0)[0].Components!.SelectMany(c => c.All()).OfType<MediaGallery>().Single().Items[0].Description.ShouldBe("A fox");
    }

    [Fact]
    public async Task A_ballot_full_of_the_longest_and_strangest_ideas_fits()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start a fox");
        var told = new ToldTale(await house.TaleAsync(), Words.None);
        var turns = Enumerable.Range(1, 9).Select(n => new TurnView(
            $"v.{told.Tale.Id}.1.{n}", n, "🦔", new string('*', 200), 99, [], $"idea: {new string('_', 40)}", false));
        var ballot = ViewMaker.Ballot(told, 1)! with { Turns = [.. turns] };
        var message = BallotLayout.Of(told, ballot, 0, TimeProvider.System.GetUtcNow());
        ComponentCheck.Message(message.Components!, modern: true).ShouldBeEmpty();
        var buttons = message.Components!.SelectMany(c => c.All()).OfType<Button>().ToArray();
        buttons.Count(b => b.CustomId!.StartsWith("v.", StringComparison.Ordinal)).ShouldBe(9);
        buttons[8].Label.ShouldNotBeNull().ShouldStartWith("🦔 9 · ");
    }

    private static PageView Page(EquatableArray<string> paragraphs) =>
        new(new("k"), Language.En, 1, 5, 1, "The *star*", paragraphs, "id", 0, "A fox", false, null, false, false);

    private static string[] Texts(OutgoingMessage message) => [.. message.Components!.SelectMany(c => c.All()).OfType<TextDisplay>().Select(t => t.Content)];
}

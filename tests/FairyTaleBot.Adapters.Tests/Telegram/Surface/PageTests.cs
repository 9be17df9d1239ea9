using System.Runtime.CompilerServices;
using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary>Pages that do not go the usual way.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task A_chapter_longer_than_a_message_takes_several_with_the_buttons_under_the_last()
    {
        await using var house = await TelegramHouse.OpenAsync(new LongWinded());
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);

        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        var page = await house.BallotAsync(family);

        var chapter = (await house.TaleAsync(Telling.KeyOf(family)))!.LastChapter!;
        chapter.Draft.Text.Length.ShouldBeGreaterThan(4096);
        var texts = family.FromBot.Where(m => m.File is null && m.Text is { } t && chapter.Draft.Paragraphs.Any(p => t.Contains(p, StringComparison.Ordinal))).ToArray();
        texts.Length.ShouldBeGreaterThan(1);
        texts[^1].Id.ShouldBe(page.Id);
        texts.SkipLast(1).ShouldAllBe(m => m.Buttons.Count == 0 && m.Text!.Length <= 4096);
        family.FromBot.Count(m => !m.IsSilent).ShouldBe(1);
        string.Join("\n\n", texts.Select(t => t.Text)).Replace("\n", "", StringComparison.Ordinal).ShouldStartWith(chapter.Draft.Text.Replace("\n", "", StringComparison.Ordinal));
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_takes_no_pictures_is_told_so_once_and_hears_the_tale_in_words()
    {
        await using var house = await TelegramHouse.OpenAsync();
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);
        family.TakesPhotos = false;

        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        await house.TellAsync(family, Telling.KeyOf(family), people);

        var tale = (await house.TaleAsync(Telling.KeyOf(family)))!;
        family.FromBot.Count(m => m.Text?.Contains("may not send pictures in this group", StringComparison.Ordinal) == true).ShouldBe(1);
        foreach (var chapter in tale.Chapters)
        {
            family.FromBot.Count(m => m.Text?.StartsWith($"Chapter {chapter.Number}: {chapter.Draft.Title}", StringComparison.Ordinal) == true).ShouldBe(1);
        }

        tale.Phase.ShouldBe(new FairyTaleBot.Tales.Phase.Ended(FairyTaleBot.Tales.EndingKind.Finished));
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grown_up_who_wants_to_sees_each_page_first_and_then_shows_it_or_has_it_told_anew()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var mina = house.Scene.Person("Mina");
        var chat = house.Scene.Private(mina);
        var desk = house.Part<ChatDesk>();
        await desk.HandleAsync(Telling.KeyOf(chat), new(new($"tg{mina.Id}"), "Mina", FairyTaleBot.Tales.Company.Direct), new ChatAct.Pressed("p.look.off.on"), default);

        house.Scene.Say(mina, chat, "/bedtime a sleepy little owl");
        var veiled = await house.SeeAsync(chat, m => m.Buttons.Any(b => b.Contains("Show it", StringComparison.Ordinal)));
        veiled.Html!.ShouldContain("<tg-spoiler>");
        veiled.Buttons.ShouldBe(["📖 Show it", "🔁 Tell it again"]);
        await house.SeeAsync(chat, m => m.File is not null && m.Caption == "📖 page 1 of 3");
        house.Scene.Press(mina, veiled, "again");
        await house.UntilAsync(Telling.KeyOf(chat), t => t.LastChapter is { Edition: 2 } && t.Ballot is not null);
        await house.SeeAsync(chat, m => m.Id == veiled.Id && m.Buttons.Count == 2 && m.DataOf("Show it").EndsWith(".2", StringComparison.Ordinal));
        house.Scene.Press(mina, veiled, "Show it");

        var page = await house.BallotAsync(chat);
        page.Id.ShouldBe(veiled.Id);
        page.Html!.ShouldNotContain("tg-spoiler");
        house.Scene.Press(mina, page, "to sleep");
        var last = await house.SeeAsync(chat, m => m.Id != page.Id && m.Buttons.Any(b => b.Contains("Show it", StringComparison.Ordinal)));
        house.Scene.Press(mina, last, "Show it");
        await house.SeeAsync(chat, m => m.Id == last.Id && !m.Html!.Contains("tg-spoiler", StringComparison.Ordinal));
        house.Peer.Violations.ShouldBeEmpty();
    }

    /// <summary>Tells as the embedded storyteller does, and then goes on and on.</summary>
    private sealed class LongWinded : IStoryteller
    {
        private readonly EmbeddedStoryteller teller = new();

        public string Name => "long-winded";

        public Task<Opening> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken) => teller.OpenAsync(brief, cancellationToken);

        public async IAsyncEnumerable<WritingStep> WriteAsync(ChapterBrief brief, Repair? repair, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var step in teller.WriteAsync(brief, repair, cancellationToken))
            {
                yield return step is WritingStep.Written written ? written with { Draft = Stretch(written.Draft) } : step;
            }
        }

        private static ChapterDraft Stretch(ChapterDraft draft)
        {
            var words = draft.Paragraphs.ToList();
            for (var i = 1; words.Sum(p => p.Length) < 6000; i++) words.Insert(words.Count - 1, $"And number {i} of the lanterns on the long wall was lit, quite slowly, by somebody who whistled a tune of {i} notes and hummed the rest of it.");
            return draft with { Paragraphs = [.. words] };
        }
    }
}

using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary>People who tell a tale to its end, and what must stand on their screens then.</summary>
internal static class Telling
{
    public static ChatKey KeyOf(PeerChat chat, long? topic = null) => new ChatAddress(chat.Id, topic).Key;

    /// <summary>Everybody presses a choice of each page until the tale has ended.</summary>
    public static async Task TellAsync(this TelegramHouse house, PeerChat chat, ChatKey key, IReadOnlyList<PeerUser> people, double secondsAPage = 120)
    {
        for (PeerMessage? before = null; ;)
        {
            var open = before;
            var next = await house.SeeAsync(
                chat, m => IsEnd(m) || (m.Id != open?.Id && m.Buttons.Any(b => b.Contains("✏️", StringComparison.Ordinal))), secondsAPage);
            if (IsEnd(next)) return;
            for (var i = 0; i < people.Count; i++) house.Scene.PressData(people[i], next, next.DataOf($" {1 + (i % 3)} "));
            before = next;
        }
    }

    /// <summary>Each chapter stands there once, whole, with its picture and its title, and no word of it anywhere else, now or ever.</summary>
    public static async Task ShouldStandOnceAsync(this TelegramHouse house, PeerChat chat, ChatKey key)
    {
        var tale = (await house.TaleAsync(key)).ShouldNotBeNull();
        tale.IsOver.ShouldBeTrue();
        await house.SeeAsync(chat, _ => chat.FromBot.Count(m => m.File is not null && m.Caption is { } c && tale.Chapters.Any(t => c.Contains(t.Draft.Title))) >= tale.Chapters.Count);
        var order = new List<long>();
        foreach (var chapter in tale.Chapters)
        {
            var heading = Phrasebook.Say(tale.Settings.Language, Phrases.Pages.Heading.Say(("chapter", chapter.Number), ("title", chapter.Draft.Title)));
            var photo = chat.FromBot.Where(m => m.File is not null && m.Caption == heading).ShouldHaveSingleItem(heading);
            foreach (var paragraph in chapter.Draft.Paragraphs)
            {
                var holders = chat.History.Where(m => m.Versions.Any(v => v.Contains(paragraph, StringComparison.Ordinal))).ToArray();
                holders.ShouldHaveSingleItem($"{heading}: {paragraph}").IsDeleted.ShouldBeFalse();
                holders[0].Id.ShouldBeGreaterThan(photo.Id);
            }

            order.Add(photo.Id);
        }

        order.ShouldBe(order.Order());
        tale.Chapters.Count.ShouldBe(tale.Of);
    }

    private static bool IsEnd(PeerMessage message) =>
        message.File is null && message.Text is { } text
        && (text.StartsWith("The end.", StringComparison.Ordinal) || text.StartsWith("끝.", StringComparison.Ordinal));
}

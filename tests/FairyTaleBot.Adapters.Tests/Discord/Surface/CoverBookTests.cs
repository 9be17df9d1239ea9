using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Time;
using Moq;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class CoverBookTests
{
    private static readonly Snowflake Parent = new(1);
    private static readonly Snowflake Thread = new(2);

    private readonly ManualClock clock = new();
    private readonly Mock<IPostStore> posts = new();

    public CoverBookTests() => posts.Setup(p => p.ReadAsync(It.IsAny<ChatKey>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);

    [Fact]
    public async Task A_thread_that_is_none_of_ours_is_not_looked_up_for_every_letter_that_is_typed()
    {
        using var book = new CoverBook(posts.Object, clock);
        for (var letter = 0; letter < 5; letter++) (await FindAsync(book)).ShouldBeNull();
        Looks(1);
        clock.Advance(TimeSpan.FromSeconds(11));
        await FindAsync(book);
        Looks(2);
    }

    [Fact]
    public async Task A_thread_that_the_bot_made_is_known_at_once()
    {
        using var book = new CoverBook(posts.Object, clock);
        await FindAsync(book);
        var chat = DiscordChats.OfTale(Parent, new(3));
        book.Remember(Thread, chat);
        (await FindAsync(book)).ShouldBe(chat);
        clock.Advance(TimeSpan.FromDays(1));
        (await FindAsync(book)).ShouldBe(chat);
        Looks(1);
    }

    private static Task<ChatKey?> FindAsync(CoverBook book) => book.ChatInAsync(Parent, Thread, TestContext.Current.CancellationToken);

    private void Looks(int times) => posts.Verify(p => p.ReadAsync(It.IsAny<ChatKey>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Exactly(times));
}

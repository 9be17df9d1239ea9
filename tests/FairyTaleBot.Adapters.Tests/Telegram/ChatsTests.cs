using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Testing.Stores;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>What the bot knows about chats, and for how long.</summary>
public sealed class ChatsTests
{
    [Fact]
    public async Task A_chat_under_a_pause_keeps_nobody_waiting_for_who_administers_it()
    {
        await using var bench = await StartAsync();
        using var administrators = new Administrators(bench.Client, bench.Clock);
        var family = new ChatAddress(bench.Family.Id, null);
        // Who makes the group owns it.
        (await administrators.AreAsync(family, bench.Mina.Id, Stop)).ShouldBeTrue();
        bench.Clock.Advance(TimeSpan.FromMinutes(6));
        bench.Limiter.Pause(FairyTaleBot.Adapters.Telegram.Api.Limits.Pace.InChat(bench.Family.Id), TimeSpan.FromMinutes(1));

        var asked = administrators.AreAsync(family, bench.Mina.Id, Stop).AsTask();
        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(3));
        bench.Clock.Advance(TimeSpan.FromSeconds(3));

        // What was known before holds for the while.
        (await asked.OrGiveUpAsync()).ShouldBeTrue();
        (await administrators.AreAsync(family, bench.Joon.Id, Stop)).ShouldBeFalse();
        bench.Peer.CallsOf("getChatAdministrators").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_another_worker_saw_move_is_found_after_a_minute()
    {
        await using var bench = await StartAsync();
        var store = new InMemoryTaleStore(new MemoryWorld(bench.Clock));
        using var here = new ChatBook(store, bench.Clock);
        using var there = new ChatBook(store, bench.Clock);
        ChatAddress group = new(-5, null), supergroup = new(-1_000_000_000_005, null);
        (await here.HomeOfAsync(supergroup, Stop)).ShouldBe(supergroup);
        (await there.MovedAsync(group.Chat, supergroup.Chat, Stop)).ShouldBeTrue();

        bench.Clock.Advance(TimeSpan.FromMinutes(1));

        (await here.HomeOfAsync(supergroup, Stop)).ShouldBe(group);
        (await here.NowAtAsync(group, Stop)).ShouldBe(supergroup);
    }
}

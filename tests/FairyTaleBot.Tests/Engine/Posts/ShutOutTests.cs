using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Tests.Engine.Posts;

/// <summary>Chats that shut the bot out, and let it in again.</summary>
public sealed class ShutOutTests : PostOfficeBench
{
    private volatile bool isBroken;

    [Fact]
    public async Task A_chat_that_shut_the_bot_out_rests_and_is_told_everything_when_it_speaks_again()
    {
        await House.SayAsync("Mina", "/tale start");
        await SettledAsync(TaleHouse.Chat);
        Fail(new PostFailure.Closed());
        await OweAsync(TaleHouse.Chat, "a");
        await Eventually.TrueAsync(async () => (await House.TaleAsync()).Phase is Phase.Paused { Reason: PauseReason.ChatAway });
        var before = Carrier.Requests.Count;

        await OweAsync(TaleHouse.Chat, "b");
        Office.Wake(TaleHouse.Chat);
        Office.IsBack(chat => chat == Chat);
        // Both chats are worked for beside each other: when one that was woken later has been told three things, this one had its turn.
        foreach (var key in (string[])["x", "y", "z"])
        {
            await OweAsync(Other, key);
            await SettledAsync(Other);
        }

        Carrier.Requests.Skip(before).ShouldAllBe(r => r.Chat == Other);
        Office.IsBack(chat => chat == TaleHouse.Chat);
        await SettledAsync(TaleHouse.Chat);

        string[] told = [.. Carrier.Requests.Skip(before).Where(r => r.Chat == TaleHouse.Chat).Select(r => r.Key)];
        told.Length.ShouldBe(3);
        (told[0], told[2]).ShouldBe(("a", "b"));
        told[1].ShouldContain("/notice/");
    }

    [Fact]
    public async Task A_chat_that_let_the_bot_in_again_and_told_only_another_worker_is_told_what_it_missed()
    {
        await House.SayAsync("Mina", "/tale start");
        await SettledAsync(TaleHouse.Chat);
        Fail(new PostFailure.Closed());
        await OweAsync(TaleHouse.Chat, "a");
        await Eventually.TrueAsync(async () => (await House.TaleAsync()).Phase is Phase.Paused { Reason: PauseReason.ChatAway });

        await House.SayAsync("Mina", "/tale resume");
        House.Clock.Advance(TimeSpan.FromSeconds(30));
        Office.Wake(TaleHouse.Chat);

        await SettledAsync(TaleHouse.Chat);
        Carrier.Requests.Select(r => r.Key).ShouldContain("a");
    }

    [Fact]
    public async Task A_mistake_of_ours_when_a_door_is_shut_ends_no_lane()
    {
        await House.SayAsync("Mina", "/tale start");
        await SettledAsync(TaleHouse.Chat);
        isBroken = true;
        Fail(new PostFailure.Closed());
        await OweAsync(TaleHouse.Chat, "a");
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(16));

        isBroken = false;
        House.Clock.Advance(TimeSpan.FromSeconds(16));

        await SettledAsync(TaleHouse.Chat);
    }

    protected override void Change(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(s => new Lazy<ChatAbsence>(
            () => isBroken ? throw new InvalidOperationException("ours") : s.GetRequiredService<ChatAbsence>(), LazyThreadSafetyMode.PublicationOnly)));
}

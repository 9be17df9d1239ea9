using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;

namespace FairyTaleBot.Tests.Engine;

/// <summary>A tale whose events are damaged, or were written by a newer program.</summary>
public sealed class UnreadableTaleTests
{
    [Fact]
    public async Task It_does_not_keep_its_chat_from_other_tales()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start a fox length: 3");
        var spoiled = await house.TaleAsync();
        ((InMemoryTaleStore)house.Part<ITaleStore>()).Spoil(spoiled.Id, 2, """{"event":"dragonTamed"}""");
        house.Part<TaleKeeper>().Clear();

        (await house.SayAsync("Mina", "/tale start a boat length: 3")).ShouldBeOfType<Reply.Done>();

        var next = await house.TaleAsync();
        next.Id.ShouldNotBe(spoiled.Id);
        next.Phase.ShouldBeOfType<Phase.Choosing>();
        (await house.PressAsync("Mina", new ButtonId.Vote(spoiled.Id, 1, 1))).ShouldBeOfType<Reply.UnknownButton>();
        (await house.SayAsync("Mina", "/tale export")).ShouldBeOfType<Reply.Told>().Trouble.ShouldBeNull();
        (await house.SayAsync("Mina", "/tale forget-me")).ShouldBeOfType<Reply.Told>().Trouble.ShouldBeNull();
        house.World.KnowsName("Mina").ShouldBeFalse();
    }
}

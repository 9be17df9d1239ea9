using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Time;
using Microsoft.Extensions.Options;
using Moq;

namespace FairyTaleBot.Tests.Engine;

/// <summary>What is kept of a tale never goes back.</summary>
public sealed class TaleKeeperTests : IDisposable
{
    private static readonly TaleId Lantern = new("aa-lantern");
    private readonly InMemoryTaleStore store = new(new ManualClock());
    private readonly Mock<ITaleStore> door = new();
    private readonly TaleKeeper keeper;

    public TaleKeeperTests()
    {
        door.Setup(d => d.LoadAsync(Lantern, It.IsAny<CancellationToken>())).Returns((TaleId id, CancellationToken stop) => store.LoadAsync(id, stop));
        keeper = new(door.Object, Options.Create(new TalesOptions()));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tale_read_before_a_commit_does_not_take_the_place_of_the_one_kept_after_it()
    {
        await store.CommitAsync(Decided.Start(Lantern), Stop);
        var before = (await keeper.FindAsync(Lantern, Stop))!;
        await store.CommitAsync(Decided.Commit(Lantern, 1, Decided.Idea(Decided.Jun, "t1")), Stop);
        var after = (await keeper.ReloadAsync(Lantern, Stop))!;

        keeper.Keep(before, keeper.Drops);

        (await keeper.FindAsync(Lantern, Stop))!.Tale.Version.ShouldBe(after.Tale.Version);
    }

    [Fact]
    public async Task What_was_decided_on_words_that_were_dropped_meanwhile_is_not_kept()
    {
        await store.CommitAsync(Decided.Start(Lantern).With(Decided.Words(Decided.Mina, "Mina")), Stop);
        var readAt = keeper.Drops;
        var decided = (await keeper.FindAsync(Lantern, Stop))!;
        keeper.Drop(Lantern);

        keeper.Keep(decided, readAt);

        keeper.Peek(Lantern).ShouldBeNull();
    }

    [Fact]
    public async Task Words_that_were_being_read_while_somebody_was_forgotten_are_not_kept()
    {
        await store.CommitAsync(Decided.Start(Lantern).With(Decided.Words(Decided.Mina, "Mina")), Stop);
        var reading = new TaskCompletionSource<StoredTale?>();
        door.Setup(d => d.LoadAsync(Lantern, It.IsAny<CancellationToken>())).Returns(reading.Task);
        var read = store.LoadAsync(Lantern, Stop);
        var asked = keeper.ReloadAsync(Lantern, Stop);

        await store.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);
        keeper.Drop(Lantern);
        reading.SetResult(await read);
        (await asked)!.Words.NameOf(Decided.Mina).ShouldBe("Mina");

        door.Setup(d => d.LoadAsync(Lantern, It.IsAny<CancellationToken>())).Returns((TaleId id, CancellationToken stop) => store.LoadAsync(id, stop));
        (await keeper.FindAsync(Lantern, Stop))!.Words.NameOf(Decided.Mina).ShouldBeNull();
    }

    public void Dispose() => keeper.Dispose();
}

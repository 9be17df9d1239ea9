using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Time;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What the contracts of stores share: an empty world and a clock that stands still.</summary>
public abstract class StoreContract : IAsyncDisposable
{
    protected static readonly TaleId Lantern = Decided.Tale("lantern"), Boat = Decided.Tale("boat");

    protected StoreContract(StoreKit kit)
    {
        Kit = kit;
        (Tales, Posts) = kit.Open(Clock);
    }

    protected StoreKit Kit { get; }

    protected ManualClock Clock { get; } = new();

    protected ITaleStore Tales { get; }

    protected IPostStore Posts { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await Kit.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<bool> Commit(Commit commit) => Tales.CommitAsync(commit, Stop);
}

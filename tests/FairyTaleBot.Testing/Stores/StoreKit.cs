using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Testing.Stores;

/// <summary>One kind of store, made empty for one test and cleared away after it.</summary>
public abstract class StoreKit : IAsyncDisposable
{
    /// <summary>A tale store and a post store over the same world.</summary>
    public abstract (ITaleStore Tales, IPostStore Posts) Open(TimeProvider clock);

    /// <summary>Writes something else where an event stands, as a broken disk would.</summary>
    public abstract Task SpoilAsync(TaleId tale, int number, string json);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

public sealed class InMemoryKit : StoreKit
{
    private InMemoryTaleStore? tales;

    public override (ITaleStore Tales, IPostStore Posts) Open(TimeProvider clock)
    {
        tales = new(clock);
        return (tales, new InMemoryPostStore(tales.World));
    }

    public override Task SpoilAsync(TaleId tale, int number, string json)
    {
        tales!.Spoil(tale, number, json);
        return Task.CompletedTask;
    }
}

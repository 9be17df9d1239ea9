using System.Collections.Concurrent;
using System.Security.Cryptography;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Testing.Stores;

/// <summary>Pictures that go with the process. Takes any bytes, so that a test needs no real picture.</summary>
public sealed class InMemoryPictureStore(TimeProvider? clock = null) : IPictureStore
{
    private readonly ConcurrentDictionary<string, Picture> pictures = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> put = new();

    private DateTimeOffset Now => (clock ?? TimeProvider.System).GetUtcNow();

    public int Count => pictures.Count;

    public Task<string> PutAsync(Picture picture, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = Convert.ToHexStringLower(SHA256.HashData(picture.Bytes.Span));
        pictures.TryAdd(id, picture with { Bytes = picture.Bytes.ToArray() });
        put[id] = Now;
        return Task.FromResult(id);
    }

    public Task<bool> TouchAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!pictures.ContainsKey(id)) return Task.FromResult(false);
        put[id] = Now;
        return Task.FromResult(true);
    }

    public Task<int> ForgetOlderAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(put.Where(p => p.Value < before).Count(p => pictures.TryRemove(p.Key, out _)));
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        pictures.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public Task<Picture?> FindAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(pictures.GetValueOrDefault(id));
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Testing.Stores;

/// <summary>Pictures that go with the process. Takes any bytes, so that a test needs no real picture.</summary>
public sealed class InMemoryPictureStore : IPictureStore
{
    private readonly ConcurrentDictionary<string, Picture> pictures = new();

    public int Count => pictures.Count;

    public Task<string> PutAsync(Picture picture, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = Convert.ToHexStringLower(SHA256.HashData(picture.Bytes.Span));
        pictures.TryAdd(id, picture with { Bytes = picture.Bytes.ToArray() });
        return Task.FromResult(id);
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

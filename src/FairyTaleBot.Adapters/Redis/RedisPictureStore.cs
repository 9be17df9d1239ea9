using System.Security.Cryptography;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>Pictures as strings, spread over the partitions by their ids. They go by themselves when their time is over.</summary>
/// <param name="retention">How long a picture stays after it was last put or touched; null for ever.</param>
public sealed class RedisPictureStore(RedisLink link, TimeSpan? retention = null) : IPictureStore
{
    /// <exception cref="ArgumentException">The bytes are no PNG, JPEG or WebP, or too many (<see cref="RedisOptions.MaxPictureBytes"/>).</exception>
    public async Task<string> PutAsync(Picture picture, CancellationToken cancellationToken)
    {
        if (PictureFormat.Of(picture.Bytes.Span) is null) throw new ArgumentException("The bytes are no picture that is known.", nameof(picture));
        if (picture.Bytes.Length > link.Options.MaxPictureBytes)
            throw new ArgumentException($"A picture of {picture.Bytes.Length} bytes is larger than Redis:MaxPictureBytes ({link.Options.MaxPictureBytes}).", nameof(picture));
        var id = Convert.ToHexStringLower(SHA256.HashData(picture.Bytes.Span));
        await link.AskAsync(
            database => database.StringSetAsync(link.Keys.Key(RedisKeys.OfPicture(id), "picture", id), picture.Bytes.ToArray(), retention), cancellationToken).ConfigureAwait(false);
        return id;
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        link.AskAsync(database => database.KeyDeleteAsync(link.Keys.Key(RedisKeys.OfPicture(id), "picture", id)), cancellationToken);

    public Task<bool> TouchAsync(string id, CancellationToken cancellationToken)
    {
        var key = link.Keys.Key(RedisKeys.OfPicture(id), "picture", id);
        return link.AskAsync(database => retention is null ? database.KeyExistsAsync(key) : database.KeyExpireAsync(key, retention), cancellationToken);
    }

    public async Task<Picture?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length != 64 || !id.All(char.IsAsciiHexDigitLower)) return null;
        var bytes = (byte[]?)await link.AskAsync(database => database.StringGetAsync(link.Keys.Key(RedisKeys.OfPicture(id), "picture", id)), cancellationToken).ConfigureAwait(false);
        if (bytes is null) return null;
        if (PictureFormat.Of(bytes) is not { } format) throw new StoreException($"The picture {id} in Redis is damaged.");
        var (width, height) = format.Size(bytes);
        return new(bytes, format.MediaType, width, height);
    }
}

using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Moving;

/// <summary>How much of one kind both stores hold, and whether it is the same.</summary>
public sealed record MovedKind(string Kind, long Here, long There, bool IsSame);

/// <summary>Carries everything from one store into another and then proves that it arrived.</summary>
/// <param name="progress">Told now and then how many rows were carried.</param>
public sealed class StoreMover(IStoreArchive from, IStoreArchive to, IPictureStore picturesFrom, IPictureStore picturesTo, Action<string, long> progress)
{
    private const int Step = 1000;
    private const string Pictures = "Picture";

    /// <summary>
    /// Begun again after it broke off, it goes on: what has arrived is passed over. Both stores are then read and counted; a store that
    /// held something else before shows as a difference.
    /// </summary>
    public async Task<IReadOnlyList<MovedKind>> MoveAsync(CancellationToken cancellationToken)
    {
        long moved = 0;
        await foreach (var item in from.ReadAsync(cancellationToken))
        {
            await to.WriteAsync(item, cancellationToken);
            if (++moved % Step == 0) progress(item.Kind, moved);
        }

        await foreach (var id in from.PicturesAsync(cancellationToken))
        {
            if (await picturesFrom.FindAsync(id, cancellationToken) is { } picture) await picturesTo.PutAsync(picture, cancellationToken);
            if (++moved % Step == 0) progress(Pictures, moved);
        }

        return await CompareAsync(cancellationToken);
    }

    /// <summary>Counts both stores, kind by kind.</summary>
    public async Task<IReadOnlyList<MovedKind>> CompareAsync(CancellationToken cancellationToken)
    {
        var (here, there) = (await CountAsync(from, cancellationToken), await CountAsync(to, cancellationToken));
        return
        [
            .. here.Keys.Union(there.Keys).Order(StringComparer.Ordinal).Select(kind =>
            {
                var (a, b) = (here.GetValueOrDefault(kind, new()), there.GetValueOrDefault(kind, new()));
                return new MovedKind(kind, a.Count, b.Count, a.Count == b.Count && a.Sum.AsSpan().SequenceEqual(b.Sum));
            }),
        ];
    }

    private static async Task<Dictionary<string, Tally>> CountAsync(IStoreArchive store, CancellationToken cancellationToken)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        await foreach (var item in store.ReadAsync(cancellationToken)) TallyOf(item.Kind).Add(item.Print);
        await foreach (var id in store.PicturesAsync(cancellationToken)) TallyOf(Pictures).Add(id);
        return tallies;

        Tally TallyOf(string kind) => tallies.TryGetValue(kind, out var tally) ? tally : tallies[kind] = new();
    }

    /// <summary>A count, and the sum of all rows' hashes: it does not depend on their order.</summary>
    private sealed class Tally
    {
        public long Count { get; private set; }

        public byte[] Sum { get; } = new byte[32];

        public void Add(string print)
        {
            Count++;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(print));
            var carry = 0;
            for (var i = 0; i < Sum.Length; i++)
            {
                carry += Sum[i] + hash[i];
                Sum[i] = (byte)carry;
                carry >>= 8;
            }
        }
    }
}

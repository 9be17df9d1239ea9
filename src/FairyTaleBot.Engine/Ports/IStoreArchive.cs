using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// Everything a store holds, to be carried into another one while nobody uses either. A port of its own: what it reads is rows, not tales,
/// so that even a damaged tale comes along as it is.
/// </summary>
/// <exception cref="StoreException">Any member.</exception>
public interface IStoreArchive
{
    /// <summary>All there is, kind after kind; tales in the order they began, posts in their chats' order. Pages: never all at once.</summary>
    IAsyncEnumerable<Archived> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Puts it as it was. What is there already stays: doing it twice is doing it once, so a broken-off journey is simply begun again.</summary>
    Task WriteAsync(Archived item, CancellationToken cancellationToken);

    /// <summary>Ids of the pictures that are kept.</summary>
    IAsyncEnumerable<string> PicturesAsync(CancellationToken cancellationToken);
}

/// <summary>One row of a store.</summary>
public abstract record Archived
{
    private Archived()
    {
    }

    /// <summary>Its kind as the count names it.</summary>
    public string Kind => GetType().Name;

    /// <summary>What is equal in both stores when the row is.</summary>
    public abstract string Print { get; }

    /// <param name="Events">As JSON, in order.</param>
    public sealed record Tale(TaleCard Card, EquatableArray<string> Events, EquatableArray<MemberKey> Members, EquatableArray<OwedStep> Owed) : Archived
    {
        public override string Print =>
            $"{Card.Id}|{Card.Chat}|{Card.Title}|{Card.Phase}|{Card.Chapters}|{Card.Of}|{Card.UpdatedAt:O}\n{string.Join('\n', Events)}\n"
            + $"{string.Join(' ', Members.Select(m => m.Value).Order(StringComparer.Ordinal))}\n{string.Join(' ', Owed.Select(o => $"{o.Key}@{o.DueAt:O}").Order(StringComparer.Ordinal))}";
    }

    /// <param name="Stored">Its place is the order in which it is read; the number may be another one elsewhere.</param>
    public sealed record Message(StoredPost Stored) : Archived
    {
        public override string Print
        {
            get
            {
                var (post, delivery) = (Stored.Post, Stored.Delivery);
                return $"{post.Chat}|{post.Key}|{post.Tale}|{post.Kind}|{post.Content}|{post.At:O}|{post.Moves}|{Stored.Revision}|{delivery.State}|{delivery.Fence}|"
                    + $"{string.Join(',', delivery.MessageIds)}|{delivery.SentRevision}|{delivery.Owner}|{delivery.Since:O}";
            }
        }
    }

    public sealed record MemberName(MemberKey Member, string Called) : Archived
    {
        public override string Print => $"{Member}|{Called}";
    }

    public sealed record Writing(TextKey Key, MemberKey By, ChatKey Chat, string Words) : Archived
    {
        public override string Print => $"{Key}|{By}|{Chat}|{Words}";
    }

    public sealed record Person(ChatKey Chat, string Called, MemberKey Member) : Archived
    {
        public override string Print => $"{Chat}|{Called}|{Member}";
    }

    /// <param name="Json"><see cref="ModelCall.ToJson"/>.</param>
    public sealed record Call(TaleId Of, string Id, string Json) : Archived
    {
        public override string Print => $"{Of}|{Id}|{Json}";
    }

    /// <param name="Day">As <c>2026-03-14</c>.</param>
    public sealed record Account(TaleId Of, ChatKey Chat, MemberKey Member, string Day, long Amount, long Spent, bool Settled) : Archived
    {
        public override string Print => $"{Of}|{Chat}|{Member}|{Day}|{Amount}|{Spent}|{Settled}";
    }

    /// <param name="Of">The tale it was painted for; without letters when that is not known.</param>
    public sealed record Plate(string Key, string Picture, TaleId Of) : Archived
    {
        public override string Print => $"{Key}|{Picture}|{Of}";
    }

    public sealed record Profile(ChatKey Chat, string Json) : Archived
    {
        public override string Print => $"{Chat}|{Json}";
    }
}

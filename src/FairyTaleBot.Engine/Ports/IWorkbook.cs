using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// What models were asked, what it used and what it cost; what a tale may still cost; and the plates that pictures are painted after.
/// Safe for concurrent calls. Every implementation passes one contract suite.
/// </summary>
/// <exception cref="StoreException">Any member: the world kept the store from answering; nothing was half done.</exception>
public interface IWorkbook
{
    /// <summary>
    /// Writes a call down, and its price to its tale's account. A call of the same id is written once. One whose price is not known uses up
    /// the whole budget of its tale: a cap must not be passed because nobody knows the price.
    /// </summary>
    Task RecordAsync(ModelCall call, CancellationToken cancellationToken);

    /// <summary>A tale's calls in the order they were written down.</summary>
    Task<IReadOnlyList<ModelCall>> ReadAsync(TaleId tale, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a tale's account with its whole budget, whole or not at all: false when that would go over one of the caps, counting what
    /// <see cref="SpendingAsync"/> counts. A tale that has an account keeps it: true.
    /// </summary>
    Task<bool> ReserveAsync(Reservation reservation, SpendCaps caps, CancellationToken cancellationToken);

    /// <summary>The tale is over: from now on its account counts with what was spent, not with its budget. Nothing when it has none.</summary>
    Task SettleAsync(TaleId tale, CancellationToken cancellationToken);

    /// <summary>What accounts opened on that day (chat, member) and in that day's month (all) amount to: an open one counts with its budget, or with what was spent when that is more.</summary>
    Task<Spending> SpendingAsync(ChatKey chat, MemberKey member, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The tales of a chat whose accounts are open.</summary>
    Task<IReadOnlyList<TaleId>> UnsettledAsync(ChatKey chat, CancellationToken cancellationToken);

    /// <summary>What was used on each of these days on which anything was, in UTC as services count; the earliest first.</summary>
    Task<IReadOnlyList<DayUse>> UsedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The tales that models worked for, the last one first.</summary>
    Task<IReadOnlyList<TaleId>> WorkedForAsync(int most, CancellationToken cancellationToken);

    /// <summary>The picture kept under a key; null when there is none.</summary>
    Task<string?> FindPlateAsync(string key, CancellationToken cancellationToken);

    /// <summary>Frees a key under which that picture was kept: it is not there any more.</summary>
    Task DropPlateAsync(string key, string picture, CancellationToken cancellationToken);

    /// <summary>Keeps a picture under a key. The first one stays; returns it.</summary>
    /// <param name="tale">For which it was painted; others may use it as well.</param>
    Task<string> KeepPlateAsync(string key, string picture, TaleId tale, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the tale out of its calls, with what could be held against its words, and deletes the plates that were painted for it. What models
    /// used and cost stays: the sums of its days do not change, and its account is settled.
    /// Returns the pictures those plates were.
    /// </summary>
    Task<IReadOnlyList<string>> ForgetAsync(TaleId tale, CancellationToken cancellationToken);

    /// <summary>Deletes what was written down before a day: calls that are of no tale any more, and accounts, which count for their own day and month alone.</summary>
    Task ForgetOlderAsync(DateOnly before, CancellationToken cancellationToken);
}

/// <summary>What a call was for.</summary>
public enum CallKind
{
    Opening,
    Chapter,
    Repair,
    Critic,
    Picture,

    /// <summary>A style plate, a place plate or a character sheet.</summary>
    Plate,
    Moderation,
}

/// <summary>One call to a model, for operators and for those who study prompts. Holds no name and nothing that people wrote.</summary>
/// <param name="Id">Unique; given by whoever calls.</param>
/// <param name="Tale">The default outside a tale.</param>
/// <param name="Chapter">From 1; 0 for openings and what belongs to no chapter.</param>
/// <param name="Edition">The chapter's edition, or the picture's take.</param>
/// <param name="Model">As the server named it.</param>
/// <param name="Pack">The prompt pack and its hash: <c>classic/0123456789ab</c>; empty for calls without a prompt of ours.</param>
/// <param name="Strategies">The switches that were on.</param>
/// <param name="PromptHash">Sixteen hex digits; the drawn marks are left out of it.</param>
/// <param name="Parameters">What was asked for apart from the words, as JSON.</param>
/// <param name="Price">Millionths of a US dollar by the prices set; null when nobody has said what this model costs, or the server what it used.</param>
/// <param name="Outcome">One word: <c>used</c>, or why not: <c>unreadable</c>, <c>refused</c>, <c>length</c>, <c>blocked</c>, <c>away</c>.</param>
public sealed record ModelCall(
    string Id,
    TaleId Tale,
    CallKind Kind,
    int Chapter,
    int Edition,
    DateTimeOffset At,
    string Model,
    string Pack,
    string Strategies,
    string PromptHash,
    string Parameters,
    long Seed,
    int PromptTokens,
    int CachedTokens,
    int CompletionTokens,
    int Pictures,
    long? Price,
    int Milliseconds,
    string Outcome)
{
    /// <summary>As stores keep it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this with { Tale = new(Tale.Value ?? "") }, TaleJson.Options);

    /// <exception cref="StoreException">It is damaged.</exception>
    public static ModelCall From(string json)
    {
        try
        {
            var call = JsonSerializer.Deserialize<ModelCall>(json, TaleJson.Options) ?? throw new JsonException("A call is null.");
            return call.Tale.Value.Length == 0 ? call with { Tale = default } : call;
        }
        catch (JsonException e)
        {
            throw new StoreException("A call that was written down cannot be read.", e);
        }
    }
}

/// <summary>A tale's account when it is opened.</summary>
/// <param name="Amount">Millionths of a US dollar.</param>
public sealed record Reservation(TaleId Tale, ChatKey Chat, MemberKey Member, DateOnly Day, long Amount);

/// <summary>Millionths of a US dollar; null is no cap.</summary>
public sealed record SpendCaps(long? PerChatAndDay, long? PerMemberAndDay, long? PerMonth)
{
    public static readonly SpendCaps None = new(null, null, null);
}

/// <summary>Millionths of a US dollar.</summary>
public sealed record Spending(long Chat, long Member, long Month)
{
    public bool Allows(long more, SpendCaps caps) =>
        !(Chat + more > caps.PerChatAndDay) && !(Member + more > caps.PerMemberAndDay) && !(Month + more > caps.PerMonth);
}

using System.Globalization;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <inheritdoc cref="IWorkbook"/>
/// <remarks>All in one partition: caps count over all chats, and a model is called seldom.</remarks>
public sealed class RedisWorkbook(RedisLink link) : IWorkbook
{
    internal const int Partition = 0;

    public Task RecordAsync(ModelCall call, CancellationToken cancellationToken) =>
        link.RunAsync(RedisScript.Record, Partition, cancellationToken, [Key(call.Tale), call.Id, call.Price, call.ToJson()]);

    public async Task<IReadOnlyList<ModelCall>> ReadAsync(TaleId tale, CancellationToken cancellationToken)
    {
        var lines = await link.AskAsync(database => database.ListRangeAsync(link.Keys.Key(Partition, "calls", Key(tale))), cancellationToken).ConfigureAwait(false);
        return [.. lines.Select(line => ModelCall.From(line!))];
    }

    public async Task<bool> ReserveAsync(Reservation reservation, SpendCaps caps, CancellationToken cancellationToken) => (bool)await link.RunAsync(
        RedisScript.Reserve,
        Partition,
        cancellationToken,
        [
            Key(reservation.Tale), reservation.Chat.Value, reservation.Member.Value, Day(reservation.Day), reservation.Amount,
            Cap(caps.PerChatAndDay), Cap(caps.PerMemberAndDay), Cap(caps.PerMonth),
        ]).ConfigureAwait(false);

    public Task SettleAsync(TaleId tale, CancellationToken cancellationToken) => link.RunAsync(RedisScript.Settle, Partition, cancellationToken, [Key(tale)]);

    public async Task<Spending> SpendingAsync(ChatKey chat, MemberKey member, DateOnly day, CancellationToken cancellationToken)
    {
        var sums = (string[])(await link.RunAsync(RedisScript.Spending, Partition, cancellationToken, [chat.Value, member.Value, Day(day)]).ConfigureAwait(false))!;
        return new(Number(sums[0]), Number(sums[1]), Number(sums[2]));
    }

    public async Task<IReadOnlyList<TaleId>> UnsettledAsync(ChatKey chat, CancellationToken cancellationToken) =>
        [.. (await link.AskAsync(database => database.SortedSetRangeByRankAsync(link.Keys.Key(Partition, "open", chat.Value)), cancellationToken).ConfigureAwait(false)).Select(t => new TaleId(t!))];

    public async Task<string?> FindPlateAsync(string key, CancellationToken cancellationToken) =>
        await link.AskAsync(database => database.HashGetAsync(Plates, key), cancellationToken).ConfigureAwait(false);

    public async Task<string> KeepPlateAsync(string key, string picture, CancellationToken cancellationToken)
    {
        await link.AskAsync(database => database.HashSetAsync(Plates, key, picture, When.NotExists), cancellationToken).ConfigureAwait(false);
        return (await FindPlateAsync(key, cancellationToken).ConfigureAwait(false))!;
    }

    private RedisKey Plates => link.Keys.Key(Partition, "plates");

    private static RedisValue Cap(long? cap) => cap is { } most ? most : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>What belongs to no tale stands under no name.</summary>
    private static string Key(TaleId tale) => tale.Value ?? "";
}

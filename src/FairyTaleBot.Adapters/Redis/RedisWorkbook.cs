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

    private const string DayForm = "yyyy-MM-dd";

    public Task RecordAsync(ModelCall call, CancellationToken cancellationToken) =>
        link.RunAsync(RedisScript.Record, Partition, cancellationToken, [.. Arguments(call, call.ToJson())]);

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

    public async Task<IReadOnlyList<DayUse>> UsedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        RedisValue[] days = [.. Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(n => (RedisValue)Day(from.AddDays(n)))];
        var lines = (RedisResult[])(await link.RunAsync(RedisScript.Used, Partition, cancellationToken, [days.Length, .. days]).ConfigureAwait(false))!;
        return [.. lines.Select(line => (string[])line!).Select(l => new DayUse(
            DateOnly.ParseExact(l[0], DayForm, CultureInfo.InvariantCulture),
            new(Number(l[1]), Number(l[2]), Number(l[3]), Number(l[4]), Number(l[5]), Number(l[6]), Number(l[7]))))];
    }

    public async Task<IReadOnlyList<TaleId>> WorkedForAsync(int most, CancellationToken cancellationToken) =>
        [.. (await link.AskAsync(database => database.SortedSetRangeByRankAsync(link.Keys.Key(Partition, "worked"), 0, most - 1, Order.Descending), cancellationToken).ConfigureAwait(false)).Select(t => new TaleId(t!))];

    public async Task<string?> FindPlateAsync(string key, CancellationToken cancellationToken) =>
        await link.AskAsync(database => database.HashGetAsync(Plates, key), cancellationToken).ConfigureAwait(false);

    public Task DropPlateAsync(string key, string picture, CancellationToken cancellationToken) =>
        link.RunAsync(RedisScript.DropPlate, Partition, cancellationToken, [key, picture]);

    public async Task<string> KeepPlateAsync(string key, string picture, TaleId tale, CancellationToken cancellationToken) =>
        (string)(await link.RunAsync(RedisScript.Plate, Partition, cancellationToken, [key, picture, Key(tale)]).ConfigureAwait(false))!;

    public async Task<IReadOnlyList<string>> ForgetAsync(TaleId tale, CancellationToken cancellationToken) =>
        (string[])(await link.RunAsync(RedisScript.ForgetCalls, Partition, cancellationToken, [Key(tale)]).ConfigureAwait(false))!;

    /// <summary>A call as <c>record.lua</c> and <c>recall.lua</c> take it.</summary>
    internal static IEnumerable<RedisValue> Arguments(ModelCall call, string json) =>
    [
        Key(call.Tale), call.Id, json, Cap(call.Price), Day(DateOnly.FromDateTime(call.At.UtcDateTime)), call.PromptTokens, call.CachedTokens, call.CompletionTokens, call.Pictures,
    ];

    public async Task ForgetOlderAsync(DateOnly before, CancellationToken cancellationToken)
    {
        const int page = 500;
        var calls = await link.AskAsync(database => database.ListLengthAsync(link.Keys.Key(Partition, "calls", "")), cancellationToken).ConfigureAwait(false);
        for (; calls > 0; calls -= page) await link.RunAsync(RedisScript.DropCalls, Partition, cancellationToken, [Day(before), Math.Min(calls, page)]).ConfigureAwait(false);
        var cursor = "0";
        do cursor = (string)(await link.RunAsync(RedisScript.DropAccounts, Partition, cancellationToken, [Day(before), cursor, page]).ConfigureAwait(false))!;
        while (cursor != "0");
    }

    private RedisKey Plates => link.Keys.Key(Partition, "plates");

    private static RedisValue Cap(long? cap) => cap is { } most ? most : "";

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>What belongs to no tale stands under no name.</summary>
    private static string Key(TaleId tale) => tale.Value ?? "";
}

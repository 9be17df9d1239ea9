using System.Globalization;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

/// <inheritdoc cref="IWorkbook"/>
public sealed class SqliteWorkbook(SqliteDatabase database) : IWorkbook
{
    private const string DayForm = "yyyy-MM-dd";

    public Task RecordAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var json = call.ToJson();
        return database.Writer.RunAsync(
            s =>
            {
                var isNew = s.Run(Sql.Workbook.Record, call.Id, Key(call.Tale), json) == 1;
                if (isNew && call.Price is { } price) s.Run(Sql.Workbook.Charge, Key(call.Tale), price);
                else if (isNew) s.Run(Sql.Workbook.ChargeAll, Key(call.Tale));
                return isNew;
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<ModelCall>> ReadAsync(TaleId tale, CancellationToken cancellationToken)
    {
        var lines = await database.Readers.RunAsync(s => s.Query(Sql.Workbook.Read, row => row.GetString(0), Key(tale)), cancellationToken).ConfigureAwait(false);
        return [.. lines.Select(ModelCall.From)];
    }

    public Task<bool> ReserveAsync(Reservation reservation, SpendCaps caps, CancellationToken cancellationToken) => database.Writer.RunAsync(
        s =>
        {
            if (s.Number(Sql.Workbook.HasAccount, Key(reservation.Tale)) is not null) return true;
            if (!Spent(s, reservation.Chat, reservation.Member, reservation.Day).Allows(reservation.Amount, caps)) return false;
            s.Run(Sql.Workbook.Open, Key(reservation.Tale), reservation.Chat.Value, reservation.Member.Value, Day(reservation.Day), reservation.Amount);
            return true;
        },
        cancellationToken);

    public Task SettleAsync(TaleId tale, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(s => s.Run(Sql.Workbook.Settle, Key(tale)), cancellationToken);

    public async Task<Spending> SpendingAsync(ChatKey chat, MemberKey member, DateOnly day, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => Spent(s, chat, member, day), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<TaleId>> UnsettledAsync(ChatKey chat, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Query(Sql.Workbook.Unsettled, row => new TaleId(row.GetString(0)), chat.Value), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<DayUse>> UsedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) => await database.Readers.RunAsync(
        s => s.Query(
            Sql.Workbook.Used,
            row => new DayUse(
                DateOnly.ParseExact(row.GetString(0), DayForm, CultureInfo.InvariantCulture),
                new(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7))),
            Day(from),
            Day(to)),
        cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<TaleId>> WorkedForAsync(int most, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Query(Sql.Workbook.WorkedFor, row => new TaleId(row.GetString(0)), most), cancellationToken).ConfigureAwait(false);

    public async Task<string?> FindPlateAsync(string key, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Value<string>(Sql.Workbook.FindPlate, key), cancellationToken).ConfigureAwait(false);

    public Task DropPlateAsync(string key, string picture, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(s => s.Run(Sql.Workbook.DropPlate, key, picture), cancellationToken);

    public Task<string> KeepPlateAsync(string key, string picture, TaleId tale, CancellationToken cancellationToken) => database.Writer.RunAsync(
        s =>
        {
            s.Run(Sql.Workbook.KeepPlate, key, picture, Key(tale));
            return s.Value<string>(Sql.Workbook.FindPlate, key)!;
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> ForgetAsync(TaleId tale, CancellationToken cancellationToken) => database.Writer.RunAsync<IReadOnlyList<string>>(
        s =>
        {
            s.Run(Sql.Workbook.ForgetCalls, Key(tale));
            s.Run(Sql.Workbook.Settle, Key(tale));
            return s.Query(Sql.Workbook.ForgetPlates, row => row.GetString(0), Key(tale));
        },
        cancellationToken);

    public Task ForgetOlderAsync(DateOnly before, CancellationToken cancellationToken) => database.Writer.RunAsync(
        s => s.Run(Sql.Workbook.ForgetOldCalls, Day(before)) + s.Run(Sql.Workbook.ForgetOldAccounts, Day(before)), cancellationToken);

    private static Spending Spent(Session session, ChatKey chat, MemberKey member, DateOnly day) => new(
        session.Number(Sql.Workbook.SpentByChat, chat.Value, Day(day)) ?? 0,
        session.Number(Sql.Workbook.SpentByMember, member.Value, Day(day)) ?? 0,
        session.Number(Sql.Workbook.SpentInMonth, Day(day)[..7]) ?? 0);

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>What belongs to no tale stands under no name.</summary>
    private static string Key(TaleId tale) => tale.Value ?? "";
}

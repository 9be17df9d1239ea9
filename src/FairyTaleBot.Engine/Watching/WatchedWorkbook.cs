using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Watching;

/// <summary>Every call to a model is written into the workbook: here it is counted and traced, whoever made it.</summary>
public sealed class WatchedWorkbook(IWorkbook workbook) : IWorkbook
{
    public Task RecordAsync(ModelCall call, CancellationToken cancellationToken)
    {
        Measures.Called(call);
        Traces.Tell(call);
        return workbook.RecordAsync(call, cancellationToken);
    }

    public Task<IReadOnlyList<ModelCall>> ReadAsync(TaleId tale, CancellationToken cancellationToken) => workbook.ReadAsync(tale, cancellationToken);

    public Task<bool> ReserveAsync(Reservation reservation, SpendCaps caps, CancellationToken cancellationToken) => workbook.ReserveAsync(reservation, caps, cancellationToken);

    public Task SettleAsync(TaleId tale, CancellationToken cancellationToken) => workbook.SettleAsync(tale, cancellationToken);

    public Task<Spending> SpendingAsync(ChatKey chat, MemberKey member, DateOnly day, CancellationToken cancellationToken) => workbook.SpendingAsync(chat, member, day, cancellationToken);

    public Task<IReadOnlyList<TaleId>> UnsettledAsync(ChatKey chat, CancellationToken cancellationToken) => workbook.UnsettledAsync(chat, cancellationToken);

    public Task<IReadOnlyList<DayUse>> UsedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) => workbook.UsedAsync(from, to, cancellationToken);

    public Task<IReadOnlyList<TaleId>> WorkedForAsync(int most, CancellationToken cancellationToken) => workbook.WorkedForAsync(most, cancellationToken);

    public Task<string?> FindPlateAsync(string key, CancellationToken cancellationToken) => workbook.FindPlateAsync(key, cancellationToken);

    public Task DropPlateAsync(string key, string picture, CancellationToken cancellationToken) => workbook.DropPlateAsync(key, picture, cancellationToken);

    public Task<string> KeepPlateAsync(string key, string picture, TaleId tale, CancellationToken cancellationToken) => workbook.KeepPlateAsync(key, picture, tale, cancellationToken);

    public Task<IReadOnlyList<string>> ForgetAsync(TaleId tale, CancellationToken cancellationToken) => workbook.ForgetAsync(tale, cancellationToken);

    public Task ForgetOlderAsync(DateOnly before, CancellationToken cancellationToken) => workbook.ForgetOlderAsync(before, cancellationToken);
}

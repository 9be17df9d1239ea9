using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Plots;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Limits;

/// <summary>
/// Whether a new tale may be told by models. Its whole budget is set aside when it starts, so that a tale begun with a model and a painter
/// ends with them; when there is none left, it is told by the embedded parts.
/// </summary>
public sealed class Purse(
    StorytellerLadder storytellers, IllustratorLadder illustrators, ITaleStore store, IOptions<SpendOptions> spend, IOptions<TalesOptions> tales, TimeProvider time, IWorkbook? workbook = null)
{
    /// <summary>Whether anything costs money here.</summary>
    private bool IsOn => workbook is not null && (storytellers.Storytellers.Count > 1 || illustrators.Illustrators.Count > 1);

    /// <summary>Sets a tale's budget aside; false when there is not enough left.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<bool> OpenAsync(TaleId tale, ChatKey chat, MemberKey member, int chapters, CancellationToken cancellationToken)
    {
        if (!IsOn) return true;
        await SettleOverAsync(chat, cancellationToken);
        return await workbook!.ReserveAsync(new(tale, chat, member, Today, spend.Value.BudgetFor(chapters)), spend.Value.Caps, cancellationToken);
    }

    /// <summary>A tale is over: what it did not use is free again. When the store is away now, it is given back when the chat begins its next.</summary>
    public async Task CloseAsync(TaleId tale, CancellationToken cancellationToken)
    {
        if (!IsOn) return;
        try
        {
            await workbook!.SettleAsync(tale, cancellationToken);
        }
        catch (StoreException)
        {
            // The tale is over all the same.
        }
    }

    /// <summary>How many tales of the usual length can still be told with models here today; null when there is no cap.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<int?> LeftTodayAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken)
    {
        if (!IsOn || !spend.Value.HasCaps) return null;
        await SettleOverAsync(chat, cancellationToken);
        var spent = await workbook!.SpendingAsync(chat, member, Today, cancellationToken);
        var caps = spend.Value.Caps;
        long?[] left = [caps.PerChatAndDay - spent.Chat, caps.PerMemberAndDay - spent.Member, caps.PerMonth - spent.Month];
        return (int)Math.Clamp(left.Min()!.Value / spend.Value.BudgetFor(PlotShape.DefaultChapters), 0, int.MaxValue);
    }

    /// <summary>What the tales of a chat that started today count with, in millionths of a US dollar.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<long> CountedTodayAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken)
    {
        if (workbook is null) return 0;
        await SettleOverAsync(chat, cancellationToken);
        return (await workbook.SpendingAsync(chat, member, Today, cancellationToken)).Chat;
    }

    /// <summary>What was not given back when a tale ended, or was set aside for one that never began.</summary>
    private async Task SettleOverAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        var open = await workbook!.UnsettledAsync(chat, cancellationToken);
        if (open.Count == 0) return;
        var told = (await store.ListAsync(chat, int.MaxValue, cancellationToken)).ToDictionary(c => c.Id, c => c.Phase);
        foreach (var tale in open.Where(t => told.GetValueOrDefault(t, "ended") == "ended")) await workbook.SettleAsync(tale, cancellationToken);
    }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(tales.Value.TimeZone ?? "UTC")).DateTime);
}

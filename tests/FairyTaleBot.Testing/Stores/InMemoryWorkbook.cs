using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Testing.Stores;

public sealed class InMemoryWorkbook : IWorkbook
{
    private readonly Lock gate = new();
    private readonly List<ModelCall> calls = [];
    private readonly Dictionary<TaleId, Account> accounts = [];
    private readonly Dictionary<string, (string Picture, TaleId Tale)> plates = [];

    public IReadOnlyList<ModelCall> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    public Task RecordAsync(ModelCall call, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (calls.Any(c => c.Id == call.Id)) return Task.CompletedTask;
            calls.Add(call);
            if (accounts.TryGetValue(call.Tale, out var account)) accounts[call.Tale] = account with { Spent = call.Price is { } price ? account.Spent + price : Math.Max(account.Spent, account.Of.Amount) };
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ModelCall>> ReadAsync(TaleId tale, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<ModelCall>>([.. calls.Where(c => c.Tale == tale)]);
    }

    public Task<bool> ReserveAsync(Reservation reservation, SpendCaps caps, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (accounts.ContainsKey(reservation.Tale)) return Task.FromResult(true);
            if (!Spent(reservation.Chat, reservation.Member, reservation.Day).Allows(reservation.Amount, caps)) return Task.FromResult(false);
            accounts[reservation.Tale] = new(reservation, 0, false);
            return Task.FromResult(true);
        }
    }

    public Task SettleAsync(TaleId tale, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (accounts.TryGetValue(tale, out var account)) accounts[tale] = account with { Settled = true };
        }

        return Task.CompletedTask;
    }

    public Task<Spending> SpendingAsync(ChatKey chat, MemberKey member, DateOnly day, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(Spent(chat, member, day));
    }

    public Task<IReadOnlyList<TaleId>> UnsettledAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<TaleId>>([.. accounts.Values.Where(a => a.Of.Chat == chat && !a.Settled).Select(a => a.Of.Tale)]);
    }

    public Task<IReadOnlyList<DayUse>> UsedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<DayUse>>(
            [
                .. calls.GroupBy(c => DateOnly.FromDateTime(c.At.UtcDateTime)).Where(d => d.Key >= from && d.Key <= to).OrderBy(d => d.Key).Select(d => new DayUse(d.Key, ModelUse.Of(d))),
            ]);
        }
    }

    public Task<IReadOnlyList<TaleId>> WorkedForAsync(int most, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<TaleId>>([.. calls.AsEnumerable().Reverse().Select(c => c.Tale).Where(t => !string.IsNullOrEmpty(t.Value)).Distinct().Take(most)]);
    }

    public Task<string?> FindPlateAsync(string key, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(plates.TryGetValue(key, out var plate) ? plate.Picture : null);
    }

    public Task DropPlateAsync(string key, string picture, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (plates.TryGetValue(key, out var kept) && kept.Picture == picture) plates.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<string> KeepPlateAsync(string key, string picture, TaleId tale, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(plates.TryAdd(key, (picture, tale)) ? picture : plates[key].Picture);
    }

    public Task ForgetOlderAsync(DateOnly before, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            calls.RemoveAll(c => string.IsNullOrEmpty(c.Tale.Value) && DateOnly.FromDateTime(c.At.UtcDateTime) < before);
            foreach (var old in accounts.Where(a => a.Value.Of.Day < before).Select(a => a.Key).ToList()) accounts.Remove(old);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> ForgetAsync(TaleId tale, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            for (var i = 0; i < calls.Count; i++)
            {
                if (calls[i].Tale == tale) calls[i] = calls[i] with { Tale = default, PromptHash = "", Seed = 0 };
            }

            if (accounts.TryGetValue(tale, out var account)) accounts[tale] = account with { Settled = true };
            var painted = plates.Where(p => p.Value.Tale == tale).ToList();
            foreach (var (key, _) in painted) plates.Remove(key);
            return Task.FromResult<IReadOnlyList<string>>([.. painted.Select(p => p.Value.Picture)]);
        }
    }

    private Spending Spent(ChatKey chat, MemberKey member, DateOnly day)
    {
        var today = accounts.Values.Where(a => a.Of.Day == day).ToList();
        return new(
            today.Where(a => a.Of.Chat == chat).Sum(a => a.Counts),
            today.Where(a => a.Of.Member == member).Sum(a => a.Counts),
            accounts.Values.Where(a => (a.Of.Day.Year, a.Of.Day.Month) == (day.Year, day.Month)).Sum(a => a.Counts));
    }

    private sealed record Account(Reservation Of, long Spent, bool Settled)
    {
        public long Counts => Settled ? Spent : Math.Max(Of.Amount, Spent);
    }
}

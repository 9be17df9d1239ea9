using System.Globalization;
using FairyTaleBot.Engine.Limits;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Wording;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Desk;

/// <summary>What models have cost, for those who run a chat and read it alone. Members read how many tales are left and nothing of money.</summary>
public sealed class Costs(Purse purse, IWorkbook? workbook = null)
{
    /// <summary>Nothing for whom it is not meant, and nothing where no model has worked.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<IReadOnlyList<Sentence>> LinesAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (workbook is null || !visit.Speaker.Moderator || !visit.Speaker.IsAnsweredApart || visit.Tale is not { } tale) return [];
        var calls = await workbook.ReadAsync(tale.Id, cancellationToken);
        if (calls.Count == 0) return [];
        var all = ModelUse.Of(calls);
        var lines = new List<Sentence> { Spend.Title };
        foreach (var chapter in calls.GroupBy(c => c.Chapter).OrderBy(c => c.Key))
        {
            var use = ModelUse.Of(chapter);
            lines.Add(chapter.Key == 0 ? Spend.Opening.Say(Slots(use)) : Spend.Chapter.Say([("chapter", chapter.Key), .. Slots(use)]));
        }

        lines.Add(Spend.Tale.Say(Slots(all)));
        if (all.Unpriced > 0) lines.Add(Spend.Unpriced.Say(("calls", (int)all.Unpriced)));
        lines.Add(Spend.Today.Say(("price", Dollars(await purse.CountedTodayAsync(visit.Chat, visit.Speaker.Key, cancellationToken)))));
        return lines;
    }

    private static Slot[] Slots(ModelUse use) => [("tokens", Tokens(use)), ("pictures", (int)use.Pictures), ("price", Price(use))];

    /// <summary>In dollars and cents; "?" stands for what nobody knows the price of.</summary>
    public static string Price(ModelUse use) => use switch
    {
        { Unpriced: 0 } => Dollars(use.Price),
        { Price: 0 } => "?",
        _ => $"{Dollars(use.Price)} + ?",
    };

    public static string Tokens(ModelUse use) => use.Tokens.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Less than a cent is said as such.</summary>
    private static string Dollars(long millionths) =>
        millionths is > 0 and < 10_000 ? "< $0.01" : string.Create(CultureInfo.InvariantCulture, $"${millionths / 1_000_000m:#,0.00}");
}

using System.Globalization;
using System.Net;
using System.Text;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Web.Ops;

/// <summary>What models have used and cost: by month, day, tale and chapter. Of tales it knows their ids and nothing more.</summary>
internal sealed class OpsCosts(TimeProvider time, IWorkbook? workbook = null)
{
    private const int DaysShown = 14;
    private const int TalesShown = 10;

    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task WriteAsync(StringBuilder page, CancellationToken cancellationToken)
    {
        if (workbook is null) return;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var month = new DateOnly(today.Year, today.Month, 1);
        var days = await workbook.UsedAsync(month.AddMonths(-1), today, cancellationToken);
        if (days.Count == 0) return;

        page.Append("<div class=wide>");
        Head(page, "Models, by month (UTC)");
        foreach (var first in new[] { month, month.AddMonths(-1) })
        {
            var used = days.Where(d => (d.Day.Year, d.Day.Month) == (first.Year, first.Month)).Select(d => d.Use).Aggregate(ModelUse.None, (a, b) => a + b);
            if (used.Calls > 0) Line(page, first.ToString("yyyy-MM", CultureInfo.InvariantCulture), used);
        }

        page.Append("</table>");
        Head(page, "… by day");
        foreach (var day in days.TakeLast(DaysShown).Reverse()) Line(page, day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Use);
        page.Append("</table>");
        Head(page, "… by tale and page, the latest first");
        foreach (var tale in await workbook.WorkedForAsync(TalesShown, cancellationToken))
        {
            var calls = await workbook.ReadAsync(tale, cancellationToken);
            Line(page, $"<b>{WebUtility.HtmlEncode(tale.Value)}</b>", ModelUse.Of(calls));
            foreach (var chapter in calls.GroupBy(c => c.Chapter).OrderBy(c => c.Key))
                Line(page, $"<span class=in>{(chapter.Key == 0 ? "getting ready" : $"page {chapter.Key}")}</span>", ModelUse.Of(chapter));
        }

        page.Append("</table></div><p>Prices are those that were set or shipped when a call was made; “?” stands for models whose price nobody has said (OpenAI:Prices). <code>doctor</code> names the table in use.</p>");
    }

    private static void Head(StringBuilder page, string what) =>
        page.Append(CultureInfo.InvariantCulture, $"<table><tr><th>{what}<th>calls<th>tokens in<th>kept<th>tokens out<th>pictures<th>price");

    private static void Line(StringBuilder page, string what, ModelUse use) => page.Append(
        CultureInfo.InvariantCulture,
        $"<tr><td>{what}<td>{use.Calls:N0}<td>{use.Prompt:N0}<td>{use.Cached:N0}<td>{use.Completion:N0}<td>{use.Pictures:N0}<td>{WebUtility.HtmlEncode(Costs.Price(use))}");
}

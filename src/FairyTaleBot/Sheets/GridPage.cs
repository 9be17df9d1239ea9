using System.Globalization;
using System.Net;
using System.Text;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Engine.Styles.Scoring;

namespace FairyTaleBot.Sheets;

/// <summary>The contact sheet as one HTML page that needs nothing beside it: thumbnails inside, figures in tables.</summary>
internal static class GridPage
{
    private const int Side = 112;

    private const string Css = """
        body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#222;background:#fbfaf7}
        table{border-collapse:collapse;margin:1rem 0}th,td{padding:.25rem .6rem;text-align:left;vertical-align:middle}
        .grid img{display:inline-block;width:112px;height:112px;border-radius:6px;margin:1px}.grid td{white-space:nowrap;padding:.15rem .3rem}
        .scroll{overflow-x:auto}.figures td,.figures th{border-bottom:1px solid #ddd}.good{color:#1b6b3a}.bad{color:#a3261c}
        @media (prefers-color-scheme:dark){body{color:#eee;background:#1b1b22}.good{color:#7fd6a0}.bad{color:#ff9d92}.figures td,.figures th{border-color:#444}}
        """;

    public static string Make(IReadOnlyList<DrawnPicture> pictures, FiguresJson? figures)
    {
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>Style sheets</title><style>{Css}</style></head><body>
            <h1>Style sheets</h1>

            """);
        if (figures is not null) Figures(html, figures);
        else html.Append("<p>No figures: a score compares at least two styles on at least two subjects.</p>\n");
        // The controls are there to be measured; one repeat is enough to see them.
        foreach (var arm in pictures.Select(p => p.Arm).Distinct().Order()) Grid(html, [.. pictures.Where(p => p.Arm == arm && (arm == Arm.Sheet || p.Repeat == 1))], arm);
        return html.Append("</body></html>\n").ToString();
    }

    private static void Figures(StringBuilder html, FiguresJson f)
    {
        html.Append($"<p><strong class=\"{(f.Passed ? "good" : "bad")}\">{(f.Passed ? "All bounds hold." : "A bound fails.")}</strong> Illustrator: {Text(f.Illustrator)}. {Text(f.Note)}</p>\n");
        if (f.Failures.Count > 0) html.Append("<ul class=\"bad\">").AppendJoin("", f.Failures.Select(t => $"<li>{Text(t)}</li>")).Append("</ul>\n");
        html.Append("<div class=\"scroll\"><table class=\"figures\"><tr><th>arm<th>pictures<th>SSR (95 %)<th>AUC<th>nearest neighbour<th>SSR by colour<th>by texture<th>nearest repeats’ layouts<th>own palette</tr>\n");
        foreach (var (arm, a) in f.Arms)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{arm}<td>{a.Pictures}<td>{a.Ssr.Value:0.000} ({a.Ssr.Low:0.000}–{a.Ssr.High:0.000})<td>{a.Auc.Value:0.0000}<td>{a.NearestNeighbour.Value:0.000}")
                .Append(CultureInfo.InvariantCulture, $"<td>{a.SsrOfColour:0.000}<td>{a.SsrOfTexture:0.000}<td>{a.LeastLayout:0.000}<td>{a.OwnPalette:0.00}</tr>\n");
        }

        html.Append("</table></div>\n");
        foreach (var (arm, b) in f.Beats) html.Append(CultureInfo.InvariantCulture, $"<p>The sheet’s SSR is {b.Value:0.000} ({b.Low:0.000} to {b.High:0.000}) above {arm}.</p>\n");
        html.Append("<div class=\"scroll\"><table class=\"figures\"><tr><th>style<th>within<th>nearest other<th>distance<th>ratio</tr>\n");
        foreach (var s in f.Arms[Arm.Sheet.Code()].Styles) html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(s.Style)}<td>{s.Within:0.000}<td>{Text(s.Nearest)}<td>{s.Distance:0.000}<td>{s.Ratio:0.00}</tr>\n");
        html.Append("</table></div>\n");
    }

    private static void Grid(StringBuilder html, IReadOnlyList<DrawnPicture> pictures, Arm arm)
    {
        string[] subjects = [.. pictures.Select(p => p.Subject).Distinct()];
        html.Append($"<h2>{arm.Code()}</h2>\n<div class=\"scroll\"><table class=\"grid\"><tr><th>style").AppendJoin("", subjects.Select(s => $"<th>{Text(s)}")).Append("</tr>\n");
        foreach (var style in pictures.GroupBy(p => p.Style))
        {
            html.Append($"<tr><th>{Text(style.Key)}");
            foreach (var subject in subjects)
            {
                html.Append("<td>");
                foreach (var p in style.Where(p => p.Subject == subject).OrderBy(p => p.Repeat))
                    html.Append($"<img src=\"data:image/png;base64,{Convert.ToBase64String(PngWriter.Write(Reduction.Thumbnail(p.Thumbnail, Side)))}\" alt=\"{Text(p.Subject)} in the style {Text(p.Style)}, repeat {p.Repeat}\">");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table></div>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

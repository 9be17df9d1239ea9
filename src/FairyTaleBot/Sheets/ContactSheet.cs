using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Grids;

namespace FairyTaleBot.Sheets;

/// <summary>All pictures of an arm on one page: a row for each style, a column for each subject and repeat.</summary>
internal static class ContactSheet
{
    private const int Side = DrawnPicture.ThumbnailSide;
    private const int Gap = 6;
    private const int LabelSize = 2;
    private const int HeadTall = 26;

    /// <summary>A sheet no larger than this a side; what is beyond is left out, and its pictures stand in their files.</summary>
    private const int MaxSide = 12_000;

    public static Bitmap Make(IReadOnlyList<DrawnPicture> pictures, Arm arm)
    {
        var shown = pictures.Where(p => p.Arm == arm).ToList();
        string[] styles = [.. shown.Select(p => p.Style).Distinct()];
        (string Subject, int Repeat)[] columns = [.. shown.Select(p => (p.Subject, p.Repeat)).Distinct()];
        columns = [.. columns.OrderBy(c => Array.FindIndex(columns, k => k.Subject == c.Subject)).ThenBy(c => c.Repeat)];
        var labels = styles.Max(s => PixelFont.Width(s, LabelSize)) + 2 * Gap;
        columns = columns[..Math.Min(columns.Length, (MaxSide - labels) / (Side + Gap))];
        styles = styles[..Math.Min(styles.Length, (MaxSide - HeadTall) / (Side + Gap))];
        var page = Blank(labels + columns.Length * (Side + Gap), HeadTall + styles.Length * (Side + Gap));
        for (var c = 0; c < columns.Length; c++) PixelFont.Write(page, $"{columns[c].Subject} {columns[c].Repeat}", labels + c * (Side + Gap), Gap, LabelSize, ink: 60);
        for (var s = 0; s < styles.Length; s++)
        {
            var top = HeadTall + s * (Side + Gap);
            PixelFont.Write(page, styles[s], Gap, top + Side / 2 - PixelFont.Rows, LabelSize, ink: 60);
            for (var c = 0; c < columns.Length; c++)
            {
                if (shown.Find(p => p.Style == styles[s] && p.Subject == columns[c].Subject && p.Repeat == columns[c].Repeat) is { } picture)
                    Paste(page, picture.Thumbnail, labels + c * (Side + Gap), top);
            }
        }

        return page;
    }

    private static Bitmap Blank(int width, int height)
    {
        var rgb = new byte[width * height * 3];
        rgb.AsSpan().Fill(250);
        return new(width, height, rgb);
    }

    private static void Paste(Bitmap page, Bitmap picture, int left, int top)
    {
        for (var y = 0; y < picture.Height; y++)
            picture.Rgb.AsSpan(y * picture.Width * 3, picture.Width * 3).CopyTo(page.Rgb.AsSpan(((top + y) * page.Width + left) * 3));
    }
}

using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Engine.Styles.Scoring;

namespace FairyTaleBot.Sheets;

/// <summary>A picture of a grid, as it is kept after its file is written: figures and a thumbnail.</summary>
/// <param name="File">Relative to the folder that is written to, with forward slashes.</param>
/// <param name="OwnPalette">The share of the picture near its sheet's colours, 0 to 1; null when the sheet is not known.</param>
internal sealed record DrawnPicture(string Style, string Subject, int Repeat, Arm Arm, string File, StyleFeatures Features, Bitmap Thumbnail, double? OwnPalette)
{
    /// <summary>Pixels a side of what the contact sheets show.</summary>
    public const int ThumbnailSide = 160;

    public ScoredPicture Scored => new(Style, Subject, Repeat, Features);
}

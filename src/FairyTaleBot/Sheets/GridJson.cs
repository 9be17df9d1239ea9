using System.Text.Json.Serialization;

namespace FairyTaleBot.Sheets;

/// <summary>One picture, as <c>styles.json</c> lists it.</summary>
/// <param name="File">Relative to <c>styles.json</c>.</param>
internal sealed record ImageJson(string Style, string Subject, int Repeat, string Arm, string File);

internal sealed record ImageListJson(IReadOnlyList<ImageJson> Images);

internal sealed record StylesJson(IReadOnlyList<ImageJson> Images, FiguresJson? Figures);

/// <param name="Passed">Whether every acceptance bound holds and no picture is missing.</param>
/// <param name="Note">What passing means.</param>
/// <param name="Arms">By the arm's code.</param>
/// <param name="Beats">By how much the sheet's SSR is above a control's, with a 95 % interval, by the control's code.</param>
internal sealed record FiguresJson(
    string Illustrator,
    string Note,
    bool Passed,
    IReadOnlyList<string> Failures,
    double Ssr,
    double Auc,
    double NearestNeighbour,
    double WorstRatio,
    BoundsJson Bounds,
    IReadOnlyDictionary<string, ArmJson> Arms,
    IReadOnlyDictionary<string, IntervalJson> Beats);

internal sealed record BoundsJson(string For, double Ssr, double Auc, double NearestNeighbour, double Ratio, double Copy);

internal sealed record IntervalJson(double Value, double Low, double High);

/// <param name="SsrOfColour">With colour alone; likewise of texture alone.</param>
/// <param name="LeastLayout">The anti-copy measure: the nearest two repeats of one style and subject; null with one repeat.</param>
/// <param name="OwnPalette">The mean share of a picture that is near its sheet's colours.</param>
internal sealed record ArmJson(
    int Pictures,
    IntervalJson Ssr,
    IntervalJson Auc,
    IntervalJson NearestNeighbour,
    double Within,
    double Between,
    double SsrOfColour,
    double SsrOfTexture,
    double? LeastLayout,
    double? OwnPalette,
    IReadOnlyList<RatioJson> Styles);

internal sealed record RatioJson(string Style, double Within, string Nearest, double Distance, double Ratio);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StylesJson))]
[JsonSerializable(typeof(ImageListJson))]
internal sealed partial class GridJson : JsonSerializerContext;

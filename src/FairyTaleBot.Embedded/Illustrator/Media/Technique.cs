namespace FairyTaleBot.Embedded.Illustrator.Media;

/// <summary>What the contour of a shape is drawn with.</summary>
internal enum Contour
{
    None,
    /// <summary>The style's line colour.</summary>
    Ink,
    /// <summary>The shape's own colour, darker.</summary>
    Own,
    /// <summary>The style's line colour with a glow around it.</summary>
    Neon,
    /// <summary>A lit upper edge only.</summary>
    Rim,
}

/// <summary>What is done to the whole page at the end.</summary>
internal enum Finishing
{
    Grain,
    PaperEdge,
    Waves,
    Soft,
    Print,
    Dusk,
    Wax,
    Hanji,
    Sheet,
    Glass,
    Pixels,
    Brush,
    Sketch,
}

/// <summary>How a style handles its material. All lengths are pixels of a page of 1024 × 1024, all strengths 0 to 1.</summary>
internal sealed record Technique
{
    public required Finishing Finish { get; init; }

    public Contour Contour { get; init; }

    /// <summary>The line's colour when it is not the sheet's: hex.</summary>
    public string? Ink { get; init; }

    /// <summary>How far edges stray, and over what length.</summary>
    public float Wobble { get; init; }

    public float WobbleLength { get; init; } = 60;

    /// <summary>How much a line's width varies.</summary>
    public float LineRough { get; init; }

    /// <summary>A white cut edge around each shape.</summary>
    public float PaperEdge { get; init; }

    public float Shadow { get; init; }

    public float ShadowReach { get; init; }

    public int ShadowBlur { get; init; } = 8;

    public float Wash { get; init; }

    public float Tooth { get; init; }

    public float Fibre { get; init; }

    /// <summary>Strokes of a hand: darker than the colour, or below 0 lighter, as the paper between strokes of wax.</summary>
    public float Hatch { get; init; }

    public float HatchSpacing { get; init; } = 7;

    public float HatchDegrees { get; init; } = 60;

    /// <summary>What strokes take of the page; the rest is between them.</summary>
    public float HatchShare { get; init; } = 0.45f;

    /// <summary>How far a stroke strays from its line.</summary>
    public float HatchSway { get; init; } = 3;

    /// <summary>How much of the scenery's paint has run out at a shape's foot: mist rises between the hills.</summary>
    public float Fade { get; init; }

    /// <summary>Pigment gathered at the edge.</summary>
    public float EdgeDark { get; init; }

    /// <summary>Roundness, lit from the upper left, by distance from the edge.</summary>
    public float Relief { get; init; }

    /// <summary>Lit from above, shaded below, over the whole shape.</summary>
    public float Shade { get; init; } = 0.5f;

    public int Posterise { get; init; }

    /// <summary>How strongly the cast takes on the style's tint; at most 0.30, so that frozen colours stay themselves.</summary>
    public float CastTint { get; init; }

    /// <summary>How much paper is in every colour; the cast keeps most of its own.</summary>
    public float Thin { get; init; }

    public float Vignette { get; init; } = 0.18f;

    /// <summary>Steps between the values of a colour channel: 3 gives 85 of them. No banding is seen under the grain, and the file is half as long.</summary>
    public int ColourStep { get; init; } = 3;
}

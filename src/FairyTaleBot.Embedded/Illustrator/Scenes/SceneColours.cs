using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>The sheet's colours in this hour and weather.</summary>
internal sealed record SceneColours
{
    /// <summary>How much colour the hour may bring: a sheet of greys stays one.</summary>
    private readonly float vivid;

    private SceneColours(SceneBrief brief)
    {
        var sheet = brief.Style;
        Night = brief.Bedtime || brief.TimeOfDay == TimeOfDay.Night;
        DarkSheet = Colour.Lightness(sheet.Colour(PaletteRole.SkyBottom)) < 0.5f;
        Time = brief.Bedtime ? TimeOfDay.Night : brief.TimeOfDay;
        Weather = brief.Weather;
        var near = sheet.Colour(PaletteRole.LandNear);
        var far = sheet.Colour(PaletteRole.LandFar);
        vivid = Math.Clamp((Chroma(near) + Chroma(far) + Chroma(sheet.Colour(PaletteRole.SkyTop))) / 0.12f, 0.25f, 1);
        Tension = brief.Tension;
        LampIsOut = Lamps.AreOut(brief);
        Light = sheet.Colour(PaletteRole.Light);
        Line = sheet.Colour(PaletteRole.Line);
        Tint = sheet.Colour(PaletteRole.Tint);
        SkyTop = Sky(sheet.Colour(PaletteRole.SkyTop), Colour.Mix(sheet.Colour(PaletteRole.SkyTop), Colour.Rgb(0x10, 0x16, 0x3a), 0.78f), Colour.Rgb(0x6a, 0x5a, 0x96), 0.4f);
        SkyBottom = Sky(sheet.Colour(PaletteRole.SkyBottom), Colour.Mix(sheet.Colour(PaletteRole.SkyTop), Colour.Rgb(0x34, 0x3c, 0x72), 0.7f), Colour.Mix(Light, Colour.Rgb(0xf5, 0x8f, 0x5c), 0.6f), 0.62f);
        Far = Colour.Mix(Land(far), SkyBottom, 0.35f);
        Mid = Land(Colour.Mix(far, near, 0.45f));
        Near = Land(near);
        Foliage = Ambient(Snowy(Colour.Mix(near, far, 0.25f), 0.5f));
        FoliageDark = Ambient(Snowy(Colour.Lift(near, DarkSheet ? 0.02f : -0.1f), 0.3f));
        Trunk = DarkSheet ? Colour.Mix(Colour.Lift(Mid, 0.06f), Tint, 0.15f) : Ambient(Colour.Mix(Colour.Lift(Tint, -0.2f), Colour.Rgb(0x5c, 0x44, 0x38), 0.6f));
        Water = Ambient(Colour.Mix(Colour.Mix(sheet.Colour(PaletteRole.SkyTop), SkyBottom, 0.25f), Colour.Rgb(0x4a, 0x8f, 0xb8), DarkSheet ? 0.12f : 0.35f));
    }

    public bool Night { get; }

    public bool DarkSheet { get; }

    public TimeOfDay Time { get; }

    public Weather Weather { get; }

    public int Tension { get; }

    /// <summary>The scene says that the lights of the place are out.</summary>
    public bool LampIsOut { get; }

    public Vector4 SkyTop { get; }

    public Vector4 SkyBottom { get; }

    public Vector4 Far { get; }

    public Vector4 Mid { get; }

    public Vector4 Near { get; }

    public Vector4 Foliage { get; }

    public Vector4 FoliageDark { get; }

    public Vector4 Trunk { get; }

    public Vector4 Water { get; }

    public Vector4 Light { get; }

    public Vector4 Line { get; }

    public Vector4 Tint { get; }

    public Vector4 Lamp { get; } = Colour.Rgb(0xff, 0xd9, 0x82);

    public static SceneColours For(SceneBrief brief) => new(brief);

    /// <summary>A thing's own colour in this light.</summary>
    public Vector4 Ambient(Vector4 colour)
    {
        var lit = Time switch
        {
            TimeOfDay.Morning => Colour.Mix(colour, Colour.Rgb(0xff, 0xe2, 0xc4), 0.1f * vivid),
            TimeOfDay.Evening => Colour.Mix(colour, Hour(Colour.Rgb(0x9a, 0x55, 0x5a)), DarkSheet ? 0.1f : 0.24f),
            TimeOfDay.Night => Colour.Mix(colour, Hour(Colour.Rgb(0x16, 0x1c, 0x44)), DarkSheet ? 0.12f : 0.52f),
            _ => colour,
        };
        return Weather is Weather.Rain or Weather.Mist or Weather.Cloudy ? Colour.Saturate(Colour.Lift(lit, DarkSheet ? 0 : -0.015f), 0.82f) : lit;
    }

    private Vector4 Hour(Vector4 colour) => Colour.Saturate(colour, vivid);

    private static float Chroma(Vector4 colour)
    {
        var lab = Colour.ToOkLab(colour);
        return MathF.Sqrt(lab.Y * lab.Y + lab.Z * lab.Z);
    }

    private Vector4 Land(Vector4 colour) => Ambient(Snowy(colour, 0.72f));

    private Vector4 Snowy(Vector4 colour, float share) =>
        Weather == Weather.Snow ? Colour.Mix(colour, Colour.Rgb(0xf4, 0xf6, 0xfb), DarkSheet ? share * 0.42f : share) : colour;

    private Vector4 Sky(Vector4 day, Vector4 night, Vector4 evening, float glow)
    {
        var hour = Time switch
        {
            TimeOfDay.Morning => Colour.Mix(day, Hour(Colour.Rgb(0xff, 0xd6, 0xc0)), DarkSheet ? 0.06f : 0.2f),
            TimeOfDay.Evening => Colour.Mix(day, Hour(evening), DarkSheet ? 0.2f : glow),
            TimeOfDay.Night => DarkSheet ? Colour.Lift(day, -0.03f) : Hour(night),
            _ => DarkSheet ? Colour.Lift(day, 0.05f) : day,
        };
        var grey = Weather switch { Weather.Rain => 0.4f, Weather.Cloudy => 0.25f, Weather.Mist => 0.3f, Weather.Snow => 0.25f, _ => 0f };
        var mean = Colour.Lightness(hour);
        hour = Colour.Mix(hour, Colour.FromOkLab(new(mean - 0.02f, 0, -0.012f)), grey);
        return Colour.Lift(hour, -0.012f * Math.Max(0, Tension - 3));
    }
}

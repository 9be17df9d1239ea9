using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Embedded.Illustrator.Media;

internal static class SheetColours
{
    /// <summary>The sheet's colour for a role; one that a sheet leaves out is made from those it has.</summary>
    public static Vector4 Colour(this StyleSheet sheet, PaletteRole role)
    {
        foreach (var colour in sheet.Palette)
        {
            if (colour.Role == role) return Canvas.Colour.Hex(colour.Hex);
        }

        return role switch
        {
            PaletteRole.SkyTop => Canvas.Colour.Rgb(0x9c, 0xc4, 0xe4),
            PaletteRole.SkyBottom => Canvas.Colour.Lift(sheet.Colour(PaletteRole.SkyTop), 0.15f),
            PaletteRole.LandFar => Canvas.Colour.Mix(sheet.Colour(PaletteRole.SkyBottom), sheet.Colour(PaletteRole.LandNear), 0.5f),
            PaletteRole.LandNear => Canvas.Colour.Rgb(0x6f, 0x9e, 0x6a),
            PaletteRole.Light => Canvas.Colour.Rgb(0xff, 0xd9, 0x80),
            PaletteRole.Line => Canvas.Colour.Hex(sheet.Line.Colour),
            _ => Canvas.Colour.Hex(sheet.Accent),
        };
    }
}

using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Scenes;

namespace FairyTaleBot.Embedded.Illustrator.Landmarks;

/// <summary>A place's own colours: chosen once from its id, so that it looks the same whenever the tale returns.</summary>
internal sealed record LandmarkColours(
    Vector4 Wall, Vector4 Roof, Vector4 Stone, Vector4 Wood, Vector4 Window, Vector4 Leaf, Vector4 LeafDark, Vector4 Trunk, Vector4 Water, Vector4 Flag, Vector4 Dark, bool Lit)
{
    public static LandmarkColours For(SceneColours scene, ulong seed)
    {
        var pick = seed % 4;
        var wall = scene.DarkSheet ? Colour.Lift(scene.Mid, 0.1f) : Colour.Mix(scene.Light, Colour.Rgb(0xf6, 0xee, 0xe0), pick % 2 == 0 ? 0.7f : 0.45f);
        var roof = pick switch
        {
            0 => scene.Tint,
            1 => Colour.Mix(scene.Tint, scene.SkyTop, 0.55f),
            2 => Colour.Mix(scene.Tint, scene.Light, 0.4f),
            _ => Colour.Mix(scene.Tint, scene.Line, 0.35f),
        };
        return new(
            scene.Ambient(wall),
            scene.Ambient(Colour.Lift(roof, -0.03f)),
            scene.Ambient(scene.DarkSheet ? Colour.Lift(scene.Far, 0.06f) : Colour.Mix(Colour.Rgb(0xb4, 0xae, 0xaa), scene.SkyBottom, 0.25f)),
            scene.Trunk,
            scene.LampIsOut ? scene.Ambient(Colour.Rgb(0x4a, 0x50, 0x66)) : scene.Night || scene.Tension > 5 || scene.DarkSheet ? scene.Lamp : Colour.Mix(scene.Lamp, scene.SkyBottom, 0.5f),
            scene.Foliage,
            scene.FoliageDark,
            scene.Trunk,
            scene.Water,
            scene.Ambient(scene.Tint),
            scene.DarkSheet ? Colour.Lift(scene.Near, -0.05f) : scene.Ambient(Colour.Mix(scene.Line, Colour.Rgb(0x2a, 0x24, 0x30), 0.6f)),
            (scene.Night || scene.DarkSheet) && !scene.LampIsOut);
    }
}

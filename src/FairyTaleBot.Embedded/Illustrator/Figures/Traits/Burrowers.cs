using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Round cheeks and digging hands.</summary>
internal static class Burrowers
{
    public static readonly Kind Hamster = new(BodyPlan.Mouse)
    {
        Build = Rodents.Measures with { Tall = 0.66f, BodyWide = 0.2f, BodyTall = 0.21f },
        Back = s => Tails.Stub(s, s.Pale),
        Head = s =>
        {
            Features.RoundEars(s, 0.68f, -0.76f, 0.3f, s.Main, Sitter.Pink);
            s.Head.Fill(Blob(P(0, -0.9f), P(0.68f, -0.66f), P(1, 0), P(1.14f, 0.44f), P(0.72f, 0.86f), P(0, 0.9f), P(-0.72f, 0.86f), P(-1.14f, 0.44f), P(-1, 0), P(-0.68f, -0.66f)), s.Main);
            s.Head.Patch(Blob(P(0.04f + s.Turn, 0.06f), P(0.5f, 0.3f), P(1.04f, 0.4f), P(0.68f, 0.78f), P(0, 0.82f), P(-0.68f, 0.78f), P(-1.04f, 0.4f), P(-0.42f, 0.3f)), Colour.Mix(s.Pale, Sitter.White, 0.4f));
            Features.Nose(s, 0.28f, 0.1f, Colour.Rgb(0xdf, 0x7d, 0x88));
        },
    };

    public static readonly Kind Mole = new(BodyPlan.Mouse)
    {
        Build = Rodents.Measures with { BodyWide = 0.19f, Limb = 0.05f, Face = new(0.36f, -0.12f, 0.1f, 0.68f, 0.6f) },
        Back = s => Tails.Stub(s, Sitter.Pink),
        Feet = _ => Sitter.Pink,
        Head = s => s.Head.Fill(Blob(P(0, -0.94f), P(0.66f, -0.72f), P(0.98f, 0), P(0.82f, 0.62f), P(0.05f, 1), P(-0.82f, 0.62f), P(-0.98f, 0), P(-0.66f, -0.72f)), s.Main),
        Front = s =>
        {
            s.Head.Fill(Blob(P(-0.34f + s.Turn, 0.42f), P(-0.1f + s.Turn, 0.06f), P(0.3f + s.Turn, 0.04f), P(0.52f + s.Turn, 0.28f), P(0.34f + s.Turn, 0.5f), P(0.05f + s.Turn, 0.56f)), s.Pale, 0.6f, 0.5f);
            s.Head.Fill(Ellipse(P(0.24f + s.Turn, 0.2f), 0.26f, 0.2f), Colour.Rgb(0xea, 0x8a, 0x92), 0.6f, 0.6f);
            s.Head.Spot(Ellipse(P(0.17f + s.Turn, 0.13f), 0.07f, 0.04f), Sitter.White, 0.6f);
            Features.Whiskers(s, 0.44f, s.Dark);
        },
    };
}

using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Whiskers on the shore.</summary>
internal static class Seals
{
    public static readonly Kind Seal = new(BodyPlan.Turtle)
    {
        Wide = 1.1f,
        Build = Swimmers.Measures with { Tall = 0.94f, Head = 0.24f, HeadY = -0.62f, BodyWide = 0.19f, Face = new(0.42f, -0.08f, 0.18f, 0.56f, 0.7f) }, Arms = false, Legs = false,
        Back = Swimmers.Flukes,
        Torso = s => Swimmers.Slim(s, fins: true),
        Head = s => s.Head.Patch(Blob(P(-0.44f + s.Turn, 0.4f), P(-0.2f + s.Turn, 0.2f), P(0.05f + s.Turn, 0.26f), P(0.3f + s.Turn, 0.2f), P(0.54f + s.Turn, 0.4f), P(0.3f + s.Turn, 0.66f), P(-0.2f + s.Turn, 0.66f)), s.Pale),
        Front = s =>
        {
            Features.Nose(s, 0.2f, 0.15f, Sitter.Nose);
            Features.Whiskers(s, 0.42f, s.Dark);
        },
        Top = s => Swimmers.Fin(s, 1),
    };

    public static readonly Kind Walrus = Seal with
    {
        Build = Seal.Build! with { Tall = 1.2f, BodyWide = 0.22f },
        Front = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.16f, 0.28f]) s.Head.Fill(Tails.Tube(0.17f, 0.07f, P(x + s.Turn, 0.6f), P(x * 1.2f + s.Turn, 1.24f)), Sitter.White, 0.5f, 0.7f);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(Ellipse(P(0.05f + side * 0.26f + s.Turn, 0.46f), 0.32f, 0.24f), s.Pale, 0.5f, 0.6f);
            Features.Nose(s, 0.22f, 0.15f, Sitter.Nose);
            Features.Whiskers(s, 0.46f, s.Dark);
        },
    };
}

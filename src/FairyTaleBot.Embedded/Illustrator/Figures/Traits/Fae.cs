using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>People who are not quite people.</summary>
internal static class Fae
{
    public static readonly Kind Fairy = new()
    {
        Wide = 1,
        Back = s => Wings.Clear(s.Pen, Colour.Mix(Colour.Rgb(0xea, 0xf4, 0xfc), s.Accent, 0.22f), 1.25f),
        Front = s =>
        {
            if (s.Hatted) return;
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.66f, -0.84f), (-0.34f, -1.04f), (0, -1.1f), (0.34f, -1.04f), (0.66f, -0.84f)])
            {
                s.Head.Fill(Star(P(x, y), 0.19f, 0.11f, 5), x is 0 or > 0.5f or < -0.5f ? s.Accent : Sitter.Pink, 0.4f, 0.6f);
                s.Head.Spot(Circle(P(x, y), 0.06f), Sitter.Gold);
            }
        },
    };

    public static readonly Kind Elf = new()
    {
        Front = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(Blob(P(side * 0.86f, 0.3f), P(side * 1.04f, -0.06f), P(side * 1.52f, -0.36f), P(side * 1.3f, 0.16f), P(side * 0.92f, 0.36f)), s.Main, 0.6f, 0.8f);
            if (s.Hatted) return;
            var top = -s.Build.HeadTall;
            s.Head.Fill(Blob(P(-0.86f, top + 0.42f), P(-0.6f, top - 0.36f), P(-0.1f, top - 0.86f), P(0.62f, top - 0.8f), P(0.5f, top - 0.4f), P(0.86f, top + 0.42f), P(0, top + 0.22f)), Colour.Rgb(0x5a, 0xa0, 0x5c));
            s.Head.Fill(Circle(P(0.68f, top - 0.76f), 0.16f), Sitter.Gold, 0.6f, 0.6f);
        },
    };

    public static readonly Kind Mermaid = new(BodyPlan.Child)
    {
        Wide = 0.9f,
        Legs = false, Back = Court.LongHair,
        Torso = s =>
        {
            var tail = Colour.Mix(s.Accent, Colour.Rgb(0x35, 0xb4, 0xa4), 0.88f);
            s.Pen.Fill(Blob(P(0.3f, -0.06f), P(0.42f, -0.2f), P(0.58f, -0.24f), P(0.53f, -0.12f), P(0.6f, 0), P(0.44f, 0)), Colour.Lift(tail, 0.07f), 0.7f);
            s.Pen.Fill(Blob(P(-0.12f, -0.34f), P(0.12f, -0.34f), P(0.17f, -0.2f), P(0.28f, -0.12f), P(0.42f, -0.12f), P(0.34f, 0), P(0.14f, 0.02f), P(-0.08f, 0), P(-0.17f, -0.14f)), tail);
            for (var i = 0; i < 8; i++) s.Pen.Line(0.009f, Colour.Lift(tail, -0.12f), Arc(P(-0.06f + i % 3 * 0.07f + i / 3 * 0.045f, -0.26f + i / 3 * 0.07f), 0.032f, 0.032f, 0, 180));
            s.Pen.Fill(Blob(P(-s.Wide * 0.62f, -0.46f), P(s.Wide * 0.62f, -0.46f), P(s.Wide * 0.86f, -0.32f), P(0, -0.28f), P(-s.Wide * 0.86f, -0.32f)), s.Accent);
        },
        Front = s =>
        {
            if (!s.Hatted) s.Head.Fill(Star(P(0.62f, -0.82f), 0.32f, 0.15f, 5, -70), Colour.Rgb(0xf5, 0xa6, 0x5a), 0.5f, 0.7f);
        },
    };
}

using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>What several kinds share: ears, muzzles, stripes.</summary>
internal static class Features
{
    public static void RoundHead(Sitter s, float wide = 1) => s.Head.Fill(Ellipse(P(0, 0), wide, s.Build.HeadTall), s.Main);

    /// <summary>A plain torso in another colour than the body's own.</summary>
    public static void Torso(Sitter s, Vector4 colour, Vector4 belly)
    {
        var (m, w, h) = (s.Middle, s.Wide, s.Build.BodyTall);
        s.Pen.Fill(Blob(m + P(-w * 0.72f, -h * 0.85f), m + P(0, -h), m + P(w * 0.72f, -h * 0.85f), m + P(w * 1.02f, h * 0.25f), m + P(w * 0.6f, h * 0.9f), m + P(-w * 0.6f, h * 0.9f), m + P(-w * 1.02f, h * 0.25f)), colour);
        s.Pen.Patch(Ellipse(m + P(0.015f, h * 0.12f), w * 0.6f, h * 0.68f), belly);
    }

    public static void RoundEars(Sitter s, float x, float y, float radius, Vector4 outer, Vector4 inner)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            s.Head.Fill(Circle(P(side * x, y), radius), outer);
            s.Head.Patch(Circle(P(side * x, y + radius * 0.06f), radius * 0.58f), inner);
        }
    }

    /// <summary>Leaves that stand up, as a horse's, a wolf's or a donkey's.</summary>
    public static void UprightEars(Sitter s, float x, float tip, float wide, Vector4 outer, Vector4 inner, float tilt = 12)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var ear = s.Head.At(side * x, -0.7f, 1, side * tilt);
            ear.Fill(Blob(P(-wide, 0.1f), P(-wide * 0.9f, tip * 0.5f), P(0, tip), P(wide * 0.9f, tip * 0.5f), P(wide, 0.1f)), outer, 0.7f);
            ear.Patch(Blob(P(-wide * 0.5f, 0), P(-wide * 0.46f, tip * 0.46f), P(0, tip * 0.82f), P(wide * 0.46f, tip * 0.46f), P(wide * 0.5f, 0)), inner);
        }
    }

    /// <summary>Leaves that point aside and hang a little, as a cow's or a sheep's.</summary>
    public static void SideEars(Sitter s, float y, float droop, Vector4 outer, Vector4 inner)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            s.Head.Fill(Blob(P(side * 0.7f, y - 0.16f), P(side * 1.1f, y - 0.24f + droop * 0.3f), P(side * 1.46f, y + droop), P(side * 1.1f, y + 0.2f + droop * 0.5f), P(side * 0.7f, y + 0.18f)), outer, 0.7f);
            s.Head.Patch(Ellipse(P(side * 1.04f, y + droop * 0.4f), 0.2f, 0.1f, side * droop * 40), inner);
        }
    }

    public static void Muzzle(Sitter s, float y, float rx, float ry, Vector4 colour, float apart = 0.2f)
    {
        s.Head.Fill(Ellipse(P(0.05f + s.Turn, y), rx, ry), colour, 0.6f, 0.6f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            s.Head.Spot(Ellipse(P(0.05f + side * apart + s.Turn, y - ry * 0.36f), 0.065f, 0.085f), Colour.Lift(colour, -0.34f));
    }

    public static void Nose(Sitter s, float y, float wide, Vector4 colour)
    {
        s.Head.Spot(Ellipse(P(0.06f + s.Turn, y), wide, wide * 0.72f), colour);
        s.Head.Spot(Ellipse(P(0.06f - wide * 0.3f + s.Turn, y - wide * 0.26f), wide * 0.28f, wide * 0.18f), Sitter.White, 0.6f);
    }

    public static void Whiskers(Sitter s, float y, Vector4 colour)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            s.Head.Line(0.025f, colour, P(side * 0.46f + 0.05f + s.Turn, y), P(side * 1.14f, y - 0.1f));
            s.Head.Line(0.025f, colour, P(side * 0.46f + 0.05f + s.Turn, y + 0.08f), P(side * 1.12f, y + 0.12f));
        }
    }

    /// <summary>Stripes that come in from both sides of a body.</summary>
    public static void Stripes(Sitter s, Vector4 colour)
    {
        for (var i = 0; i < 4; i++)
        {
            var y = s.Middle.Y + s.Build.BodyTall * (-0.62f + i * 0.42f);
            var w = s.Wide * (0.82f + 0.16f * MathF.Min(i, 2));
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Pen.Taper(0.034f, 0.006f, colour, Curve(P(side * w, y), P(side * w * 0.78f, y + 0.022f), P(side * w * 0.5f, y + 0.02f)));
        }
    }

    /// <summary>Spots where no belly is.</summary>
    public static void Spots(Sitter s, Vector4 colour, float size)
    {
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.76f, -0.5f), (-0.86f, 0.05f), (-0.72f, 0.55f), (0.76f, -0.42f), (0.88f, 0.12f), (0.74f, 0.6f), (-0.34f, -0.78f), (0.3f, -0.8f)])
            s.Pen.Patch(Ellipse(s.Middle + P(x * s.Wide, y * s.Build.BodyTall), size, size * 0.85f), colour, 0.4f);
    }

    public static void Antennae(Sitter s, Vector4 colour, Vector4 knob, float size = 0.13f)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            s.Head.Line(0.07f, colour, Curve(P(side * 0.3f, -0.8f), P(side * 0.4f, -1.2f), P(side * 0.66f, -1.48f)));
            s.Head.Fill(Circle(P(side * 0.68f, -1.5f), size), knob, 0.5f, 0.6f);
        }
    }
}

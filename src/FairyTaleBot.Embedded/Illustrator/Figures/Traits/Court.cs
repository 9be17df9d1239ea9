using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>What people of fairy tales are known by; on any body plan, so that a frog may be a prince.</summary>
internal static class Court
{
    public static readonly Kind King = new() { Coat = Ermine, Front = s => Crown(s, 1, Sitter.Gold) };

    public static readonly Kind Prince = new() { Front = s => Crown(s, 0.86f, Sitter.Gold) };

    public static readonly Kind Princess = new(BodyPlan.Child)
    {
        Back = LongHair,
        Coat = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.6f, -0.2f, 0.2f, 0.6f]) s.Pen.Fill(Circle(P(x * s.Wide * 1.7f, -0.12f - (s.Bones.Seated ? s.Bones.Drop : 0)), 0.035f), s.Pale, 0.5f, 0.6f);
        },
        Front = s => Crown(s, 0.74f, Sitter.Gold),
    };

    public static readonly Kind Queen = Princess with { Coat = Ermine, Front = s => Crown(s, 1, Sitter.Gold) };

    internal static void LongHair(Sitter s) =>
        s.Pen.Fill(Blob(P(-0.12f, -0.84f), P(0.12f, -0.84f), P(0.26f, -0.64f), P(0.25f, -0.44f), P(0.3f, -0.28f), P(0.16f, -0.3f), P(-0.16f, -0.3f), P(-0.3f, -0.28f), P(-0.25f, -0.44f), P(-0.26f, -0.64f)), s.Second);

    internal static void Crown(Sitter s, float size, Vector4 metal)
    {
        if (s.Hatted) return;
        var pen = s.Head.At(0, s.Build.Face.Bulging ? -0.8f : -s.Build.HeadTall - 0.02f, size);
        pen.Fill(Shape.Of(P(-0.56f, 0.14f), P(-0.66f, -0.52f), P(-0.3f, -0.2f), P(0, -0.66f), P(0.3f, -0.2f), P(0.66f, -0.52f), P(0.56f, 0.14f)), metal, 0.7f, 0.8f);
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.66f, -0.54f), (0, -0.68f), (0.66f, -0.54f)]) pen.Fill(Circle(P(x, y), 0.1f), metal, 0.5f, 0.6f);
        foreach (var x in (ReadOnlySpan<float>)[-0.3f, 0, 0.3f]) pen.Spot(Circle(P(x, -0.04f), 0.085f), s.Accent);
    }

    private static void Ermine(Sitter s)
    {
        var (w, y) = (s.Wide, s.Middle.Y - s.Build.BodyTall * 0.62f);
        s.Pen.Fill(Blob(P(-w * 0.8f, y - 0.05f), P(0, y + 0.01f), P(w * 0.8f, y - 0.05f), P(w * 1.02f, y + 0.05f), P(0, y + 0.12f), P(-w * 1.02f, y + 0.05f)), Sitter.White, 0.6f, 0.8f);
        foreach (var x in (ReadOnlySpan<float>)[-0.66f, -0.24f, 0.24f, 0.66f]) s.Pen.Spot(Ellipse(P(x * w, y + 0.07f - MathF.Abs(x) * 0.04f), 0.009f, 0.018f), Sitter.Nose);
    }
}

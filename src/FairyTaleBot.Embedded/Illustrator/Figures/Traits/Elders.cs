using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Old men, for the plan of the old has a bun, and giantesses, for that of giants has a beard.</summary>
internal static class Elders
{
    public static readonly Kind OldMan = new()
    {
        Head = s =>
        {
            var (pen, skin, hair, t) = (s.Head, s.Main, s.Second, s.Turn);
            pen.Fill(Blob(P(0, -1.06f), P(0.8f, -0.82f), P(1.06f, -0.24f), P(0.8f, 0.06f), P(-0.8f, 0.06f), P(-1.06f, -0.24f), P(-0.8f, -0.82f)), hair);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) pen.Fill(Circle(P(side * 0.95f, 0.1f), 0.18f), skin, 0.5f, 0.7f);
            pen.Fill(Ellipse(P(0, 0.02f), 0.93f, s.Build.HeadTall * 0.96f), skin);
            pen.Fill(Blob(P(-0.96f, -0.24f), P(-0.84f, -0.72f), P(-0.3f, -1.02f), P(0.4f, -1), P(0.9f, -0.66f), P(0.96f, -0.24f), P(0.7f, -0.56f), P(0.2f, -0.72f), P(-0.4f, -0.7f), P(-0.74f, -0.5f)), hair, 0.8f, 0.5f);
            pen.Fill(Blob(P(-0.88f, 0.34f), P(-0.5f, 0.66f), P(0.05f, 0.78f), P(0.56f, 0.66f), P(0.9f, 0.34f), P(0.76f, 0.9f), P(0.36f, 1.2f), P(0.05f, 1.42f), P(-0.28f, 1.2f), P(-0.74f, 0.9f)), hair, 0.8f, 0.7f);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) pen.Fill(Ellipse(P(side * 0.24f + 0.05f + t, 0.44f), 0.27f, 0.1f, side * 14), hair, 0.5f, 0.6f);
            pen.Spot(Ellipse(P(0.05f + t, 0.3f), 0.13f, 0.1f), Colour.Lift(skin, -0.08f));
        },
    };

    public static readonly Kind Giantess = new() { Head = s => Heads.Draw(s.Head, BodyPlan.Child, s.Build, s.Turn, s.Main, s.Second, s.Accent) };

    private static readonly string[] Men = ["grandfather", "grandpa", "old man", "할아버지", "시계지기"];

    public static Kind? Of(Character who) => (who.Visual.Body, who.Pronoun) switch
    {
        (BodyPlan.Elder, Pronoun.He) => OldMan,
        (BodyPlan.Elder, not Pronoun.She) when Men.Any(m => who.Kind.Contains(m, StringComparison.OrdinalIgnoreCase)) => OldMan,
        (BodyPlan.Giant, Pronoun.She) => Giantess,
        _ => null,
    };
}

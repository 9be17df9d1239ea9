using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Illustrator.Figures;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Passers-by: creatures that a scene names but that are not of its cast.</summary>
internal static class Creatures
{
    public static readonly Drawable[] All =
    [
        Of("cat", BodyPlan.Cat, "#b08d78", "#f6eee2"),
        Of("tiger", BodyPlan.Cat, "#e5a040", "#fff3da"),
        Of("dog", BodyPlan.Dog, "#c8a070", "#7d5a40"),
        Of("rabbit", BodyPlan.Rabbit, "#d8cabc", "#fbf6ee"),
        Of("fox", BodyPlan.Fox, "#d9773f", "#fff1dc"),
        Of("bear", BodyPlan.Bear, "#80604c", "#cfae8c"),
        Of("mouse", BodyPlan.Mouse, "#aaa3a0", "#f0e6de"),
        Of("owl", BodyPlan.Bird, "#9a7a5c", "#f0e0c4"),
        Of("frog", BodyPlan.Frog, "#7fb060", "#e8efc0"),
        Of("dragon", BodyPlan.Dragon, "#6a9fb0", "#f0e2b0"),
        Of("turtle", BodyPlan.Turtle, "#93ad68", "#80704e"),
        Of("child", BodyPlan.Child, "#f3cba8", "#5a4030"),
        Of("elder", BodyPlan.Elder, "#eec7a5", "#e6e2de"),
        Of("giant", BodyPlan.Giant, "#e3b893", "#6a4a38"),
        Of("spirit", BodyPlan.CloudSpirit, "#eef2fa", "#cfdcee"),
    ];

    private static Drawable Of(string id, BodyPlan plan, string body, string second)
    {
        var build = Build.Of(plan);
        var look = new Look(plan, body, second, "#7a8fc0", "", "", "", "");
        return new(id, Habitat.Ground, 0.62f * MathF.Min(1.3f, build.Tall), body, (pen, _) =>
            Figure.Draw(pen.Medium, look, null, Pose.Stand, Emotion.Calm, new(0.7f, 0), pen.OnPage(0, 0.5f), pen.Scale * 0.95f, false, pen.Mark));
    }
}

using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Passers-by: creatures that a scene names but that are not of its cast.</summary>
internal static class Creatures
{
    private static readonly (string Id, Look Look)[] Looks =
    [
        Of("cat", BodyPlan.Cat, "#b08d78", "#f6eee2"),
        Of("tiger", BodyPlan.Cat, "#e5a040", "#fff3da"),
        Of("lion", BodyPlan.Cat, "#dfae5a", "#fff0d2"),
        Of("wolf", BodyPlan.Dog, "#8d8f98", "#e4e5ea"),
        Of("pony", BodyPlan.Dog, "#b98a62", "#ecd9be"),
        Of("unicorn", BodyPlan.Dog, "#efe6f2", "#f6d9e6"),
        Of("cow", BodyPlan.Dog, "#ece4da", "#e8bdb4"),
        Of("sheep", BodyPlan.Dog, "#ece6da", "#f8f2ea"),
        Of("deer", BodyPlan.Dog, "#b98a5a", "#f0e0c4"),
        Of("pig", BodyPlan.Dog, "#eab4b0", "#f8dcd6"),
        Of("elephant", BodyPlan.Bear, "#98a1b2", "#d8dce4"),
        Of("monkey", BodyPlan.Bear, "#94683f", "#eccfa6"),
        Of("hedgehog", BodyPlan.Mouse, "#a88c70", "#f0e2ce"),
        Of("squirrel", BodyPlan.Mouse, "#bf6d40", "#f6e6d2"),
        Of("duck", BodyPlan.Bird, "#efcf62", "#fff4cc"),
        Of("hen", BodyPlan.Bird, "#d9996a", "#f6e2cc"),
        Of("penguin", BodyPlan.Bird, "#4f5a70", "#f4f4f0"),
        Of("dinosaur", BodyPlan.Dragon, "#7fae72", "#e6efc0"),
        Of("robot", BodyPlan.Child, "#9fb0ba", "#d8e2e6"),
        Of("witch", BodyPlan.Elder, "#eec7a5", "#b8a0c8"),
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

    public static readonly Drawable[] All = [.. Looks.Select(c => Drawn(c.Id, c.Look))];

    /// <summary>Null for what is no creature.</summary>
    public static Look? LookOf(string id) => Looks.FirstOrDefault(c => c.Id == id).Look;

    private static (string, Look) Of(string id, BodyPlan plan, string body, string second) => (id, new(plan, body, second, "#7a8fc0", "", "", "", ""));

    private static Drawable Drawn(string id, Look look)
    {
        var kind = Kind.Of(id);
        return new(id, Habitat.Ground, 0.62f * MathF.Min(1.3f, (kind?.Build ?? Build.Of(kind?.Plan ?? look.Body)).Tall), look.BodyColour, (pen, _) =>
            Figure.Draw(pen.Medium, look, kind, Pose.Stand, Emotion.Calm, new(0.7f, 0), pen.OnPage(0, 0.5f), pen.Scale * 0.95f, false, pen.Mark));
    }
}

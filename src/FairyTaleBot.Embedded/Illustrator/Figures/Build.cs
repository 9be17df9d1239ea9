using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>A body plan's measures. The head's half width and place are in figure heights, the face in half head widths.</summary>
/// <param name="Tall">Height beside the others: 1 is a fox.</param>
internal sealed record Build(
    float Tall,
    float Head,
    float HeadY,
    float HeadTall,
    float BodyWide,
    float BodyTall,
    float Limb,
    Face Face)
{
    private static readonly Face Muzzled = new(0.4f, 0.02f, 0.17f, 0.47f, 0.8f);

    public static Build Of(BodyPlan plan) => plan switch
    {
        BodyPlan.Cat => new(0.95f, 0.26f, -0.66f, 0.86f, 0.155f, 0.2f, 0.052f, Muzzled with { Mouth = 0.44f, MouthSize = 0.7f }),
        BodyPlan.Dog => new(0.98f, 0.25f, -0.66f, 0.92f, 0.17f, 0.21f, 0.058f, Muzzled with { Mouth = 0.56f }),
        BodyPlan.Rabbit => new(0.9f, 0.24f, -0.64f, 0.94f, 0.16f, 0.21f, 0.052f, Muzzled with { Mouth = 0.46f, MouthSize = 0.7f }),
        BodyPlan.Fox => new(0.98f, 0.25f, -0.65f, 0.86f, 0.15f, 0.21f, 0.05f, Muzzled with { Mouth = 0.58f, MouthSize = 0.66f }),
        BodyPlan.Bear => new(1.2f, 0.25f, -0.68f, 0.92f, 0.22f, 0.25f, 0.07f, Muzzled with { EyeSize = 0.14f, Mouth = 0.52f, MouthSize = 0.75f }),
        BodyPlan.Mouse => new(0.72f, 0.25f, -0.62f, 0.9f, 0.15f, 0.2f, 0.042f, Muzzled with { EyeSize = 0.18f, Mouth = 0.5f, MouthSize = 0.6f }),
        BodyPlan.Frog => new(0.72f, 0.3f, -0.56f, 0.68f, 0.2f, 0.22f, 0.05f, new(0.52f, -0.52f, 0.2f, 0.2f, 1.15f)),
        BodyPlan.Turtle => new(0.82f, 0.22f, -0.68f, 0.95f, 0.2f, 0.23f, 0.06f, new(0.4f, -0.06f, 0.18f, 0.38f, 0.9f)),
        BodyPlan.Dragon => new(1.22f, 0.24f, -0.69f, 0.9f, 0.19f, 0.24f, 0.062f, Muzzled with { EyeY = -0.1f, Mouth = 0.52f }),
        BodyPlan.Child => new(1.08f, 0.23f, -0.68f, 0.96f, 0.14f, 0.2f, 0.043f, new(0.38f, 0.1f, 0.15f, 0.5f, 0.8f)),
        BodyPlan.Elder => new(1.2f, 0.2f, -0.72f, 0.98f, 0.16f, 0.24f, 0.045f, new(0.36f, 0.06f, 0.13f, 0.5f, 0.7f)),
        BodyPlan.Giant => new(1.85f, 0.165f, -0.76f, 0.98f, 0.18f, 0.27f, 0.062f, new(0.36f, 0, 0.14f, 0.42f, 0.8f)),
        BodyPlan.Bird => new(0.74f, 0.26f, -0.6f, 1, 0.27f, 0.31f, 0.03f, new(0.4f, -0.04f, 0.19f, 0.5f, 0.6f)),
        _ => new(0.95f, 0.3f, -0.58f, 0.8f, 0.3f, 0.25f, 0.05f, new(0.34f, 0.02f, 0.17f, 0.36f, 0.9f)),
    };

    /// <summary>How far a face turns when its owner looks aside, in half head widths. Eyes that stand above a head, and broad faces, turn less.</summary>
    public float Turn => Face.Bulging ? 0.09f : Face.Apart < 0.37f ? 0.17f : 0.22f;

    /// <summary>How tall this one is beside a grown fox, by kind, age and build.</summary>
    public static float Height(Character who)
    {
        var kind = Kind.Of(who);
        var tall = (kind?.Build ?? Of(kind?.Plan ?? who.Visual.Body)).Tall;
        tall *= who.Age switch { LifeStage.Child => 0.92f, LifeStage.Young => 1, _ => 1.06f };
        var build = who.Visual.Build.ToLowerInvariant();
        if (build.Contains("tiny", StringComparison.Ordinal)) tall *= 0.82f;
        else if (who.Visual.Body != BodyPlan.Giant && (build.Contains("small", StringComparison.Ordinal) || build.Contains("little", StringComparison.Ordinal))) tall *= 0.9f;
        else if (build.Contains("tall", StringComparison.Ordinal) || build.Contains("big", StringComparison.Ordinal) || build.Contains("large", StringComparison.Ordinal)) tall *= 1.12f;
        return tall;
    }

    /// <summary>Wider for the round, narrower for the thin.</summary>
    public static float Girth(string build) => build.ToLowerInvariant() switch
    {
        var b when b.Contains("round", StringComparison.Ordinal) || b.Contains("plump", StringComparison.Ordinal) || b.Contains("chubby", StringComparison.Ordinal) => 1.14f,
        var b when b.Contains("thin", StringComparison.Ordinal) || b.Contains("slim", StringComparison.Ordinal) || b.Contains("lanky", StringComparison.Ordinal) => 0.88f,
        _ => 1,
    };
}

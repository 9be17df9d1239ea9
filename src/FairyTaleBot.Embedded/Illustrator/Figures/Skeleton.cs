using System.Numerics;
using FairyTaleBot.Characters;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>Where the joints are: feet on y = 0, crown near y = −1, looking to the right.</summary>
/// <param name="Drop">How far the body sinks.</param>
/// <param name="Lean">Degrees the body leans towards where it looks; likewise the head's nod.</param>
internal sealed record Skeleton(
    Vector2 HandFar,
    Vector2 HandNear,
    Vector2 FootFar,
    Vector2 FootNear,
    float Drop,
    float Lean,
    float Nod,
    bool Seated = false)
{
    public static readonly Vector2 ShoulderFar = new(-0.125f, -0.41f);
    public static readonly Vector2 ShoulderNear = new(0.125f, -0.41f);
    public static readonly Vector2 HipFar = new(-0.075f, -0.15f);
    public static readonly Vector2 HipNear = new(0.075f, -0.15f);

    public static Skeleton Of(Pose pose, Emotion mood)
    {
        var pitch = mood switch
        {
            Emotion.Sadness => 7f,
            Emotion.Worry => -4f,
            Emotion.Tenderness => 8f,
            Emotion.Joy => -5f,
            Emotion.Wonder => -7f,
            _ => 2f,
        };
        return pose switch
        {
            Pose.Run => new(new(-0.24f, -0.33f), new(0.25f, -0.44f), new(-0.2f, -0.07f), new(0.15f, -0.02f), -0.03f, 9, pitch - 4),
            Pose.Reach => new(new(-0.22f, -0.26f), new(0.29f, -0.66f), new(-0.085f, 0), new(0.085f, 0), 0, -2, pitch - 6),
            Pose.Sit => new(new(-0.14f, -0.2f), new(0.15f, -0.2f), new(-0.15f, 0.01f), new(0.16f, 0.01f), 0.1f, 0, pitch + 1, Seated: true),
            Pose.Hold => new(new(-0.07f, -0.29f), new(0.1f, -0.29f), new(-0.085f, 0), new(0.085f, 0), 0, 0, pitch + 3),
            Pose.Bow => new(new(0.02f, -0.27f), new(0.17f, -0.25f), new(-0.085f, 0), new(0.085f, 0), 0.02f, 13, pitch + 9),
            _ => new(new(-0.2f, -0.25f), new(0.2f, -0.25f), new(-0.085f, 0), new(0.085f, 0), 0, 0, pitch),
        };
    }
}

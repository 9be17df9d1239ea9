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
        return (pose, mood) switch
        {
            // Joy throws up both arms, surprise lifts its hands, worry holds its own: a pose says the mood from afar.
            (Pose.Reach, Emotion.Joy) => new(new(-0.27f, -0.62f), new(0.29f, -0.66f), new(-0.11f, -0.01f), new(0.1f, 0), -0.015f, -2, pitch - 6),
            (Pose.Reach or Pose.Stand, Emotion.Surprise) => new(new(-0.25f, -0.47f), new(0.25f, -0.49f), new(-0.1f, 0), new(0.1f, 0), 0, -4, pitch - 3),
            (Pose.Stand, Emotion.Worry) => new(new(-0.03f, -0.29f), new(0.07f, -0.3f), new(-0.07f, 0), new(0.07f, 0), 0.01f, 2, pitch),
            (Pose.Stand, Emotion.Sadness) => new(new(-0.16f, -0.19f), new(0.16f, -0.19f), new(-0.07f, 0), new(0.07f, 0), 0.015f, 4, pitch + 2),
            (Pose.Stand, Emotion.Courage) => new(new(-0.24f, -0.23f), new(0.15f, -0.24f), new(-0.12f, 0), new(0.12f, 0), 0, -3, pitch - 3),
            (Pose.Stand, Emotion.Wonder) => new(new(-0.2f, -0.25f), new(0.13f, -0.38f), new(-0.085f, 0), new(0.085f, 0), 0, -3, pitch - 3),
            (Pose.Run, _) => new(new(-0.27f, -0.36f), new(0.27f, -0.47f), new(-0.24f, -0.09f), new(0.18f, -0.03f), -0.04f, 11, pitch - 5),
            _ => Plain(pose, pitch),
        };
    }

    private static Skeleton Plain(Pose pose, float pitch)
    {
        return pose switch
        {
            Pose.Reach => new(new(-0.22f, -0.26f), new(0.29f, -0.66f), new(-0.085f, 0), new(0.085f, 0), 0, -2, pitch - 6),
            Pose.Sit => new(new(-0.14f, -0.2f), new(0.15f, -0.2f), new(-0.15f, 0.01f), new(0.16f, 0.01f), 0.1f, 0, pitch + 1, Seated: true),
            Pose.Sleep => new(new(-0.1f, -0.19f), new(0.11f, -0.18f), new(-0.15f, 0.01f), new(0.16f, 0.01f), 0.11f, 3, 11, Seated: true),
            Pose.Hold => new(new(-0.07f, -0.29f), new(0.1f, -0.29f), new(-0.085f, 0), new(0.085f, 0), 0, 0, pitch + 3),
            Pose.Bow => new(new(0.02f, -0.27f), new(0.17f, -0.25f), new(-0.085f, 0), new(0.085f, 0), 0.02f, 13, pitch + 9),
            _ => new(new(-0.2f, -0.25f), new(0.2f, -0.25f), new(-0.085f, 0), new(0.085f, 0), 0, 0, pitch),
        };
    }
}

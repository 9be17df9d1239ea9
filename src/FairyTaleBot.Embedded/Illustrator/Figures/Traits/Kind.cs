using System.Numerics;
using FairyTaleBot.Characters;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>
/// What tells a kind of creature from the others of its body plan. Each part stands in place of the plan's own where it says so,
/// is drawn from the frozen colours, and follows lean, nod and turn as the plan's parts do.
/// </summary>
/// <param name="Plan">The body plan it is drawn on; the look's own when null.</param>
internal sealed record Kind(BodyPlan? Plan = null)
{
    /// <summary>Its measures; the plan's own when null.</summary>
    public Build? Build { get; init; }

    /// <summary>Tail, wings or shell, in place of the plan's.</summary>
    public Action<Sitter>? Back { get; init; }

    /// <summary>In place of the plan's torso, under the clothes.</summary>
    public Action<Sitter>? Torso { get; init; }

    /// <summary>On the torso, under the clothes.</summary>
    public Action<Sitter>? Coat { get; init; }

    /// <summary>Head with ears and muzzle, without a face, in place of the plan's.</summary>
    public Action<Sitter>? Head { get; init; }

    /// <summary>Before the face and under a hat; in place of a bird's beak.</summary>
    public Action<Sitter>? Front { get; init; }

    /// <summary>Above all, and above a hat too: horns that would pierce it.</summary>
    public Action<Sitter>? Top { get; init; }

    /// <summary>What the eyes lie in, where it is not the body's colour.</summary>
    public Func<Sitter, Vector4>? Mask { get; init; }

    /// <summary>The colour of arms and legs, where it is not the body's.</summary>
    public Func<Sitter, Vector4>? Limbs { get; init; }

    /// <summary>The colour of hooves, claws and webbed feet, where they are not the limbs'.</summary>
    public Func<Sitter, Vector4>? Feet { get; init; }

    /// <summary>How much room it takes from side to side, in its heights; what its body plan takes when null.</summary>
    public float? Wide { get; init; }

    public bool Arms { get; init; } = true;

    public bool Legs { get; init; } = true;

    /// <summary>What it is for the kind that a character was frozen with; null when its body plan says it all.</summary>
    public static Kind? Of(string kind) => Kinds.Find(kind);

    /// <summary>The same for somebody of a tale, whose pronoun says more than a kind may.</summary>
    public static Kind? Of(Character who) => Kinds.Find(who.Kind) ?? Elders.Of(who);
}

namespace FairyTaleBot.Characters;

/// <summary>The shapes the embedded illustrator can draw; models read them as a plain word.</summary>
public enum BodyPlan
{
    Cat,
    Dog,
    Rabbit,
    Fox,
    Bear,
    Mouse,
    Bird,
    Frog,
    Dragon,
    Turtle,
    Child,
    Elder,
    Giant,
    CloudSpirit,
}

/// <summary>How a character looks: frozen when it enters the tale, the same bytes in every picture brief.</summary>
/// <param name="BodyColour">Hex colour <c>#rrggbb</c>, lower case; likewise the second and the accent colour.</param>
/// <param name="Clothing">English, at most 48 characters: "a short striped scarf". Empty when none.</param>
/// <param name="SignatureProp">English, at most 32 characters: "a tin lantern". Empty when none.</param>
public sealed record Look(
    BodyPlan Body,
    string BodyColour,
    string SecondColour,
    string AccentColour,
    string Build,
    string Face,
    string Clothing,
    string SignatureProp)
{
    public const int MaxBuild = 24;
    public const int MaxFace = 32;
    public const int MaxClothing = 48;
    public const int MaxProp = 32;
}

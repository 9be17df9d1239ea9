namespace FairyTaleBot.Engine.Styles.Grids;

/// <summary>What an illustrator is told of a style: the experiment and its two controls.</summary>
public enum Arm
{
    /// <summary>The whole sheet.</summary>
    Sheet,

    /// <summary>The style's name alone.</summary>
    NoSheet,

    /// <summary>The style's name with another style's words, another one in each picture.</summary>
    ShuffledSheet,
}

public static class Arms
{
    public static readonly IReadOnlyList<Arm> All = [Arm.Sheet, Arm.NoSheet, Arm.ShuffledSheet];

    /// <summary>As files and options spell it.</summary>
    public static string Code(this Arm arm) => arm switch { Arm.Sheet => "sheet", Arm.NoSheet => "no-sheet", _ => "shuffled-sheet" };

    /// <summary>Null when there is no such arm.</summary>
    public static Arm? Find(string? code) => All.Where(a => a.Code() == code).Select(a => (Arm?)a).FirstOrDefault();
}

using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Engine.Styles.Grids;

namespace FairyTaleBot.Sheets;

/// <summary>Reads <c>--subjects</c>.</summary>
internal static class SubjectChoice
{
    public const int MaxSubjects = 32;

    /// <exception cref="SheetException">A subject cannot be drawn; the sentence says what is near.</exception>
    public static IReadOnlyList<GridSubject> Read(string text)
    {
        var subjects = text.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One).DistinctBy(s => s.Id).ToList();
        return subjects.Count switch
        {
            0 => throw new SheetException("--subjects names none. Say for example \"cute cat,cute dog\"."),
            > MaxSubjects => throw new SheetException($"{subjects.Count} subjects are too many: up to {MaxSubjects}."),
            _ => subjects,
        };
    }

    private static GridSubject One(string words) => GridSubjects.Read(words)
        ?? throw new SheetException($"Nobody here can draw \"{words}\". Perhaps {string.Join(" or ", GridSubjects.Nearest(words).Select(n => $"\"{n}\""))}? Subjects are animals and people, as in \"cute cat\" or \"귀여운 고양이\".");
}

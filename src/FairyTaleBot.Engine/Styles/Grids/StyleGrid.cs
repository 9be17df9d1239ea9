using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Engine.Styles.Grids;

/// <summary>One picture that is to be drawn.</summary>
/// <param name="Repeat">From 1.</param>
public sealed record GridCell(Arm Arm, StyleSheet Style, GridSubject Subject, int Repeat)
{
    /// <summary>Relative, with forward slashes.</summary>
    public string File => $"{Arm.Code()}/{Style.Id}/{Subject.Id}-{Repeat}.png";
}

/// <summary>The style × subject grid: which pictures there are, and what an illustrator is told for each. Within an arm only the subject and the style change.</summary>
public sealed class StyleGrid(IReadOnlyList<StyleSheet> styles, IReadOnlyList<GridSubject> subjects, int repeats, IReadOnlyList<Arm> arms, ulong seed = 1)
{
    private const string Neutral = "#606060";

    public IReadOnlyList<StyleSheet> Styles => styles;

    public IReadOnlyList<GridSubject> Subjects => subjects;

    public int Repeats => repeats;

    public IReadOnlyList<Arm> Arms => arms;

    public int Count => arms.Count * styles.Count * subjects.Count * repeats;

    public IEnumerable<GridCell> Cells =>
        from arm in arms from style in styles from subject in subjects from repeat in Enumerable.Range(1, repeats) select new GridCell(arm, style, subject, repeat);

    public SceneBrief Brief(GridCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var language = cell.Subject.Words.Any(c => c is >= '가' and <= '힣') ? Language.Ko : Language.En;
        return new(
            language, 1, 1, "", Sheet(cell), new("meadow", "the meadow", "", Landmark.Hill, TimeOfDay.Day, Weather.Clear, ""), [cell.Subject.Who], [], $"a {cell.Subject.Id.Replace('-', ' ')}", [],
            Camera.Medium, Emotion.Joy, TimeOfDay.Day, Weather.Clear, 2, cell.Repeat - 1, Seeded.Hash($"{seed} {cell.Repeat}"));
    }

    private StyleSheet Sheet(GridCell cell) => cell.Arm switch
    {
        Arm.NoSheet => Bare(cell.Style),
        Arm.ShuffledSheet => Shuffled(cell) with { Id = cell.Style.Id, Names = cell.Style.Names },
        _ => cell.Style,
    };

    private static StyleSheet Bare(StyleSheet style) => style with
    {
        Medium = "", Palette = [], Line = new(0, Neutral, "none"), Accent = Neutral, Light = "", Texture = "", Composition = "", Finish = "", Negatives = [], SeedTokens = [],
    };

    /// <summary>The sheets dealt out anew for each subject and repeat, so that each is used as often as before.</summary>
    private StyleSheet Shuffled(GridCell cell)
    {
        var chance = Seeded.For(seed, $"deal {cell.Subject.Id} {cell.Repeat}");
        var order = chance.Shuffle(Enumerable.Range(0, styles.Count));
        var at = Enumerable.Range(0, styles.Count).First(i => styles[i].Id == cell.Style.Id);
        return styles[order[at]];
    }
}

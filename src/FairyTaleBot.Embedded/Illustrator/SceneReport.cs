using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Illustrator.Props;
using FairyTaleBot.Embedded.Illustrator.Scenes;

namespace FairyTaleBot.Embedded.Illustrator;

/// <summary>How much of what a scene asked for its picture shows.</summary>
/// <param name="Drawn">The keywords that are seen, as they were given.</param>
/// <param name="Missing">The keywords that are not.</param>
/// <param name="Things">What was drawn beside cast and place, by the drawables' ids.</param>
public sealed record SceneReport(EquatableArray<string> Drawn, EquatableArray<string> Missing, EquatableArray<string> Things)
{
    public static readonly SceneReport Empty = new([], [], []);

    /// <summary>The one thing in the picture that the brief does not speak of, by its drawable's id; null where the page is full.</summary>
    public string? Aside { get; init; }

    /// <summary>From 0 to 1; 1 when nothing was asked for.</summary>
    public double Share => Drawn.Count + Missing.Count == 0 ? 1 : Drawn.Count / (double)(Drawn.Count + Missing.Count);

    internal static SceneReport Of(SceneBrief brief, IReadOnlyList<Wanted> shown)
    {
        var drawn = brief.Keywords.Where(k => Shown.ByScene(brief, k) || shown.Any(s => Shown.Same(s.Words, k) || Drawables.Find(k) == s.Thing)).ToEquatableArray();
        return new(drawn, brief.Keywords.Where(k => !drawn.Contains(k)).ToEquatableArray(), shown.Select(s => s.Thing.Id).ToEquatableArray());
    }
}

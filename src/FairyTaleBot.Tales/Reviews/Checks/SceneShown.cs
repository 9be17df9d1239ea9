using System.Text.RegularExpressions;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V32: the picture shows who is there and what the chapter is about, not what the picture before it showed, and asks for no writing in it.</summary>
internal sealed partial class SceneShown : IReviewCheck
{
    private const double Same = 0.8;

    public string Id => "V32";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var scene = page.Draft.Scene;
        foreach (var id in Mending.NotThere(page.Draft, page.Context))
        {
            yield return new(Id, Severity.Auto, "", $"“{page.Brief.Bible.FindCharacter(id)!.Name}” is not there to be painted.");
        }

        var shown = string.Join(' ', [scene.Action, .. scene.Keywords]);
        var wanted = page.Brief.Beat.Keywords;
        if (wanted.Count > 1 && shown.Length > 0 && !wanted.Any(k => Phrase.IsTold(shown, k, page.Language)))
        {
            yield return new(Id, Severity.Warn, scene.Action, $"Let the picture show what the chapter is about: {string.Join(", ", wanted)}.");
        }

        if (IsShownAgain(page)) yield return new(Id, Severity.Warn, scene.Action, "Let the picture show another moment than the one before it did.");
        if (Writing().Match(shown) is { Success: true } writing) yield return new(Id, Severity.Warn, writing.Value, "Ask for no writing in a picture.");
    }

    /// <summary>The same deed in the same words, or nearly: children want to see something new when the page turns.</summary>
    private static bool IsShownAgain(ReviewedPage page)
    {
        var (now, before) = (Words.Content(page.Draft.Scene.Action, page.Language), Words.Content(page.Brief.Shown, page.Language));
        return now.Count > 1 && before.Count > 1 && now.Intersect(before).Count() >= Same * now.Union(before).Count();
    }

    [GeneratedRegex(@"\b(?:with|showing|shows|containing) (?:the )?(?:words|text|caption|title)\b|\bcaption(?:ed)?\b|\bspeech bubbles?\b|\bwatermark\b|라고 (?:적힌|쓰인|쓴|적은)|글자가 (?:적힌|쓰인)|말풍선", RegexOptions.IgnoreCase)]
    private static partial Regex Writing();
}

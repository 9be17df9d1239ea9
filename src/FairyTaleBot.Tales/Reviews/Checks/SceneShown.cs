using System.Text.RegularExpressions;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V32: the picture shows who is there and what the chapter is about, and asks for no writing in it.</summary>
internal sealed partial class SceneShown : IReviewCheck
{
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

        if (Writing().Match(shown) is { Success: true } writing) yield return new(Id, Severity.Warn, writing.Value, "Ask for no writing in a picture.");
    }

    [GeneratedRegex(@"\b(?:with|showing|shows|containing) (?:the )?(?:words|text|caption|title)\b|\bcaption(?:ed)?\b|\bspeech bubbles?\b|\bwatermark\b|라고 (?:적힌|쓰인|쓴|적은)|글자가 (?:적힌|쓰인)|말풍선", RegexOptions.IgnoreCase)]
    private static partial Regex Writing();
}

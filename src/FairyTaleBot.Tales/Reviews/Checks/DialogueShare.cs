using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V30: a tale is told, not only spoken; and what is opened by a quote is closed by one.</summary>
internal sealed class DialogueShare : IReviewCheck
{
    private const double TooMuch = 0.78;
    private const int Fewest = 40;

    public string Id => "V30";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        if (page.Words.Count >= Fewest)
        {
            var spoken = page.Words.Count(w => page.Narration[w.Start] == ' ') / (double)page.Words.Count;
            if (spoken > TooMuch) yield return new(Id, Severity.Warn, "", $"Tell more and let them talk less: {spoken:P0} of the chapter is speech.");
        }

        foreach (var paragraph in page.Draft.Paragraphs.Where(p => p.Count(c => c == '“') != p.Count(c => c == '”') || p.Count(c => c == '"') % 2 != 0))
        {
            yield return new(Id, Severity.Warn, paragraph, "Close every quote that you open.");
        }
    }
}

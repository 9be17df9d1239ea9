using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V28: late chapters answer questions and hardly raise any; no more are open than a reader can hold; a great one is answered in time.</summary>
internal sealed class ThreadEconomy : IReviewCheck
{
    private const double Late = 0.6;
    private const int Great = 3;

    public string Id => "V28";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (brief, delta) = (page.Brief, page.Draft.Delta);
        var open = brief.Bible.OpenThreads.Where(t => !delta.ThreadsClosed.Contains(t.Id)).ToList();
        if (delta.ThreadsOpened.Count > 1 && brief.Number > brief.Of * Late)
        {
            yield return new(Id, Severity.Warn, "", "Raise no more than one new question so near the end.");
        }

        if (open.Count + delta.ThreadsOpened.Count > StoryBible.MaxOpenThreads)
        {
            yield return new(Id, Severity.Warn, "", $"Answer a question before you raise another: {StoryBible.MaxOpenThreads} may be open.");
        }

        foreach (var due in open.Where(t => t.Weight == Great && t.DueBy < brief.Number))
        {
            yield return new(Id, Severity.Warn, "", $"Answer what is overdue: {due.Question}");
        }
    }
}

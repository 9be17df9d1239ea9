using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>The tale so far, a sentence for the turn and one for each event; when it grows too long, what goes is in the middle.</summary>
internal sealed class SynopsisMaker(Stage stage, EventsDue due, TurnTold? turn)
{
    public string Make()
    {
        List<string> sentences = [.. Prose.Sentences(stage.Bible.Synopsis)];
        if (turn is not null) sentences.Add(turn.Did);
        foreach (var happening in due.Summed.Concat(due.Told))
        {
            if (stage.Realiser.Fill(stage.Tables[$"{stage.Plot.Id}/{happening.Heading()}"].Field("sum")) is { Length: > 0 } sum) sentences.Add(sum);
        }

        if (sentences.Count == 0) sentences.Add(stage.Hero.Name.Display + ".");
        while (sentences.Count > 2 && string.Join(' ', sentences).Length > StoryBible.MaxSynopsis) sentences.RemoveAt(1);
        return Prose.Cut(string.Join(' ', sentences), StoryBible.MaxSynopsis);
    }
}

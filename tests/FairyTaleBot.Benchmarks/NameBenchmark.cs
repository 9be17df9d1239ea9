using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Testing.Prose;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Benchmarks;

/// <summary>Korean tales whose hero, helper and friend are called as families call them: in Hangul with every final, with digits, Latin letters, marks and pictures at the end.</summary>
internal static class NameBenchmark
{
    private const int Chapters = 5;
    private const int Shown = 10;

    public static async Task RunAsync(int tales)
    {
        var storyteller = new EmbeddedStoryteller();
        var particles = new Particles(UserNames.Readings.Keys, UserNames.Readings);
        var (seen, wrong) = (0, new List<string>());
        for (var tale = 0; tale < tales; tale++)
        {
            var (looked, misfits) = particles.In(await TellAsync(storyteller, tale));
            seen += looked;
            wrong.AddRange(misfits);
        }

        Console.WriteLine($"names: {tales} tales, {UserNames.Readings.Count} names; particles after them: {seen} looked at, {wrong.Count} wrong {string.Join(", ", wrong.Distinct().Take(Shown))}");
    }

    private static async Task<string> TellAsync(EmbeddedStoryteller storyteller, int tale)
    {
        var age = (AgeBand)(tale % 4);
        var opening = await storyteller.OpenAsync(new OpeningBrief(Language.Ko, age, Chapters, new WishTexts(), null, [.. TestStyles.Catalogue.Sheets.Select(s => s.Id)], (ulong)tale), CancellationToken.None);
        var bible = UserNames.Into(BibleRules.Open(opening, Language.Ko, TestStyles.Catalogue.Sheets[0]), tale);
        var text = "";
        WonTurn? won = null;
        for (var number = 1; number <= Chapters; number++)
        {
            var brief = new ChapterBrief(
                Language.Ko, age, number, Chapters, opening.Title, bible, bible.Plan[number - 1], number < Chapters ? bible.Plan[number] : null,
                won, null, [], new WishTexts(), 1, (ulong)(tale + number));
            await foreach (var step in storyteller.WriteAsync(brief, null, CancellationToken.None))
            {
                if (step is not WritingStep.Written written) continue;
                text += written.Draft.Text + "\n";
                bible = BibleRules.Accept(bible, written.Draft, number);
                won = written.Draft.Choices is { Count: > 0 } choices && choices[tale % choices.Count] is var choice ? new WonTurn(choice.Label, choice.Move, choice.Keywords, false) : null;
            }
        }

        return text;
    }
}

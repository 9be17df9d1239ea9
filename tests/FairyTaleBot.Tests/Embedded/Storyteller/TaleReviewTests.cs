using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.Prose;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>A small sample of what <c>B tales</c> measures.</summary>
public class TaleReviewTests
{
    private const int Tales = 160;
    private const int Pool = 10;
    private const int WindowWords = 220;

    // The aim is 0.12, which a thousand tales with themes keep (BENCHMARKS.md). These have no theme, are of one age for eight in a row and
    // short in every third; the same seeds give 0.135 in English and 0.133 in Korean each time, so that a table which grows poorer is seen here.
    private const double MostAlike = 0.145;

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Many_tales_pass_every_review_and_no_two_are_alike(Language language)
    {
        var texts = new HashSet<string>();
        var windows = new List<string[]>();
        for (var seed = 0UL; seed < Tales; seed++)
        {
            var chapters = 3 + (int)(seed % 8);
            var idea = FamilyIdeas.For(language)[(int)(seed / 2) % FamilyIdeas.For(language).Count];
            var request = new TellRequest(language, seed, chapters, (AgeBand)(seed / 8 % 4)) { Bedtime = seed % 9 == 0, Ideas = seed % 2 == 0 ? [] : new() { [1 + (int)(seed % (ulong)(chapters - 1))] = idea } };
            var tale = await ToldTale.TellAsync(request);
            tale.Blocking.ShouldBeEmpty($"seed {seed}, {chapters} chapters, {request.Age}");
            texts.Add(tale.Text).ShouldBeTrue($"seed {seed} tells what another seed told");
            tale.Chapters.SelectMany(c => c.Draft.Paragraphs).ShouldAllBe(p => p.Count(c => c == '“') == p.Count(c => c == '”'), $"seed {seed}");
            if (language == Language.Ko) ParticlesOf(tale).ShouldBeEmpty($"seed {seed}");
            var words = Tokens.Words(tale.Text);
            windows.Add([.. words.Skip(Seeded.For(seed, "window").Next(Math.Max(1, words.Length - WindowWords))).Take(WindowWords)]);
        }

        windows.Chunk(Pool).Average(SelfBleu.Of).ShouldBeLessThan(MostAlike);
    }

    private static IReadOnlyList<string> ParticlesOf(ToldTale tale) =>
        new Particles([.. tale.Bible.Cast.SelectMany(c => new[] { c.Name.Display, c.Kind }), .. tale.Bible.Places.Select(p => p.Name), .. tale.Bible.Items.Select(i => i.Name)]).In(tale.Text).Wrong;
}

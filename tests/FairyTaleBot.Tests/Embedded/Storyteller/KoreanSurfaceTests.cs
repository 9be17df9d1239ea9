using System.Text.RegularExpressions;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.Prose;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>Particles and endings, checked by rules of their own and not by the code that writes them.</summary>
public partial class KoreanSurfaceTests
{
    [Fact]
    public async Task Every_name_is_followed_by_the_particle_that_fits_it()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, seed, 3 + (int)(seed % 8)) { Ideas = { [1] = "파란 우산을 쓴 펭귄" } });
            var names = tale.Opening.Cast.Select(c => c.Name.Display).Concat(tale.Opening.Places.Select(p => p.Name)).Concat(tale.Opening.Items.Select(i => i.Name)).Append("펭귄");
            foreach (var name in names)
            {
                foreach (Match match in Regex.Matches(tale.Text, $@"{name}(은|는|이|가|을|를|과|와|으로|로|이었|였|이에요|예요)(?!\p{{L}})"))
                {
                    Fits(name, match.Groups[1].Value).ShouldBeTrue($"seed {seed}: {match.Value}");
                }
            }
        }
    }

    [Fact]
    public async Task Every_name_that_a_family_gives_is_followed_by_the_particle_that_fits_it()
    {
        var particles = new Particles(UserNames.Readings.Keys, UserNames.Readings);
        var seen = 0;
        for (var seed = 0; seed < UserNames.Readings.Count; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, (ulong)seed, 3) { Between = (number, bible) => number == 1 ? UserNames.Into(bible, seed) : bible });
            var (looked, wrong) = particles.In(tale.Text);
            wrong.ShouldBeEmpty($"seed {seed}");
            seen += looked;
        }

        seen.ShouldBeGreaterThan(UserNames.Readings.Count * 20);
    }

    [Fact]
    public async Task The_narration_keeps_one_style_polite_for_the_small_and_written_for_the_big()
    {
        for (var seed = 0UL; seed < 80; seed++)
        {
            var age = (AgeBand)(seed % 4);
            var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, seed, 3 + (int)(seed % 8), age));
            var narration = Quoted().Replace(tale.Text, "");
            tale.Text.ShouldNotContain("{");
            tale.Text.ShouldNotContain("(을)");
            if (age == AgeBand.From10To12) PoliteEnd().Matches(narration).Select(m => m.Value).ShouldBeEmpty($"seed {seed}");
            else foreach (Match match in PlainEnd().Matches(narration)) match.Value.EndsWith("니다.", StringComparison.Ordinal).ShouldBeTrue($"seed {seed}: {match.Value}");
        }
    }

    private static bool Fits(string word, string particle)
    {
        var last = word[^1];
        var batchim = (last - '가') % 28;
        return particle switch
        {
            "은" or "이" or "을" or "과" or "이었" or "이에요" => batchim != 0,
            "는" or "가" or "를" or "와" or "였" or "예요" => batchim == 0,
            "으로" => batchim is not (0 or 8),
            _ => batchim is 0 or 8,
        };
    }

    [GeneratedRegex("“[^”]*”|‘[^’]*’")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}*(?:요|[습입합됩랍답]니다)[.!?]")]
    private static partial Regex PoliteEnd();

    [GeneratedRegex(@"\p{L}*다\.")]
    private static partial Regex PlainEnd();
}

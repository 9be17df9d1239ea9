using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

public class TaleReviewTests
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Two_hundred_tales_pass_every_review_and_no_two_are_alike(Language language)
    {
        var texts = new HashSet<string>();
        for (var seed = 0UL; seed < 200; seed++)
        {
            var request = new TellRequest(language, seed, 3 + (int)(seed % 8), (AgeBand)(seed / 8 % 4));
            var tale = await ToldTale.TellAsync(request);
            tale.Blocking.ShouldBeEmpty($"seed {seed}, {request.Chapters} chapters, {request.Age}");
            texts.Add(tale.Text).ShouldBeTrue($"seed {seed} tells what another seed told");
        }
    }
}

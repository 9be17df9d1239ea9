using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Tests.Embedded.Storyteller;

namespace FairyTaleBot.Tests.Gate;

public sealed class GateAndStorytellerTests
{
    /// <summary>Whatever our own storyteller writes must pass our own gate, or a family would see a page withheld for nothing.</summary>
    [Theory]
    [InlineData(Language.En, AgeBand.From4To6)]
    [InlineData(Language.En, AgeBand.From10To12)]
    [InlineData(Language.Ko, AgeBand.From4To6)]
    [InlineData(Language.Ko, AgeBand.From10To12)]
    public async Task What_the_embedded_storyteller_tells_passes_the_gate(Language language, AgeBand age)
    {
        var gate = new LocalGate();
        for (var seed = 1UL; seed <= 25; seed++)
        {
            var tale = await ToldTale.TellAsync(new(language, seed, Chapters: 6, age));
            string[] everything =
            [
                tale.Opening.Title, tale.Bible.Synopsis,
                .. tale.Chapters.SelectMany(c => c.Draft.Paragraphs),
                .. tale.Chapters.SelectMany(c => c.Draft.Choices.Select(o => o.Label).Append(c.Draft.Title)),
                .. tale.Bible.Cast.Select(c => c.Name.Display),
            ];
            foreach (var text in everything)
            {
                (await gate.JudgeAsync(text, TextUse.Prose, language, age, TestContext.Current.CancellationToken)).ShouldBe(new Verdict.Fine(), text);
                (await gate.JudgeAsync(text, TextUse.Idea, language, age, TestContext.Current.CancellationToken)).ShouldBe(new Verdict.Fine(), text);
            }
        }
    }
}

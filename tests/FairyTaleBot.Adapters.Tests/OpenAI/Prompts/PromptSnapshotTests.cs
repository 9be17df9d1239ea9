using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.OpenAI;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Adapters.Tests.OpenAI.Prompts;

/// <summary>Whole prompts as they are sent. <c>WRITE_SNAPSHOTS=1</c> writes them anew; read the difference before you commit it.</summary>
public sealed class PromptSnapshotTests
{
    private static readonly PromptMarks Marks = new("marks");

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void A_chapters_prompt_reads_so(Language language)
    {
        var brief = BriefSamples.Ordinary(language) with { Wishes = new(null, "share", "warm", "the moon is a button", "spiders"), RunnerUp = "a flying teapot" };
        Compare($"chapter.{language.Code()}.txt", new PromptComposer(PackFiles.Shipped, PromptStrategies.All).Chapter(brief, Marks));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void The_last_chapters_prompt_reads_so(Language language)
    {
        var brief = BriefSamples.Ordinary(language, 5) with { Won = new("a rainbow rice cake", null, ["rainbow", "rice", "cake"], true), Ideas = ["rainbow rice cake", "tin whale"] };
        Compare($"last.{language.Code()}.txt", new PromptComposer(PackFiles.Shipped, PromptStrategies.All).Chapter(brief, Marks));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void An_openings_prompt_reads_so(Language language)
    {
        var brief = new OpeningBrief(language, AgeBand.From7To9, 5, new("a fox who lost its shadow", "share", null, null, "spiders"), null, TestStyles.Catalogue.Ids, 7, [new("lost-and-found", "mouse", "")]);
        Compare($"opening.{language.Code()}.txt", new PromptComposer(PackFiles.Shipped, PromptStrategies.All).Opening(brief, null, Marks));
    }

    private static void Compare(string file, Prompt prompt)
    {
        var path = Path.Combine(PackFiles.SnapshotFolder(), file);
        var text = $"=== system ===\n{prompt.System}\n\n=== user ===\n{prompt.User}\n";
        if (Environment.GetEnvironmentVariable("WRITE_SNAPSHOTS") == "1") File.WriteAllText(path, text);
        text.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}

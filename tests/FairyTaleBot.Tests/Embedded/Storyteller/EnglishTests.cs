using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

public sealed class EnglishTests
{
    [Theory]
    [InlineData("poppy had a tune. she looked for it daily.", "Poppy had a tune. She looked for it daily.")]
    [InlineData("“wait!” said Tori. “it is warm.”", "“Wait!” said Tori. “it is warm.”")]
    [InlineData("“Who?” asked Momo.", "“Who?” asked Momo.")]
    public void Every_sentence_begins_with_a_capital_and_speech_goes_on_in_small_letters(string text, string expected)
    {
        English.InSentences(text).ShouldBe(expected);
    }
}

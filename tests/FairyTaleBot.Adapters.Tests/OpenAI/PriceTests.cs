using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Spend;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

public sealed class PriceTests
{
    private static readonly OpenAIOptions Official = new() { ApiKey = "sk" };
    private static readonly OpenAIOptions Own = new() { Endpoint = new("http://127.0.0.1:11434/v1"), ChatModel = "qwen3" };

    [Fact]
    public void Kept_tokens_are_cheaper_and_a_dated_edition_costs_what_its_model_does()
    {
        var price = List(new(), Official).Find("gpt-6.1-terra-2026-10-26")!.Value;
        price.Table.ShouldBe("the table of 2026-11-22");
        price.Price.OfWords(new(6_000, 4_000, 1_000)).ShouldBe(2_000 + 200 + 5_000);
    }

    [Fact]
    public void A_picture_is_paid_by_its_tokens_with_those_of_what_was_sent_along()
    {
        var price = List(new(), Official).Find("gpt-image-2.6-flare")!.Value.Price;
        price.OfPicture(new(1_200, 0, 1_000, Seen: 1_000)).ShouldBe(1_000 + 8_000 + 30_000);
        price.OfPicture(TokenUse.None).ShouldBeNull();
    }

    [Theory]
    [InlineData("gpt-of-tomorrow")]
    [InlineData("")]
    public void What_nobody_has_said_the_price_of_has_none(string model) => List(new(), Official).Find(model).ShouldBeNull();

    [Fact]
    public void The_shipped_table_does_not_hold_at_a_server_of_ones_own() => List(new(), Own).Find("gpt-6.1-terra").ShouldBeNull();

    [Fact]
    public void What_is_set_goes_before_the_table_and_a_model_by_name_before_all()
    {
        var set = new PriceOptions { Prompt = 3, Completion = 4, Picture = 0.07m };
        set.Models.Add(new() { Model = "qwen3", Prompt = 0, Completion = 0 });
        List(set, Official).Find("gpt-6.1-terra")!.Value.Price.OfWords(new(1_000, 500, 1_000)).ShouldBe(7_000);
        List(set, Own).Find("qwen3")!.Value.Price.OfWords(TokenUse.None).ShouldBe(0);
        List(set, Own).Find("painter")!.Value.Price.OfPicture(TokenUse.None).ShouldBe(70_000);
    }

    [Fact]
    public void What_is_said_of_words_is_not_said_of_a_painter()
    {
        var set = new PriceOptions { Prompt = 3, Completion = 4 };
        List(set, Official).Find("gpt-image-2.6-flare")!.Value.Table.ShouldStartWith("the table of");
        List(set, Official).Find("gpt-6.1-terra")!.Value.Table.ShouldBe("OpenAI:Prices");
    }

    [Fact]
    public void An_answer_whose_server_counts_nothing_has_no_price() => new ModelPrice { Prompt = 1, Completion = 1 }.OfWords(TokenUse.None).ShouldBeNull();

    [Fact]
    public void A_server_that_counts_wrongly_is_not_believed_below_nothing()
    {
        TokenUse.Of(-5, 90, -1).ShouldBe(TokenUse.None);
        TokenUse.Of(100, 900, 10, 900).ShouldBe(new(100, 100, 10, 100));
    }

    private static PriceList List(PriceOptions set, OpenAIOptions server) => new(Options.Create(set), Options.Create(server));
}

using FairyTaleBot.Adapters.OpenAI.Client;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("127.0.0.1", "model", "OpenAI:Endpoint is no web address")]
    [InlineData("ftp://host/v1", "model", "begins with http:// or https://")]
    [InlineData("http://127.0.0.1:11434/v1", null, "OpenAI:ChatModel is not set")]
    public void What_is_wrong_is_said_with_its_key(string endpoint, string? model, string said) =>
        new OpenAIOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), ChatModel = model }.Problem()!.ShouldContain(said);

    [Fact]
    public void A_key_alone_is_enough_and_a_server_of_ones_own_paints_nothing_unasked()
    {
        var official = new OpenAIOptions { ApiKey = "sk" };
        official.Problem().ShouldBeNull();
        (official.Teller, official.Painter, official.Moderator, official.Second).ShouldBe(("gpt-6.1-terra", "gpt-image-2.6-flare", "omni-moderation-latest", null));
        var own = new OpenAIOptions { Endpoint = new Uri("http://127.0.0.1:11434/v1"), ChatModel = "qwen3" };
        own.Problem().ShouldBeNull();
        (own.Teller, own.Painter, own.Moderator).ShouldBe(("qwen3", null, null));
        new OpenAIOptions { ApiKey = "sk", ImageModel = "none" }.Painter.ShouldBeNull();
    }
}

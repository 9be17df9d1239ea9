using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.OpenAI;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

public sealed class ModerationTests
{
    [Theory]
    [InlineData("self-harm/intent", typeof(Verdict.Care))]
    [InlineData("sexual/minors", typeof(Verdict.Declined))]
    [InlineData("harassment/threatening", typeof(Verdict.Declined))]
    [InlineData("illicit/violent", typeof(Verdict.Declined))]
    [InlineData("violence", typeof(Verdict.Fine))]
    public async Task What_a_model_finds_is_answered_in_kind(string kind, Type verdict)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ModerationModel", "omni"));
        house.Peer.Moderate = _ => PeerAnswer.Json($$$"""{"results":[{"flagged":true,"categories":{"{{{kind}}}":true}}]}""");
        (await JudgeAsync(house, "a dragon sneezes fire")).ShouldBeOfType(verdict);
        ((string)house.Peer.Requests[0].Body["input"]!).ShouldBe("a dragon sneezes fire");
    }

    [Fact]
    public async Task The_gate_comes_first_and_what_it_declines_is_sent_nowhere()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ModerationModel", "omni"));
        (await JudgeAsync(house, "call me at 010-1234-5678")).ShouldBeOfType<Verdict.Declined>();
        house.Peer.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TextUse.Name)]
    [InlineData(TextUse.Talk)]
    public async Task Names_and_talk_are_sent_nowhere(TextUse use)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ModerationModel", "omni"));
        (await JudgeAsync(house, "Mina from next door", use)).ShouldBeOfType<Verdict.Fine>();
        house.Peer.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    public async Task When_it_cannot_be_asked_the_gates_word_stands(int status)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ModerationModel", "omni"), ("OpenAI:Retries", "0"));
        house.Peer.Moderate = _ => PeerAnswer.Fail(status);
        (await JudgeAsync(house, "a dragon sneezes fire")).ShouldBeOfType<Verdict.Fine>();
    }

    private static Task<Verdict> JudgeAsync(ModelHouse house, string text, TextUse use = TextUse.Theme) => house.Part<IModerator>().JudgeAsync(text, use, Language.En, AgeBand.From7To9, ModelHouse.Stop);
}

using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Testing.OpenAI;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

public sealed class DoctorTests
{
    [Fact]
    public async Task A_server_that_can_do_everything_is_said_to_be_well()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ModerationModel", "omni"));
        house.Peer.Chat = (_, _) => PeerAnswer.Say("""{"word":"hello"}""");
        var findings = await ExamineAsync(house);
        findings.Where(f => f.Grade is FindingGrade.Wrong or FindingGrade.Advice).ShouldBeEmpty();
        var said = string.Join('\n', findings.Select(f => f.What));
        said.ShouldContain("teller answers, with strict schemas, streaming, max_tokens");
        said.ShouldContain("painter paints");
        said.ShouldContain("takes references");
        said.ShouldContain("omni answers");
        said.ShouldNotContain(house.Peer.Key);
        house.Peer.Wrongs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_key_is_said_with_where_to_change_it_and_nothing_more_is_asked()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        house.Peer.Key = "sk-another";
        var wrong = (await ExamineAsync(house)).Single(f => f.Grade == FindingGrade.Wrong);
        wrong.Remedy!.ShouldContain("OpenAI:ApiKey");
        house.Peer.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_model_and_a_model_without_json_are_told_apart()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"));
        house.Peer.Chat = (_, _) => PeerAnswer.Fail(404, "model_not_found");
        (await ExamineAsync(house)).Single(f => f.Grade == FindingGrade.Wrong).Remedy!.ShouldContain("OpenAI:ChatModel");
        house.Peer.Chat = (_, _) => PeerAnswer.Say("Hello!");
        (await ExamineAsync(house)).Single(f => f.Grade == FindingGrade.Advice).What.ShouldContain("prose alone");
    }

    [Fact]
    public async Task A_painter_without_references_and_one_that_is_not_there_are_said()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        house.Peer.Chat = (_, _) => PeerAnswer.Say("""{"word":"hello"}""");
        house.Peer.Paint = (r, _) => r.Path.EndsWith("/edits", StringComparison.Ordinal) ? PeerAnswer.Fail(404) : PeerAnswer.Picture(PeerPictures.Png(1));
        (await ExamineAsync(house)).Single(f => f.Grade == FindingGrade.Advice).What.ShouldContain("no references");
        house.Peer.Paint = (_, _) => PeerAnswer.Fail(404, "model_not_found");
        (await ExamineAsync(house)).Single(f => f.Grade == FindingGrade.Wrong).Remedy!.ShouldContain("OpenAI:ImageModel");
    }

    private static async Task<List<Finding>> ExamineAsync(ModelHouse house)
    {
        var findings = new List<Finding>();
        await foreach (var finding in house.Part<IDoctor>().ExamineAsync(ModelHouse.Stop)) findings.Add(finding);
        return findings;
    }
}

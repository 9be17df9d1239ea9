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

    [Fact]
    public async Task A_model_that_the_service_takes_away_is_said_with_the_day()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        house.Peer.Chat = (_, _) => PeerAnswer.Say("""{"word":"hello"}""");
        house.Peer.Models["teller"] = """{"id":"teller","object":"model","shutdown_date":"2027-01-14"}""";
        house.Peer.Models["painter"] = """{"id":"painter","object":"model","shutdown_date":null}""";
        (await ExamineAsync(house)).Single(f => f.Grade == FindingGrade.Advice).What.ShouldBe("Models: the service takes teller away on 2027-01-14.");
    }

    [Fact]
    public async Task The_table_of_prices_is_named_and_a_price_that_nobody_said_is_no_zero()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:Prices:Models:0:Model", "teller"), ("OpenAI:Prices:Models:0:Prompt", "0.4"), ("OpenAI:Prices:Models:0:Completion", "1.6"));
        var findings = await ExamineAsync(house, 0);
        findings[0].What.ShouldContain("teller: 0.4 a million tokens of prompt, 1.6 of answer, in dollars by OpenAI:Prices:Models");
        findings[1].What.ShouldContain("painter: what it costs is not known");
        findings[1].Grade.ShouldBe(FindingGrade.Off);
    }

    private static async Task<List<Finding>> ExamineAsync(ModelHouse house, int doctor = 1)
    {
        var findings = new List<Finding>();
        await foreach (var finding in house.All<IDoctor>()[doctor].ExamineAsync(ModelHouse.Stop)) findings.Add(finding);
        return findings;
    }
}

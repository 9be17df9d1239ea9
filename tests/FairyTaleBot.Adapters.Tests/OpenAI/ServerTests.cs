using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.OpenAI;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>Servers differ in what they take; the tale is told all the same.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task An_endpoint_with_a_path_and_a_version_keeps_both()
    {
        var peer = await ModelPeer.StartAsync();
        await using var house = new ModelHouse(peer, ("OpenAI:Endpoint", $"{peer.Endpoint}?api-version=2024-10-21"), ("OpenAI:ImageModel", "none"), ("OpenAI:Retries", "0"));
        var brief = await ModelHouse.BriefAsync();
        var good = ChapterJson.Write(await ModelHouse.DraftAsync(brief)).ToJsonString();
        peer.Chat = (_, _) => PeerAnswer.Say(good);
        (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value.Making.Writer.ShouldBe("teller");
        peer.Chats[0].ShouldSatisfyAllConditions(c => c.Path.ShouldBe("/v1/chat/completions"), c => c.Query.ShouldBe("?api-version=2024-10-21"));
    }

    [Fact]
    public async Task What_a_server_says_of_a_key_or_of_peoples_words_stays_with_the_server()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"), ("OpenAI:Retries", "0"));
        house.Peer.Chat = (_, _) => new PeerAnswer.Failed(403, """{"error":{"message":"Key sk-peer-0123456789 may not ask for: a secret fox","code":"denied"}}""");
        var teller = house.Part<StorytellerLadder>().Storytellers[0];
        var brief = await ModelHouse.BriefAsync();
        var failure = await Should.ThrowAsync<StorytellerException>(async () =>
        {
            await foreach (var _ in teller.WriteAsync(brief, null, ModelHouse.Stop))
            {
            }
        });
        failure.ToString().ShouldNotContain("sk-peer");
        failure.ToString().ShouldNotContain("secret fox");
    }

    [Fact]
    public async Task A_server_is_asked_without_what_it_does_not_take()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"), ("OpenAI:Retries", "0"));
        var brief = await ModelHouse.BriefAsync();
        var good = ChapterJson.Write(await ModelHouse.DraftAsync(brief)).ToJsonString();
        house.Peer.Chat = (request, _) =>
        {
            var body = request.Body.AsObject();
            return body.ContainsKey("max_tokens") ? Complain("Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.")
                : body.ContainsKey("temperature") ? Complain("Unsupported value: 'temperature' does not support 0.9 with this model.")
                : (string?)body["response_format"]?["type"] == "json_schema" ? Complain("response_format of type json_schema is not supported")
                : body.ContainsKey("stream_options") ? Complain("unknown field stream_options")
                : body.ContainsKey("seed") ? Complain("unknown field \"seed\"")
                : PeerAnswer.Say(good);
        };

        (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value.Making.Writer.ShouldBe("teller");
        var last = house.Peer.Chats[^1].Body.AsObject();
        last.Select(f => f.Key).ShouldBe(["model", "messages", "max_completion_tokens", "response_format", "stream"]);
        ((string?)last["response_format"]!["type"]).ShouldBe("json_object");
        // A model that is held to no schema is shown one.
        house.Peer.Chats[^1].Text("system").ShouldContain("\"beatEvidence\":\"…\"");

        // What was learnt is kept.
        var before = house.Peer.Chats.Count;
        await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop);
        house.Peer.Chats.Count.ShouldBe(before + 1);
        house.Log.Lines.ShouldContain(l => l.Line.Contains("teller takes no temperature", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500, "upstream connect error: no structured answer to the stream")]
    [InlineData(400, "upstream error")]
    public async Task A_bad_moment_of_a_gateway_teaches_nothing(int status, string complaint)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"), ("OpenAI:Retries", "0"));
        var brief = await ModelHouse.BriefAsync();
        var good = ChapterJson.Write(await ModelHouse.DraftAsync(brief)).ToJsonString();
        house.Peer.Chat = (_, n) => n == 0 ? new PeerAnswer.Failed(status, new JsonObject { ["error"] = new JsonObject { ["message"] = complaint } }.ToJsonString()) : PeerAnswer.Say(good);

        (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value.Making.Writer.ShouldBe("embedded");
        (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value.Making.Writer.ShouldBe("teller");

        house.Peer.Chats.Count.ShouldBe(2);
        ((bool?)house.Peer.Chats[1].Body["stream"]).ShouldBe(true);
        ((string?)house.Peer.Chats[1].Body["response_format"]!["type"]).ShouldBe("json_schema");
    }

    [Fact]
    public async Task A_model_that_can_only_write_prose_is_helped_with_the_rest()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"), ("OpenAI:Retries", "0"));
        var brief = await ModelHouse.BriefAsync();
        var draft = await ModelHouse.DraftAsync(brief);
        house.Peer.Chat = (request, _) => request.Body["response_format"] is not null ? Complain("response_format is not supported here") : PeerAnswer.Say($"{draft.Title}\n\n{draft.Text}");

        var (told, making) = (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value;

        making.Writer.ShouldBe("teller");
        told.Text.ShouldBe(draft.Text);
        told.Title.ShouldBe(draft.Title);
        told.Choices.Count.ShouldBe(3);
        Reviewer.Examine(told, new(brief, [])).Where(f => f.Severity == Severity.Block).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_does_not_stream_is_read_whole()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"), ("OpenAI:Retries", "0"));
        var brief = await ModelHouse.BriefAsync();
        var good = ChapterJson.Write(await ModelHouse.DraftAsync(brief)).ToJsonString();
        house.Peer.Chat = (request, _) => request.Body["stream_options"] is not null || request.Body["stream"] is not null ? Complain("stream is not supported") : PeerAnswer.Say(good);
        (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value.Making.Writer.ShouldBe("teller");
    }

    [Fact]
    public async Task The_scene_is_settled_long_before_the_prose_is_there()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"));
        var brief = await ModelHouse.BriefAsync();
        var draft = await ModelHouse.DraftAsync(brief);
        var good = ChapterJson.Write(draft).ToJsonString();
        // Broken off in the middle of the prose: by then the scene must have been told.
        var scene = good.IndexOf("\"paragraphs\"", StringComparison.Ordinal) / 4;
        house.Peer.Chat = (_, n) => new PeerAnswer.Said(good, "stop", null, CutAfter: scene + 20);
        var settled = new List<Drafts.Scene>();
        await house.Scribe.WriteAsync(brief, [], settled.Add, ModelHouse.Stop);
        settled[0].ShouldBe(draft.Scene);
    }

    [Theory]
    [InlineData(Languages.Language.En)]
    [InlineData(Languages.Language.Ko)]
    public async Task A_chapter_comes_back_from_json_as_it_was_written(Languages.Language language)
    {
        var brief = await ModelHouse.BriefAsync(language);
        var draft = await ModelHouse.DraftAsync(brief);
        using var json = System.Text.Json.JsonDocument.Parse(ChapterJson.Write(draft).ToJsonString());
        var read = ChapterJson.Read(json.RootElement, brief)!;
        (read.Text, read.Title, read.Scene, read.BeatEvidence, read.Synopsis).ShouldBe((draft.Text, draft.Title, draft.Scene, draft.BeatEvidence, draft.Synopsis));
        read.Choices.Select(c => (c.Label, c.Emoji, c.Axis, c.Keywords)).ShouldBe(draft.Choices.Select(c => (c.Label, c.Emoji, c.Axis, c.Keywords)));
        read.Delta.NewFacts.Select(f => f.Text).ShouldBe(draft.Delta.NewFacts.Select(f => f.Text));
        read.Delta.StateChanges.Count.ShouldBe(draft.Delta.StateChanges.Count);
    }

    [Theory]
    [InlineData("“Please,” said Tori — softly.", "\"please,\" said tori - softly.", "Please,” said Tori — softly.")]
    [InlineData("“Please,” said Tori — softly.", "“Please,” said Tori", "“Please,” said Tori")]
    [InlineData("One. Two.  Three.", "Two. Three.", "Two.  Three.")]
    [InlineData("One. Two.", "Four.", "Four.")]
    public void A_quote_is_found_though_its_marks_differ(string text, string quote, string found) => Quotes.Find(text, quote).ShouldBe(found);

    [Fact]
    public async Task The_critic_is_believed_only_where_it_can_show_both_sides()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"), ("OpenAI:Critic", "true"));
        var brief = (await ModelHouse.BriefAsync()) with { Number = 1, Of = 2 };
        var draft = await ModelHouse.DraftAsync(brief);
        var fact = brief.Bible.ActiveFacts.First().Text;
        var sentence = draft.Paragraphs[0].Split(". ")[0];
        string Findings(string quote, string against) => new JsonObject { ["findings"] = new JsonArray(new JsonObject { ["quote"] = quote, ["against"] = against, ["advice"] = "Make them agree." }) }.ToJsonString();
        foreach (var (quote, against, count) in new[] { (sentence, fact, 1), ("words that stand nowhere", fact, 0), (sentence, "a fact that stands nowhere", 0) })
        {
            house.Peer.Chat = (_, _) => PeerAnswer.Say(Findings(quote, against));
            (await house.Part<ICritic>().ReadAsync(draft, brief, ModelHouse.Stop)).Count.ShouldBe(count, quote);
        }

        house.Peer.Chat = (_, _) => PeerAnswer.Fail(500);
        (await house.Part<ICritic>().ReadAsync(draft, brief, ModelHouse.Stop)).ShouldBeEmpty();
    }

    private static PeerAnswer Complain(string message) =>
        new PeerAnswer.Failed(400, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error" } }.ToJsonString());
}

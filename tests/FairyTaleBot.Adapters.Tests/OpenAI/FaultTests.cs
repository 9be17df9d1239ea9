using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.OpenAI;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>Whatever goes wrong with a model, the group gets a chapter that stands the reviews.</summary>
public sealed class FaultTests
{
    /// <summary>Each fault, and who is expected to have written the chapter in the end.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "none", "teller" },
        { "429 with Retry-After", "teller" },
        { "429 without Retry-After", "teller" },
        { "429 for hours", "embedded" },
        { "no money left", "embedded" },
        { "500 once", "teller" },
        { "503 once", "teller" },
        { "503 for ever", "embedded" },
        { "hang", "embedded" },
        { "reset before the answer", "teller" },
        { "reset in mid-stream", "embedded" },
        { "truncated JSON", "teller" },
        { "invalid JSON", "teller" },
        { "invalid JSON for ever", "embedded" },
        { "schema-breaking JSON", "teller" },
        { "JSON between other words", "teller" },
        { "refusal", "embedded" },
        { "content_filter", "embedded" },
        { "length", "teller" },
        { "wrong language", "embedded" },
        { "empty text", "embedded" },
        { "echo of the system prompt", "embedded" },
        { "unknown character", "embedded" },
        { "revived character", "embedded" },
        { "wrong key", "embedded" },
        { "wrong model", "embedded" },
        { "answer that is HTML", "embedded" },
        { "web page", "embedded" },
        { "one line without end", "embedded" },
        { "whole answer without end", "embedded" },
        { "nested ten thousand deep", "embedded" },
        { "an answer that is a list", "embedded" },
        { "choices that are words", "embedded" },
        { "an emoji in two halves", "teller" },
        { "half an emoji in the JSON", "teller" },
        { "no usage", "teller" },
        { "Retry-After out of all bounds", "embedded" },
        { "retry-after-ms out of all bounds", "embedded" },
        { "Retry-After of a past day", "teller" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_ends_in_a_valid_chapter(string fault, string writer)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ChatTimeLimit", fault == "hang" ? "00:00:01" : "00:01:30"), ("OpenAI:ImageModel", "none"));
        var brief = await ModelHouse.BriefAsync();
        if (fault == "revived character")
        {
            brief = brief with { Bible = brief.Bible with { Cast = brief.Bible.Cast.Replace(c => c != brief.Bible.Hero, c => c with { State = c.State with { Alive = false, Present = Characters.CharacterState.Gone } }) } };
        }

        var draft = await ModelHouse.DraftAsync(brief);
        var good = ChapterJson.Write(draft).ToJsonString();
        var ours = house.Peer.Key;
        if (fault == "wrong key") house.Peer.Key = "sk-another";
        house.Peer.Chat = (request, n) => Answer(fault, request, n, good, draft, brief);

        var written = await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop);

        written.ShouldNotBeNull();
        written.Value.Making.Writer.ShouldBe(writer);
        Reviewer.Examine(written.Value.Draft, new(brief, [])).Where(f => f.Severity == Severity.Block).ShouldBeEmpty();
        house.Peer.Wrongs.ShouldBeEmpty();
        house.Log.Lines.Where(l => l.Line.Contains(ours, StringComparison.Ordinal)).ShouldBeEmpty();
        house.Workbook.Calls.ShouldNotBeEmpty();
        if (writer == "teller") written.Value.Making.PromptHash.Length.ShouldBe(16);
        if (fault == "an emoji in two halves") written.Value.Draft.Synopsis.ShouldStartWith("🦊 ");
        if (fault == "half an emoji in the JSON") written.Value.Draft.Synopsis.ShouldNotContain('\ud83e');
        if (fault == "no usage") house.Workbook.Calls.Single().Price.ShouldBeNull();
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task A_contradicting_draft_is_mended_once_the_findings_are_named(Language language)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"));
        var brief = await ModelHouse.BriefAsync(language);
        var draft = await ModelHouse.DraftAsync(brief);
        var good = ChapterJson.Write(draft);
        var bad = ChapterJson.Write(draft with { Paragraphs = [.. draft.Paragraphs.Take(1)] });
        house.Peer.Chat = (_, n) => PeerAnswer.Say((n == 0 ? bad : good).ToJsonString());

        var (mended, making) = (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value;

        (making.Writer, making.Repairs).ShouldBe(("teller", 1));
        making.FirstDraft!.Text.ShouldBe(draft.Paragraphs[0]);
        mended.Text.ShouldBe(draft.Text);
        var repair = house.Peer.Chats[1];
        var messages = repair.Body["messages"]!.AsArray();
        messages.Select(m => (string)m!["role"]!).ShouldBe(["system", "user", "assistant", "user"]);
        ((string)messages[0]!["content"]!).ShouldBe((string)house.Peer.Chats[0].Body["messages"]![0]!["content"]!);
        foreach (var finding in making.Findings.Where(f => f.Severity == Severity.Block).Take(5)) ((string)messages[3]!["content"]!).ShouldContain(finding.Advice);
        ((double)repair.Body["temperature"]!).ShouldBe(0.7, 0.001);
    }

    [Fact]
    public async Task A_second_model_is_asked_before_the_embedded_storyteller()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:SecondModel", "second"), ("OpenAI:ImageModel", "none"));
        var brief = await ModelHouse.BriefAsync();
        var good = ChapterJson.Write(await ModelHouse.DraftAsync(brief)).ToJsonString();
        house.Peer.Chat = (request, _) => (string?)request.Body["model"] == "second" ? PeerAnswer.Say(good) : PeerAnswer.Refuse("I would rather not.");
        (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value.Making.Writer.ShouldBe("second");
    }

    [Fact]
    public async Task What_is_refused_for_peoples_words_is_asked_for_without_them()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"));
        var brief = await ModelHouse.BriefAsync() with { Wishes = new(null, "share", "gloomy", "the moon falls down", "spiders"), RunnerUp = "a cannon" };
        var good = ChapterJson.Write(await ModelHouse.DraftAsync(brief)).ToJsonString();
        house.Peer.Chat = (request, _) => request.Text("user").Contains("cannon", StringComparison.Ordinal) ? PeerAnswer.Refuse("No.") : PeerAnswer.Say(good);
        (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop))!.Value.Making.Writer.ShouldBe("teller");
        house.Peer.Chats[1].Text("user").ShouldNotContain("the moon falls down");
        house.Peer.Chats[1].Text("user").ShouldContain("spiders");
    }

    [Fact]
    public async Task A_wrong_key_is_said_in_one_line_and_not_on_every_turn()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"));
        var ours = house.Peer.Key;
        house.Peer.Key = "sk-another";
        var brief = await ModelHouse.BriefAsync();
        for (var i = 0; i < 3; i++) (await house.Scribe.WriteAsync(brief, [], _ => { }, ModelHouse.Stop)).ShouldNotBeNull();
        house.Log.Lines.Count(l => l.Level >= LogLevel.Warning).ShouldBe(1);
        house.Log.Lines.Single(l => l.Level >= LogLevel.Warning).Line.ShouldContain("OpenAI:ApiKey");
        house.Log.Lines.Where(l => l.Line.Contains(ours, StringComparison.Ordinal)).ShouldBeEmpty();
        house.Peer.Chats.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_called_off_is_not_a_failure()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ImageModel", "none"));
        house.Peer.Chat = (_, _) => new PeerAnswer.Hung();
        using var stop = new CancellationTokenSource();
        var writing = house.Scribe.WriteAsync(await ModelHouse.BriefAsync(), [], _ => { }, stop.Token);
        await Eventually.TrueAsync(() => house.Peer.Chats.Count == 1);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(writing);
        house.Log.Lines.Where(l => l.Level >= LogLevel.Warning).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_server_at_all_ends_in_a_chapter_too()
    {
        var peer = await ModelPeer.StartAsync();
        var nobody = peer.Endpoint;
        await using var house = new ModelHouse(peer, ("OpenAI:Endpoint", nobody.ToString()), ("OpenAI:ImageModel", "none"), ("OpenAI:Retries", "0"));
        await peer.DisposeAsync();
        var (_, making) = (await house.Scribe.WriteAsync(await ModelHouse.BriefAsync(), [], _ => { }, ModelHouse.Stop))!.Value;
        making.Writer.ShouldBe("embedded");
        house.Log.Lines.Single(l => l.Level >= LogLevel.Warning).Line.ShouldContain("nothing answers");
    }

    private static PeerAnswer Answer(string fault, PeerRequest request, int n, string good, ChapterDraft draft, ChapterBrief brief)
    {
        var first = n == 0;
        return fault switch
        {
            "none" or "wrong key" => PeerAnswer.Say(good),
            "429 with Retry-After" when first => PeerAnswer.Fail(429, "rate_limit_exceeded", ("Retry-After", "1")),
            "429 without Retry-After" when first => PeerAnswer.Fail(429, "rate_limit_exceeded"),
            "429 for hours" => PeerAnswer.Fail(429, "rate_limit_exceeded", ("Retry-After", "7200")),
            "no money left" => PeerAnswer.Fail(429, "insufficient_quota"),
            "500 once" when first => PeerAnswer.Fail(500),
            "503 once" when first => PeerAnswer.Fail(503),
            "503 for ever" => PeerAnswer.Fail(503),
            "hang" => new PeerAnswer.Hung(),
            "reset before the answer" when first => new PeerAnswer.Reset(),
            "reset in mid-stream" => new PeerAnswer.Said(good, "stop", null, CutAfter: 20),
            "truncated JSON" when first => PeerAnswer.Say(good[..(good.Length / 2)]),
            "invalid JSON" when first => PeerAnswer.Say("{\"title\": \"x\", paragraphs: [}"),
            "invalid JSON for ever" => PeerAnswer.Say("{\"title\": \"x\", paragraphs: [}"),
            "schema-breaking JSON" when first => PeerAnswer.Say("""{"title":7,"scene":"none","paragraphs":{"a":1},"choices":"three"}"""),
            "JSON between other words" => PeerAnswer.Say($"Here it is:\n```json\n{good}\n```\nEnjoy!"),
            "refusal" => PeerAnswer.Refuse("I cannot help with that."),
            "content_filter" => PeerAnswer.Say("", "content_filter"),
            "length" when first => PeerAnswer.Say(good[..200], "length"),
            "wrong language" => PeerAnswer.Say(With(draft, [.. Enumerable.Repeat("옛날 옛적에 작은 여우가 등불을 들고 숲으로 걸어갔어요. 숲은 조용했어요.", 20)])),
            "empty text" => PeerAnswer.Say("  "),
            "echo of the system prompt" => PeerAnswer.Say(With(draft, [.. draft.Paragraphs, .. PackFilesOf(request).Take(6)])),
            "unknown character" => PeerAnswer.Say(With(draft, [.. draft.Paragraphs, "“Hello,” said Zebulon. Zebulon sat down. Zebulon sang. “Come along,” said Zebulon."])),
            "revived character" => PeerAnswer.Say(With(draft, [.. draft.Paragraphs, $"“Hello,” said {brief.Bible.Cast.First(c => c != brief.Bible.Hero).Name.Display}."])),
            "wrong model" => PeerAnswer.Fail(404, "model_not_found"),
            "answer that is HTML" => new PeerAnswer.Failed(200, "<html><body>Bad gateway</body></html>"),
            "web page" => new PeerAnswer.Failed(200, "<html><body>Welcome!</body></html>") { ContentType = "text/html; charset=utf-8" },
            "one line without end" => new PeerAnswer.Endless("text/event-stream", "data: " + new string('x', 65_536)),
            "whole answer without end" => new PeerAnswer.Endless("application/json", new string(' ', 65_536)),
            "nested ten thousand deep" => PeerAnswer.Say($"{{\"scene\":{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}1{new string('}', 10_001)}"),
            "an answer that is a list" => new PeerAnswer.Failed(200, "[1,2]"),
            "choices that are words" => new PeerAnswer.Failed(200, """{"choices":["no"],"usage":[],"model":7}"""),
            "an emoji in two halves" => new PeerAnswer.Failed(200, Halves(good)) { ContentType = "text/event-stream" },
            "half an emoji in the JSON" => PeerAnswer.Say(good.Replace("\"synopsis\":\"", "\"synopsis\":\"\\ud83e ", StringComparison.Ordinal)),
            "no usage" => new PeerAnswer.Failed(200, new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["content"] = good }, ["finish_reason"] = "stop" }) }.ToJsonString()),
            "Retry-After out of all bounds" => PeerAnswer.Fail(503, "busy", ("Retry-After", "1e300")),
            "retry-after-ms out of all bounds" => PeerAnswer.Fail(503, "busy", ("retry-after-ms", "Infinity")),
            "Retry-After of a past day" when first => PeerAnswer.Fail(503, "busy", ("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")),
            _ => PeerAnswer.Say(good),
        };
    }

    /// <summary>Streamed, with an emoji whose halves come in two pieces, as some servers part it.</summary>
    private static string Halves(string good)
    {
        static string Piece(string content, string finish = "null") => $$"""data: {"choices":[{"delta":{"content":{{content}}},"finish_reason":{{finish}}}]}""" + "\n\n";
        var at = good.IndexOf("\"synopsis\":\"", StringComparison.Ordinal) + "\"synopsis\":\"".Length;
        return Piece(JsonValue.Create(good[..at])!.ToJsonString()) + Piece("\"\\ud83e\"") + Piece("\"\\udd8a \"") + Piece(JsonValue.Create(good[at..])!.ToJsonString()) + Piece("\"\"", "\"stop\"") + "data: [DONE]\n\n";
    }

    private static string With(ChapterDraft draft, Common.EquatableArray<string> paragraphs) => ChapterJson.Write(draft with { Paragraphs = paragraphs }).ToJsonString();

    private static IEnumerable<string> PackFilesOf(PeerRequest request) => request.Text("system").Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l.Trim('-', ' '));
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram;
using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Time;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>A judge must be judged: the peer refuses what the real server refuses, whoever asks.</summary>
public sealed class PeerTests
{
    public static TheoryData<string, string, string> BadCalls => new()
    {
        { "sendMessage", """{"text":"hi"}""", "chat_id is missing" },
        { "sendMessage", """{"chat_id":"$","text":7}""", "text is not of type String" },
        { "sendMessage", """{"chat_id":"$","text":"hi","silent":true}""", "silent is not in the specification" },
        { "sendMessage", """{"chat_id":"$","text":"hi","disable_notification":"yes"}""", "disable_notification is not of type Boolean" },
        { "sendMessage", """{"chat_id":"$","text":"hi","reply_markup":{"inline_keyboard":[{"text":"1"}]}}""", "inline_keyboard[] is not an array" },
        { "sendMessage", """{"chat_id":"$","text":"hi","reply_markup":{"inline_keyboard":[[{"callback_data":"1"}]]}}""", "text is missing" },
        { "sendMessage", """{"chat_id":"$","text":"hi","reply_markup":{"inline_keyboard":[[{"text":"1","callback_data":"가가가가가가가가가가가가가가가가가가가가가가"}]]}}""", "callback_data is not within 1-64" },
        { "sendMessage", """{"chat_id":"$","text":"hi","reply_parameters":{}}""", "message_id is missing" },
        { "sendMessage", """{"chat_id":"$","text":""}""", "message text is empty" },
        { "sendMessage", """{"chat_id":"$","text":"<b>hi","parse_mode":"HTML"}""", "can't parse entities" },
        { "sendMessage", """{"chat_id":"$","text":"<i><b>hi</i></b>","parse_mode":"HTML"}""", "can't parse entities" },
        { "sendMessage", """{"chat_id":"$","text":"<h1>hi</h1>","parse_mode":"HTML"}""", "can't parse entities" },
        { "sendMessage", """{"chat_id":99,"text":"hi"}""", "chat not found" },
        { "sendMessage", """{"chat_id":"$","message_thread_id":3,"text":"hi"}""", "message thread not found" },
        { "sendPhoto", """{"chat_id":"$","photo":"AgACunknown"}""", "wrong file identifier" },
        { "sendPhoto", """{"chat_id":"$","photo":"attach://p0"}""", "names the part p0" },
        { "editMessageText", """{"chat_id":"$","message_id":1,"text":"hi"}""", "message to edit not found" },
        { "deleteMessage", """{"chat_id":"$","message_id":1}""", "message to delete not found" },
        { "answerCallbackQuery", """{"callback_query_id":"1"}""", "query is too old" },
        { "setMyCommands", """{"commands":[{"command":"동화","description":"x"}]}""", "BOT_COMMAND_INVALID" },
        { "setMyCommands", """{"commands":[{"command":"tale","description":"x"}],"scope":{"type":"default","chat_id":1,"x":1}}""", "is no known BotCommandScope" },
        { "getUpdates", """{"limit":101}""", "limit is not within 1-100" },
        { "setWebhook", """{"url":"http://tales.example"}""", "HTTPS URL must be provided" },
        { "sendTelepathy", "{}", "sendTelepathy is not in the specification" },
    };

    [Theory]
    [MemberData(nameof(BadCalls))]
    public async Task A_bad_call_is_refused_with_the_reason(string method, string body, string reason)
    {
        await using var peer = await BotApiPeer.StartAsync();
        var chat = peer.Scene.Private(peer.Scene.Person("Mina"));

        var (status, answer) = await CallAsync(peer, method, body.Replace("\"$\"", $"{chat.Id}", StringComparison.Ordinal));

        status.ShouldBe(400);
        answer["description"]!.GetValue<string>().ShouldContain(reason);
    }

    [Fact]
    public async Task Text_of_4096_units_after_parsing_is_taken_and_one_more_is_not()
    {
        await using var peer = await BotApiPeer.StartAsync();
        var chat = peer.Scene.Private(peer.Scene.Person("Mina"));
        string Body(int units) => new JsonObject { ["chat_id"] = chat.Id, ["text"] = $"<b>{new string('a', units - 1)}&lt;</b>", ["parse_mode"] = "HTML" }.ToJsonString();

        (await CallAsync(peer, "sendMessage", Body(4096))).Status.ShouldBe(200);
        (await CallAsync(peer, "sendMessage", Body(4097))).Answer["description"]!.GetValue<string>().ShouldContain("message is too long");
    }

    [Theory]
    [InlineData(5001, 5000, "PHOTO_INVALID_DIMENSIONS")]
    [InlineData(2100, 100, "PHOTO_INVALID_DIMENSIONS")]
    [InlineData(1024, 1024, null)]
    public async Task A_picture_is_measured(int width, int height, string? refusal)
    {
        await using var peer = await BotApiPeer.StartAsync();
        var chat = peer.Scene.Private(peer.Scene.Person("Mina"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{chat.Id}"), "chat_id" },
            { new ReadOnlyMemoryContent(Pictures.Png(width, height).Bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "photo", "p.png" },
        };

        var (status, answer) = await SendAsync(peer, "sendPhoto", form);

        (status == 200).ShouldBe(refusal is null);
        if (refusal is not null) answer["description"]!.GetValue<string>().ShouldContain(refusal);
    }

    [Fact]
    public async Task Asking_from_an_offset_confirms_what_is_below_it()
    {
        await using var peer = await BotApiPeer.StartAsync();
        var mina = peer.Scene.Person("Mina");
        var chat = peer.Scene.Private(mina);
        foreach (var text in (string[])["one", "two", "three"]) peer.Scene.Say(mina, chat, text);

        var first = Updates((await CallAsync(peer, "getUpdates", "{}")).Answer);
        var again = Updates((await CallAsync(peer, "getUpdates", "{}")).Answer);
        var rest = Updates((await CallAsync(peer, "getUpdates", $$"""{"offset":{{first[1].Id}}}""")).Answer);
        var last = Updates((await CallAsync(peer, "getUpdates", """{"offset":-1}""")).Answer);

        first.Select(update => update.Text).ShouldBe(["one", "two", "three"]);
        again.ShouldBe(first);
        rest.Select(update => update.Text).ShouldBe(["two", "three"]);
        last.Select(update => update.Text).ShouldBe(["three"]);
        peer.PendingUpdates.ShouldBe(1);
    }

    [Fact]
    public async Task A_newer_poll_ends_the_older()
    {
        await using var peer = await BotApiPeer.StartAsync();
        var older = CallAsync(peer, "getUpdates", """{"timeout":50}""");
        await peer.Scene.SeeAsync(() => peer.OpenPolls == 1 ? peer : null);

        (await CallAsync(peer, "getUpdates", "{}")).Status.ShouldBe(200);

        (await older).Status.ShouldBe(409);
    }

    [Fact]
    public async Task A_call_before_its_retry_after_is_noted()
    {
        var clock = new ManualClock();
        await using var peer = await BotApiPeer.StartAsync(clock);
        var chat = peer.Scene.Private(peer.Scene.Person("Mina"));
        peer.Faults.Next("sendMessage", new PeerFault.TooManyRequests(3));
        var body = $$"""{"chat_id":{{chat.Id}},"text":"hi"}""";
        await CallAsync(peer, "sendMessage", body);

        clock.Advance(TimeSpan.FromSeconds(2.9));
        await CallAsync(peer, "sendMessage", body);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await CallAsync(peer, "sendMessage", body);

        peer.Violations.ShouldHaveSingleItem().ShouldContain("100 ms before its retry_after");
    }

    [Fact]
    public async Task In_a_group_the_bot_hears_what_is_meant_for_it()
    {
        await using var peer = await BotApiPeer.StartAsync();
        var mina = peer.Scene.Person("Mina");
        var group = peer.Scene.Group("Family", [mina]);
        await CallAsync(peer, "sendMessage", $$"""{"chat_id":{{group.Id}},"text":"a page"}""");

        peer.Scene.Say(mina, group, "what a day");
        peer.Scene.Say(mina, group, "/tale@SomeOtherBot next");
        peer.Scene.Say(mina, group, "/tale@fairytaletestbot next");
        peer.Scene.Say(mina, group, "the rabbit flies", replyTo: group.FromBot[0]);

        Updates((await CallAsync(peer, "getUpdates", "{}")).Answer).Select(update => update.Text)
            .ShouldBe(["/tale@fairytaletestbot next", "the rabbit flies"]);
    }

    [Fact]
    public async Task A_stranger_s_token_is_unauthorized()
    {
        await using var peer = await BotApiPeer.StartAsync();
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(peer.BaseUrl, "/bot1:x/getMe"));

        ((int)response.StatusCode).ShouldBe(401);
        peer.Calls.ShouldBeEmpty();
    }

    private static (long Id, string Text)[] Updates(JsonObject answer) =>
    [
        .. answer["result"]!.AsArray().Select(update => (update!["update_id"]!.GetValue<long>(), update["message"]!["text"]!.GetValue<string>())),
    ];

    private static async Task<(int Status, JsonObject Answer)> CallAsync(BotApiPeer peer, string method, string body)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        return await SendAsync(peer, method, content);
    }

    private static async Task<(int Status, JsonObject Answer)> SendAsync(BotApiPeer peer, string method, HttpContent content)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri(peer.BaseUrl, $"/bot{peer.Token}/{method}"), content);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}

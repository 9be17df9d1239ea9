using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Testing.Telegram.Faults;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;
using static FairyTaleBot.Adapters.Tests.Telegram.ClientTests;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>A certain failure may be tried again; what may have happened may not. To tell them apart is what posting rests on.</summary>
public sealed class FailureTests
{
    public static TheoryData<PeerFault> Unknowns =>
    [
        new PeerFault.BadGateway(),
        new PeerFault.Reset(),
        new PeerFault.ExecuteThenReset(),
        new PeerFault.ExecuteThenBadGateway(),
        new PeerFault.Error(500, "Internal Server Error: restart"),
        new PeerFault.Raw(200, "text/html", "<html>Please sign in to the hotel</html>"),
        new PeerFault.Raw(200, "application/json", "{\"ok\":true,\"result\":[1,2]}"),
        new PeerFault.Raw(200, "application/json", "{\"ok\":true}"),
        new PeerFault.Raw(200, "application/json", "[]"),
        new PeerFault.Raw(200, "application/json", ""),
    ];

    [Theory]
    [MemberData(nameof(Unknowns))]
    public async Task What_may_have_happened_is_unknown_and_not_tried_again(PeerFault fault)
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", fault);

        var lost = await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "hi"));

        lost.Failure.ShouldBe(new Unanswered());
        lost.MayHaveHappened.ShouldBeTrue();
        bench.Peer.CallsOf("sendMessage").Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_lost_on_a_connection_used_before_is_not_asked_for_twice_behind_our_back()
    {
        await using var bench = await StartAsync(options => options.Pace.MessagesPerChat = 10);
        await SendAsync(bench, "one");
        bench.Peer.Faults.Next("sendMessage", new PeerFault.ExecuteThenReset());

        await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "two"));

        bench.Direct.FromBot.Select(message => message.Text).ShouldBe(["one", "two"]);
        bench.Peer.CallsOf("sendMessage").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hanging_call_ends_at_its_time_limit_as_unknown(bool executes)
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", executes ? new PeerFault.ExecuteThenHang() : new PeerFault.Hang());
        var call = SendAsync(bench, "hi");
        await bench.Peer.Scene.SeeAsync(() => bench.Peer.Calls.Any(call => call.WasExecuted == executes) ? bench : null);
        await bench.Clock.UntilSomebodySleepsAsync(bench.Options.RequestTimeout);

        bench.Clock.Advance(bench.Options.RequestTimeout);

        (await Should.ThrowAsync<TelegramException>(call)).Failure.ShouldBe(new Unanswered());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_has_certainly_done_nothing()
    {
        await using var bench = await StartAsync();
        await bench.Peer.DisposeAsync();

        var failed = await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "hi"));

        failed.Failure.ShouldBe(new Unreachable());
        failed.MayHaveHappened.ShouldBeFalse();
    }

    [Theory]
    [InlineData(400, "Bad Request: chat not found", nameof(Refusal.ChatNotFound))]
    [InlineData(400, "Bad Request: message thread not found", nameof(Refusal.TopicNotFound))]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", nameof(Refusal.TopicNotFound))]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", nameof(Refusal.NoRights))]
    [InlineData(400, "Bad Request: reply markup is too long", nameof(Refusal.TooLong))]
    [InlineData(400, "Bad Request: message to be replied not found", nameof(Refusal.MessageNotFound))]
    [InlineData(400, "Bad Request: message can't be edited", nameof(Refusal.MessageIsFixed))]
    [InlineData(400, "Bad Request: wrong file identifier/HTTP URL specified", nameof(Refusal.BadFile))]
    [InlineData(400, "Bad Request: something new", nameof(Refusal.Other))]
    [InlineData(413, "Request Entity Too Large", nameof(Refusal.Other))]
    public async Task A_refusal_is_certain_and_says_why(int code, string description, string reason)
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.Error(code, description));

        var refused = await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "hi"));

        refused.Failure.ShouldBe(new Refused(Enum.Parse<Refusal>(reason)));
        refused.MayHaveHappened.ShouldBeFalse();
    }

    [Fact]
    public async Task Being_blocked_kicked_or_moved_is_told_apart()
    {
        await using var bench = await StartAsync();
        var village = bench.Peer.Scene.Group("Village", [bench.Joon]);
        var town = bench.Peer.Scene.Upgrade(village);
        bench.Peer.Scene.Ban(bench.Direct, bench.Mina);

        (await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "hi"))).Failure.ShouldBe(new Forbidden());
        (await Should.ThrowAsync<TelegramException>(() => bench.Client.CallAsync(new SendMessage { ChatId = village.Id, Text = "hi" }, Stop)))
            .Failure.ShouldBe(new Migrated(town.Id));
    }

    [Fact]
    public async Task A_proxy_s_403_does_not_pass_for_a_blocked_bot()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.Raw(403, "text/html", "<html>Forbidden by the firewall</html>"));

        (await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "hi"))).Failure.ShouldBe(new Refused(Refusal.Other));
    }

    [Fact]
    public async Task A_wrong_token_is_named_and_not_shown()
    {
        await using var bench = await StartAsync();
        var other = new BotToken("42:not-the-token");
        using var transport = new TelegramTransport(TelegramTransport.CreateHttp(), other, bench.Peer.BaseUrl, TimeSpan.FromSeconds(8), bench.Clock);

        var reply = await transport.SendAsync(new GetMe(), Stop);

        var failed = Should.Throw<TelegramException>(() => ReplyReader.Read(new GetMe(), reply));
        failed.Failure.ShouldBe(new WrongToken());
        failed.ToString().ShouldNotContain("not-the-token");
    }

    [Fact]
    public async Task A_parse_error_does_not_quote_what_people_wrote()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.Error(400, "Bad Request: can't parse entities: Unsupported start tag \"secret\" at byte offset 0"));

        var refused = await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "<secret>"));

        refused.Failure.ShouldBe(new Refused(Refusal.CannotParseMarkup));
        refused.Message.ShouldNotContain("secret");
    }

    [Fact]
    public async Task After_429_the_call_is_made_again_when_the_time_has_passed()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.TooManyRequests(3), new PeerFault.TooManyRequests(7));
        var call = SendAsync(bench, "hi");

        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(3));
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(7));
        bench.Clock.Advance(TimeSpan.FromSeconds(7));

        (await call).Text.ShouldBe("hi");
        bench.Peer.CallsOf("sendMessage").Select(c => c.Status).ShouldBe([429, 429, 200]);
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task A_429_too_long_to_sit_out_is_told_and_holds_later_calls_all_the_same()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.TooManyRequests(600));

        (await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "hi"))).Failure.ShouldBe(new TooManyRequests(TimeSpan.FromMinutes(10)));
        var next = SendAsync(bench, "again");
        bench.Clock.Advance(TimeSpan.FromSeconds(599));
        bench.Peer.Calls.Count.ShouldBe(1);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));

        (await next).Text.ShouldBe("again");
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task A_permit_is_waited_for_before_and_calls_exactly_once()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.TooManyRequests(3));
        var method = new SendMessage { ChatId = bench.Direct.Id, Text = "hi" };
        var permit = await bench.Client.PermitAsync(method, Stop);
        var late = await bench.Client.PermitAsync(method, Stop);

        (await Should.ThrowAsync<TelegramException>(() => bench.Client.CallAsync(method, permit, Stop))).Failure.ShouldBe(new TooManyRequests(TimeSpan.FromSeconds(3)));
        (await Should.ThrowAsync<TelegramException>(() => bench.Client.CallAsync(method, late, Stop))).Failure.ShouldBe(new TooManyRequests(TimeSpan.FromSeconds(3)));
        await Should.ThrowAsync<InvalidOperationException>(() => bench.Client.CallAsync(method, permit, Stop));

        bench.Peer.Calls.Count.ShouldBe(1);
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task Every_tenth_call_fails_and_no_call_breaks_its_pause()
    {
        await using var bench = await StartAsync(options => options.Pace.MessagesPerChat = options.Pace.MessagesPerSecond = 1000);
        bench.Peer.Faults.EveryNth(10, new PeerFault.TooManyRequests(1));
        for (var i = 0; i < 40; i++)
        {
            var call = SendAsync(bench, $"page {i}");
            await PassTimeUntilAsync(call, bench);
            await call;
        }

        bench.Direct.FromBot.Count.ShouldBe(40);
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task Migration_is_told_by_the_number_even_where_the_words_are_new()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.Error(400, "Bad Request: anything", new JsonObject { ["migrate_to_chat_id"] = -100123456789012 }));

        (await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, "hi"))).Failure.ShouldBe(new Migrated(-100123456789012));
    }

    private static async Task PassTimeUntilAsync(Task call, TelegramBench bench)
    {
        using var enough = new CancellationTokenSource();
        var sleeping = bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(1), enough.Token);
        if (await Task.WhenAny(call, sleeping) == sleeping) bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await enough.CancelAsync();
    }
}

using System.Net;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

/// <summary>Every call over real HTTP, against the peer that checks each request by Discord's specification.</summary>
public sealed class DiscordApiTests
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];
    private static readonly OutgoingMessage Hello = new() { Content = "Once upon a time" };
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_asks_where_the_gateway_is_and_who_it_is()
    {
        await using var bench = await DiscordBench.StartAsync();
        (await bench.Api.GetGatewayAsync(Stop)).SessionStartLimit.Remaining.ShouldBe(1000);
        (await bench.Api.GetApplicationAsync(Stop)).Id.ShouldBe(bench.ApplicationId);
        (await bench.Api.GetChannelAsync(bench.ChannelId, Stop)).Type.ShouldBe(ChannelType.GuildText);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Commands_are_registered_only_when_they_changed()
    {
        await using var bench = await DiscordBench.StartAsync();
        var tale = CommandSamples.Tale;
        (await bench.Api.Commands.RegisterAsync(bench.ApplicationId, null, [tale], Stop)).ShouldBeTrue();
        (await bench.Api.Commands.RegisterAsync(bench.ApplicationId, null, [tale], Stop)).ShouldBeFalse();
        (await bench.Api.Commands.RegisterAsync(bench.ApplicationId, null, [tale with { Description = "Tell another tale" }], Stop)).ShouldBeTrue();
        (await bench.Api.Commands.RegisterAsync(bench.ApplicationId, new(bench.Guild.Id), [tale with { Contexts = null, IntegrationTypes = null }], Stop)).ShouldBeTrue();
        bench.Peer.Journal.Violations.ShouldBeEmpty();
        bench.Peer.Journal.Of("bulk_set_application_commands").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_with_a_picture_goes_out_and_its_picture_is_replaced_in_place()
    {
        await using var bench = await DiscordBench.StartAsync();
        var sent = await bench.Api.Messages.CreateAsync(bench.ChannelId, Page("sketch.png", "A sketch of a fox"), "tale:1:chapter:1", Stop);
        sent.CustomIds().ShouldBe(["vote:1", "vote:2"]);
        var shown = bench.Channel.Messages.Single();
        shown.AltTexts.ShouldBe(["A sketch of a fox", "A sketch of a fox"]);
        shown.AccentColor.ShouldBe(0xAA5533);
        shown.Files.Single().Bytes.ShouldBe(Picture);

        await bench.Api.Messages.EditAsync(bench.ChannelId, sent.Id, Page("painting.png", "A painting of a fox"), Stop);
        shown.Files.Single().Name.ShouldBe("painting.png");
        (await bench.Api.Messages.GetAsync(bench.ChannelId, sent.Id, Stop)).Attachments.Single().Description.ShouldBe("A painting of a fox");
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_that_stay_are_named_again()
    {
        await using var bench = await DiscordBench.StartAsync();
        var sent = await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello with { Files = [new("one.png", "image/png", Picture)] }, "n1", Stop);
        await bench.Api.Messages.EditAsync(bench.ChannelId, sent.Id, Hello with { KeptAttachments = [sent.Attachments[0].Id], Files = [new("two.png", "image/png", Picture)] }, Stop);
        bench.Channel.Messages.Single().Files.Select(file => file.Name).ShouldBe(["one.png", "two.png"]);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_called_unless_named()
    {
        await using var bench = await DiscordBench.StartAsync();
        await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello with { Content = "@everyone <@7>" }, "n1", Stop);
        await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello with { Content = "<@7>", AllowedMentions = AllowedMentions.Only([new(7)]) }, "n2", Stop);
        var bodies = bench.Peer.Journal.Of("create_message").Select(request => request.Body!["allowed_mentions"]!.ToJsonString());
        bodies.ShouldBe(["""{"parse":[],"users":[]}""", """{"parse":[],"users":["7"]}"""]);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thread_is_begun_once_however_often_it_is_asked_for()
    {
        await using var bench = await DiscordBench.StartAsync();
        var cover = await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, "n1", Stop);
        bench.Peer.Faults.Next("create_thread_from_message", new PeerFault.ExecuteThenReset());
        var first = await bench.Api.Threads.StartFromMessageAsync(bench.ChannelId, cover.Id, new("The fox") { AutoArchiveDuration = 1440 }, Stop);
        var second = await bench.Api.Threads.StartFromMessageAsync(bench.ChannelId, cover.Id, new("The fox"), Stop);
        first.Id.ShouldBe(cover.Id);
        second.Id.ShouldBe(cover.Id);
        bench.Channel.Threads.Count.ShouldBe(1);
        await bench.Api.Messages.CreateAsync(first.Id, Hello, "n2", Stop);
        (await bench.Api.Threads.ChangeAsync(first.Id, new() { Archived = true }, Stop)).ThreadMetadata!.Archived.ShouldBeTrue();
        (await Fails(() => bench.Api.Messages.CreateAsync(first.Id, Hello, "n3", Stop))).Code.ShouldBe(DiscordErrorCode.ArchivedThread);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thread_without_message_is_open_to_all_and_a_forum_post_has_its_page_and_tags()
    {
        await using var bench = await DiscordBench.StartAsync();
        (await bench.Api.Threads.StartAsync(bench.ChannelId, new("The fox"), Stop)).Type.ShouldBe(ChannelType.PublicThread);
        var forum = bench.Guild.AddForum("library", "open", "finished");
        var tags = (await bench.Api.GetChannelAsync(new(forum.Id), Stop)).AvailableTags;
        var post = await bench.Api.Threads.StartPostAsync(new(forum.Id), new("The fox", Page("fox.png", "A fox")) { AppliedTags = [tags[0].Id!.Value] }, Stop);
        post.Message!.CustomIds().ShouldBe(["vote:1", "vote:2"]);
        forum.Threads.Single().AppliedTags.ShouldBe(["open"]);
        await bench.Api.Threads.ChangeAsync(post.Id, new() { AppliedTags = [tags[1].Id!.Value] }, Stop);
        forum.Threads.Single().AppliedTags.ShouldBe(["finished"]);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_are_listed_newest_first_and_deleting_twice_is_no_error()
    {
        await using var bench = await DiscordBench.StartAsync();
        var one = await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello with { Content = "one" }, "n1", Stop);
        await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello with { Content = "two" }, "n2", Stop);
        (await bench.Api.Messages.ListAsync(bench.ChannelId, 10, null, Stop)).Select(message => message.Content).ShouldBe(["two", "one"]);
        (await bench.Api.Messages.ListAsync(bench.ChannelId, 10, one.Id, Stop)).Select(message => message.Content).ShouldBe(["two"]);
        await bench.Api.Messages.DeleteAsync(bench.ChannelId, one.Id, Stop);
        await bench.Api.Messages.DeleteAsync(bench.ChannelId, one.Id, Stop);
        bench.Channel.Messages.Count.ShouldBe(1);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_beyond_Discords_limits_never_leaves()
    {
        await using var bench = await DiscordBench.StartAsync();
        foreach (var wrong in (OutgoingMessage[])
                 [
                     Hello with { Content = new string('a', 2001) },
                     Hello with { Flags = MessageFlags.ComponentsV2 },
                     Hello with { Files = [new("a b.png", "image/png", Picture)] },
                     Hello with { Components = [new TextDisplay("hello")] },
                     Hello with { Components = [new ActionRow([Button.Press("same", "a"), Button.Press("same", "b")])] },
                 ])
        {
            Should.Throw<ArgumentException>(() => bench.Api.Messages.CreateAsync(bench.ChannelId, wrong, "n", Stop));
        }

        Should.Throw<ArgumentException>(() => bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, new string('n', 26), Stop));
        bench.Peer.Journal.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_peer_does_find_what_is_wrong_when_a_client_sends_it()
    {
        // The proof that "no violations" means something.
        await using var bench = await DiscordBench.StartAsync();
        bench.Peer.Limits.Set("create_message", 100, TimeSpan.FromSeconds(1));
        using var http = new HttpClient { BaseAddress = bench.Peer.ApiBaseUrl };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {bench.Peer.Token}");
        foreach (var wrong in (string[])
                 [
                     """{"content":7}""", """{"contnt":"hi"}""", """{"content":"hi","flags":32768}""", """{"content":"hi","nonce":"12345678901234567890123456"}""",
                     """{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"no id"}]}]}""", """{"embeds":[{"image":{"url":"attachment://none.png"}}]}""", "{}",
                 ])
        {
            var before = bench.Peer.Journal.Violations.Count;
            var answer = await http.PostAsync($"channels/{bench.Channel.Id}/messages", new StringContent(wrong, null, "application/json"), Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, wrong);
            bench.Peer.Journal.Violations.Count.ShouldBeGreaterThan(before + 1, "the finding, and the missing user agent");
        }
    }

    [Fact]
    public async Task A_refusal_says_where_and_why_but_no_word_of_the_message()
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Channel.Forbidden = 50013;
        var refused = await Fails(() => bench.Api.Messages.CreateAsync(bench.ChannelId, Hello with { Content = "a secret" }, "n1", Stop));
        refused.Outcome.ShouldBe(CallOutcome.NotExecuted);
        refused.Code.ShouldBe(DiscordErrorCode.MissingPermissions);
        refused.IsClosedToUs.ShouldBeTrue();
        refused.ToString().ShouldContain("channels/{channel}/messages");
        refused.ToString().ShouldNotContain("a secret");
        refused.ToString().ShouldNotContain(bench.Peer.Token);
        bench.Peer.Journal.Of("create_message").Count.ShouldBe(1, "a 403 is not repeated");
        bench.Api.InvalidRequests.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_token_stops_further_calls()
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Token = "wrong-and-must-never-be-printed");
        (await Fails(() => bench.Api.GetApplicationAsync(Stop))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Fails(() => bench.Api.GetApplicationAsync(Stop))).Message.ShouldContain("Discord:Token");
        bench.Peer.Journal.Requests.Count.ShouldBe(1);
    }

    private static async Task<DiscordException> Fails(Func<Task> call) => await Should.ThrowAsync<DiscordException>(call);

    private static OutgoingMessage Page(string file, string alt) => new()
    {
        Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications,
        Files = [new(file, "image/png", Picture, alt)],
        Components = new PageBuilder().Accent(0xAA5533).Picture($"attachment://{file}", alt).Words("Once upon a time")
            .Buttons(Button.Press("vote:1", "1 Follow the fox", "🦊"), Button.Press("vote:2", "2 Wait")).Build(),
    };
}

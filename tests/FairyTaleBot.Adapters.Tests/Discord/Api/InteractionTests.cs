using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

/// <summary>Members act, the client answers: the whole way through gateway and REST.</summary>
public sealed class InteractionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_deferred_filled_in_followed_up_and_tidied_away()
    {
        await using var bench = await Ready();
        bench.OnInteraction = async (interaction, stop) =>
        {
            await bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Ephemeral, stop);
            await bench.Api.Interactions.EditOriginalAsync(interaction, Page($"A tale about {interaction.Data!.Options[0].Options[0].Text}"), stop);
            var further = await bench.Api.Interactions.FollowUpAsync(interaction, new() { Content = "…", Flags = MessageFlags.Ephemeral }, stop);
            await bench.Api.Interactions.EditFollowUpAsync(interaction, further.Id, new() { Content = "And so it began." }, stop);
        };
        var used = await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale start", ("theme", "a fox"), ("length", 5));
        var said = await used.SaidAsync();
        said.Text.ShouldBe("A tale about a fox");
        said.Ephemeral.ShouldBeTrue();
        await bench.Peer.UntilAsync(() => used.FollowUps is [{ Edits: 1 }], "the follow-up");
        used.FollowUps[0].Text.ShouldBe("And so it began.");
        await bench.Api.Interactions.DeleteOriginalAsync(bench.Heard.Single(), Stop);
        bench.Channel.Messages.ShouldBe(used.FollowUps);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_opens_a_form_and_the_form_changes_the_message()
    {
        await using var bench = await Ready();
        bench.OnInteraction = (interaction, stop) => bench.Api.Interactions.AnswerAsync(interaction, interaction.Type switch
        {
            InteractionType.Command => new InteractionCallback.Reply(Page("Choose")),
            InteractionType.Component => new InteractionCallback.OpenModal(new("idea", "Your own idea", [new Label("What happens?", new TextInput("words", TextInputStyle.Paragraph) { MaxLength = 300 })])),
            _ => new InteractionCallback.Update(Page($"Mina says: {interaction.Data!.Field("words")}")),
        }, stop);
        var mina = bench.Peer.AddMember("Mina");
        var page = await (await mina.UseAsync(bench.Channel, "tale next")).SaidAsync();
        var pressed = await (await mina.PressAsync(page, "Own idea")).AnsweredAsync();
        pressed.Form.ShouldNotBeNull();
        await Should.ThrowAsync<InvalidOperationException>(() => mina.SubmitAsync(pressed, ("words", new string('x', 301))));
        await (await mina.SubmitAsync(pressed, ("words", "A dragon sneezes"))).AnsweredAsync();
        page.Text.ShouldBe("Mina says: A dragon sneezes");
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Suggestions_come_while_somebody_types()
    {
        await using var bench = await Ready();
        bench.OnInteraction = (interaction, stop) =>
        {
            var typed = interaction.Data!.Options[0].Options.Single(option => option.Focused).Text;
            return bench.Api.Interactions.AnswerAsync(interaction, new InteractionCallback.Suggestions(new([new($"{typed}colour", "watercolour")])), stop);
        };
        (await bench.Peer.AddMember("Mina").TypeAsync(bench.Channel, "tale start", "style", "water")).ShouldBe([("watercolour", "watercolour")]);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_can_be_taken_note_of_without_words()
    {
        await using var bench = await Ready();
        bench.OnInteraction = (interaction, stop) => bench.Api.Interactions.AnswerAsync(
            interaction, interaction.Type == InteractionType.Command ? new InteractionCallback.Reply(Page("Choose")) : new InteractionCallback.DeferredUpdate(), stop);
        var mina = bench.Peer.AddMember("Mina");
        var page = await (await mina.UseAsync(bench.Channel, "tale next")).SaidAsync();
        (await (await mina.PressAsync(page, "💡")).AnsweredAsync()).Answer.ShouldBe(6);
        bench.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_answer_whose_receipt_was_lost_is_known_to_be_ours()
    {
        await using var bench = await Ready();
        bench.Peer.Faults.Next("create_interaction_response", new PeerFault.ExecuteThenReset());
        var interaction = await Unanswered(bench);
        await bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, Stop);
        bench.Peer.Journal.Of("create_interaction_response").Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_interaction_that_somebody_else_answered_says_so()
    {
        await using var bench = await Ready();
        var interaction = await Unanswered(bench);
        await bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, Stop);
        var second = await Should.ThrowAsync<DiscordException>(() => bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, Stop));
        second.Code.ShouldBe(DiscordErrorCode.AlreadyAcknowledged);
        second.Outcome.ShouldBe(CallOutcome.NotExecuted);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_finds_the_token_dead()
    {
        await using var bench = await Ready(new() { AnswerDue = TimeSpan.Zero, IdentifyInterval = TimeSpan.FromMilliseconds(20) });
        var late = await Should.ThrowAsync<DiscordException>(async () => await bench.Api.Interactions.AnswerAsync(await Unanswered(bench), InteractionCallback.DeferredReply.Open, Stop));
        late.Code.ShouldBe(DiscordErrorCode.UnknownInteraction);
    }

    [Fact]
    public async Task After_fifteen_minutes_the_token_is_not_used_again()
    {
        await using var bench = await Ready(new() { TokenLife = TimeSpan.Zero, IdentifyInterval = TimeSpan.FromMilliseconds(20) });
        var interaction = await Unanswered(bench);
        await bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, Stop);
        (await Should.ThrowAsync<DiscordException>(() => bench.Api.Interactions.EditOriginalAsync(interaction, Page("Late"), Stop))).Code.ShouldBeOneOf(DiscordErrorCode.UnknownWebhook, DiscordErrorCode.InvalidWebhookToken);
        await Should.ThrowAsync<DiscordException>(() => bench.Api.Interactions.EditOriginalAsync(interaction, Page("Later"), Stop));
        bench.Peer.Journal.Of("update_original_webhook_message").Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_press_never_sends_more_than_five_further_messages()
    {
        await using var bench = await Ready();
        bench.Peer.Limits.Set("execute_webhook", 50, TimeSpan.FromSeconds(1));
        var interaction = await Unanswered(bench);
        await bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, Stop);
        for (var time = 0; time < 5; time++)
            await bench.Api.Interactions.FollowUpAsync(interaction, Page("More"), Stop);
        Should.Throw<InvalidOperationException>(() => bench.Api.Interactions.FollowUpAsync(interaction, Page("Too much"), Stop));
        bench.Peer.Journal.Of("execute_webhook").Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_global_limit_met_by_an_answer_or_an_edit_is_waited_out()
    {
        await using var bench = await Ready();
        var interaction = await Unanswered(bench);
        foreach (var operation in (string[])["create_interaction_response", "update_original_webhook_message"])
            bench.Peer.Faults.Next(operation, new PeerFault.GlobalLimit(TimeSpan.FromMilliseconds(100)));
        await bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, Stop);
        await bench.Api.Interactions.EditOriginalAsync(interaction, Page("There"), Stop);
        var edits = bench.Peer.Journal.Of("update_original_webhook_message");
        edits.Count.ShouldBe(2);
        (edits[1].At - edits[0].At).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(95));
    }

    [Fact]
    public async Task Answers_do_not_wait_behind_a_busy_bucket_or_the_global_limit()
    {
        await using var bench = await Ready(configure: options => options.Api.CallTimeout = options.Api.LongestTrustedReset = TimeSpan.FromHours(1));
        using var enough = new CancellationTokenSource();
        bench.Peer.Limits.Set("create_message", 1, TimeSpan.FromMinutes(10));
        var busy = Enumerable.Range(0, 3).Select(number => bench.Api.Messages.CreateAsync(bench.ChannelId, new() { Content = "…" }, $"n{number}", enough.Token)).ToArray();
        bench.Peer.Faults.Next("get_channel", new PeerFault.GlobalLimit(TimeSpan.FromMinutes(10)));
        Task held = bench.Api.GetChannelAsync(bench.ChannelId, enough.Token);
        await bench.Peer.UntilAsync(() => bench.Peer.Journal.Of("get_channel").Count == 1, "the global limit");

        bench.OnInteraction = (interaction, stop) => bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, stop);
        var members = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => bench.Peer.AddMember($"Member{number}").UseAsync(bench.Channel, "tale next")));
        foreach (var member in members)
            await member.AnsweredAsync();
        busy.Count(call => call.IsCompleted).ShouldBeLessThan(3);
        held.IsCompleted.ShouldBeFalse();
        bench.Peer.Limits.Exhausted.ShouldBe(0);
        await enough.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Task.WhenAll([.. busy, held]));
    }

    private static async Task<DiscordBench> Ready(DiscordPeerOptions? peer = null, Action<DiscordOptions>? configure = null)
    {
        var bench = await DiscordBench.StartAsync(peer, configure);
        await bench.RegisterAsync(CommandSamples.Tale);
        return await bench.ConnectAsync();
    }

    private static async Task<Interaction> Unanswered(DiscordBench bench)
    {
        var came = new TaskCompletionSource<Interaction>();
        bench.OnInteraction = (interaction, _) => Task.FromResult(came.TrySetResult(interaction));
        await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale next");
        return await came.Task.OrGiveUpAsync();
    }

    private static OutgoingMessage Page(string words) => new()
    {
        Flags = MessageFlags.ComponentsV2,
        Components = new PageBuilder().Words(words).Buttons(Button.Press("idea", "Own idea", "💡")).Build(),
    };
}

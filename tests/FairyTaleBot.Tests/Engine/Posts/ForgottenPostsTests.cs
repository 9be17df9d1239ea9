using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Tests.Engine.Posts;

/// <summary>What stands of a forgotten tale in a chat is taken away, and what cannot be is said; whatever happens meanwhile.</summary>
public sealed class ForgottenPostsTests : IAsyncDisposable
{
    private readonly FakeCarrier carrier = new();
    private readonly TaleHouse house;

    public ForgottenPostsTests() => house = new(replace: services =>
    {
        services.RemoveAll<IChatSurface>();
        services.AddPostOffice<FakeCarrier>().Replace(ServiceDescriptor.Singleton(carrier));
    });

    [Fact]
    public async Task Every_message_is_taken_away_and_then_all_that_is_kept()
    {
        var (tale, messages) = await ToldAsync();
        await WishAsync(tale);
        await ForgottenAsync(tale);
        carrier.TakenAway.ShouldBe(messages, ignoreOrder: true);
        (await PostsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_be_neither_deleted_nor_emptied_is_counted_and_said_in_the_tales_language()
    {
        await house.SayAsync("Mina", "/tale start language: ko");
        var tale = await SettledAsync();
        var left = (await PostsAsync()).Take(2).SelectMany(p => p.Delivery.MessageIds).ToArray();
        left.ShouldNotBeEmpty();
        carrier.OnTakeAway = (message, _) => Task.FromResult(!left.Contains(message));
        await WishAsync(tale);
        await ForgottenAsync(tale);
        carrier.TakenAway.ShouldNotContain(m => left.Contains(m));
        var notice = (PostContent.Notice)PostContent.From((await PostsAsync()).ShouldHaveSingleItem().Post);
        Phrasebook.Say(notice.Language!.Value, notice.Sentence).ShouldBe($"잊은 동화의 메시지 {left.Length}개를 제가 지우지 못했어요. 직접 지워 주세요.");
    }

    [Fact]
    public async Task A_platform_that_asks_to_wait_is_waited_for()
    {
        var (tale, messages) = await ToldAsync();
        var asked = 0;
        carrier.OnTakeAway = (_, _) => Interlocked.Increment(ref asked) == 2 ? throw new CarrierException(new PostFailure.Later(TimeSpan.FromSeconds(7))) : Task.FromResult(true);
        await WishAsync(tale);
        await StepAsync(tale);
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(7));
        // Asked for again and again meanwhile, nothing goes and nothing is lost.
        await StepAsync(tale);
        asked.ShouldBe(2);
        (await house.Part<ITaleStore>().LoadAsync(tale.Id, default)).ShouldNotBeNull();
        house.Clock.Advance(TimeSpan.FromSeconds(7));
        await ForgottenAsync(tale);
        carrier.TakenAway.Distinct().ShouldBe(messages, ignoreOrder: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chat_that_has_shut_the_bot_out_keeps_what_stands_there_and_the_rest_goes_all_the_same(bool closed)
    {
        var (tale, messages) = await ToldAsync();
        carrier.OnTakeAway = (_, _) => throw new CarrierException(closed ? new PostFailure.Closed() : new PostFailure.Refused());
        await WishAsync(tale);
        await ForgottenAsync(tale);
        carrier.TakenAway.ShouldBeEmpty();
        var notice = (PostContent.Notice)PostContent.From((await PostsAsync()).ShouldHaveSingleItem().Post);
        notice.Sentence.ShouldBe(Phrases.Forgetting.Left.Say(("count", messages.Length)));
    }

    [Fact]
    public async Task A_request_on_its_way_when_the_tale_is_forgotten_is_waited_for_and_its_message_taken_away()
    {
        var held = new TaskCompletionSource();
        var under = new TaskCompletionSource();
        carrier.OnRequest = async (slip, _) =>
        {
            if (slip.Post.Kind != "chapter") return;
            under.TrySetResult();
            await held.Task;
        };
        await house.SayAsync("Mina", "/tale start");
        await under.Task;
        var tale = await house.TaleAsync();
        await WishAsync(tale);
        await StepAsync(tale);
        (await house.Part<ITaleStore>().LoadAsync(tale.Id, default)).ShouldNotBeNull();
        held.SetResult();
        await ForgottenAsync(tale);
        carrier.TakenAway.Count.ShouldBe(carrier.Requests.Count);
        (await PostsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_day_what_still_stands_is_given_up()
    {
        var (tale, messages) = await ToldAsync();
        carrier.OnTakeAway = (_, _) => throw new CarrierException(new PostFailure.Later());
        await WishAsync(tale);
        await StepAsync(tale);
        house.Clock.Advance(TaleForgetter.Patience);
        await StepAsync(tale);
        (await house.Part<ITaleStore>().LoadAsync(tale.Id, default)).ShouldNotBeNull();
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await StepAsync(tale);
        (await house.Part<ITaleStore>().LoadAsync(tale.Id, default)).ShouldBeNull();
        var notice = (PostContent.Notice)PostContent.From((await PostsAsync()).ShouldHaveSingleItem().Post);
        notice.Sentence.ShouldBe(Phrases.Forgetting.Left.Say(("count", messages.Length)));
    }

    [Fact]
    public async Task What_was_said_anew_meanwhile_is_taken_away_too()
    {
        var (tale, messages) = await ToldAsync();
        var page = (await PostsAsync()).First(p => p.Post.Kind == "chapter").Post;
        await WishAsync(tale);
        // A page that somebody had put at the bottom in the same moment.
        await house.Part<IPostStore>().PutAsync([page with { Moves = true }], NewWords.None, default);
        await ForgottenAsync(tale);
        carrier.TakenAway.Distinct().ShouldBe(messages, ignoreOrder: true);
        (await PostsAsync()).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private async Task<(Tale Tale, string[] Messages)> ToldAsync()
    {
        await house.SayAsync("Mina", "/tale start");
        var tale = await SettledAsync();
        return (tale, [.. (await PostsAsync()).SelectMany(p => p.Delivery.MessageIds)]);
    }

    private async Task<Tale> SettledAsync()
    {
        await Eventually.TrueAsync(async () => (await house.Part<IPostStore>().OwedChatsAsync("web", default)).Count == 0);
        return await house.TaleAsync();
    }

    /// <summary>Somebody wishes it; what is owed then is done when the test says so.</summary>
    private Task WishAsync(Tale tale) => house.Part<ChatDesk>().HandleAsync(
        TaleHouse.Chat, new(TaleHouse.Key("Mina"), "Mina", Company.Room), new ChatAct.Pressed(new ButtonId.ForgetTale(tale.Id).ToString()), default);

    private Task StepAsync(Tale tale) => house.Part<StepWorker>().DoAsync(tale.Id, "forget", default);

    /// <summary>As the step runner does it: again, until the tale does not owe it any more.</summary>
    private Task ForgottenAsync(Tale tale) => Eventually.TrueAsync(async () =>
    {
        await StepAsync(tale);
        return await house.Part<ITaleStore>().LoadAsync(tale.Id, default) is null;
    });

    private Task<IReadOnlyList<StoredPost>> PostsAsync() => house.Part<IPostStore>().ReadAsync(TaleHouse.Chat, 100, default);
}

using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Guests;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Logging;
using Moq;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class GuestStageTests : IDisposable
{
    private static readonly ChatKey Chat = DiscordChats.OfGuest(new(7));

    private readonly TaskCompletionSource<IReadOnlyList<TaleCard>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LogCollector logs = new();
    private readonly GuestStage stage;

    public GuestStageTests()
    {
        var tales = new Mock<ITaleStore>();
        tales.Setup(t => t.ListAsync(It.IsAny<ChatKey>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).Returns(answer.Task);
        stage = new(null!, tales.Object, null!, null!, TimeProvider.System, logs.CreateLogger<GuestStage>());
    }

    public void Dispose()
    {
        stage.Dispose();
        logs.Dispose();
    }

    [Fact]
    public async Task One_too_many_is_told_so_and_who_came_before_is_served()
    {
        for (var n = 0; n < 500; n++) stage.TryPlayAnswer(Asked(), Chat).ShouldBeTrue();
        stage.TryPlayAnswer(Asked(), Chat).ShouldBeFalse();
        answer.SetResult([]);
        await Eventually.TrueAsync(() => stage.TryPlayAnswer(Asked(), Chat));
    }

    [Fact]
    public async Task A_conversation_leaves_nothing_behind_when_its_page_is_told()
    {
        stage.TryPlayAnswer(Asked(), Chat).ShouldBeTrue();
        await Eventually.TrueAsync(() => stage.Listening == 1);
        answer.SetResult([]);
        await Eventually.TrueAsync(() => stage.Listening == 0);
    }

    [Fact]
    public async Task A_mistake_of_ours_is_heard_of()
    {
        answer.SetException(new InvalidOperationException("It is broken."));
        stage.TryPlayAnswer(Asked(), Chat).ShouldBeTrue();
        await Eventually.TrueAsync(() => logs.Lines.Any(l => l.Contains("It is broken.")));
    }

    // Of a year to come, so that its token lives.
    private static Interaction Asked() => new() { Id = new(1UL << 62), ApplicationId = new(1), Token = "t", Type = InteractionType.Command };
}

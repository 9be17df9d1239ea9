using System.Runtime.CompilerServices;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Tales;
using Microsoft.Extensions.Hosting;

namespace FairyTaleBot.Tests.Engine;

/// <summary>The runner at work by itself, on a clock that the test moves.</summary>
public sealed class StepRunnerTests
{
    private static readonly ChatKey Broken = new("web:broken");
    private static readonly ChatKey Sound = new("web:sound");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_that_fails_again_and_again_is_given_up_and_the_other_tales_go_on()
    {
        await using var house = new TaleHouse(h =>
            h.Storyteller.Write = (b, _) => b.Wishes.Theme == "a broken wheel"
                ? throw new InvalidOperationException("A bug.")
                : Samples.Draft(b.Number, b.IsLast));
        await StartAsync(house, Broken, "a broken wheel");
        await StartAsync(house, Sound, "a fox");
        var runner = (StepRunner)house.Part<IEnumerable<IHostedService>>().Single(s => s is StepRunner);
        await runner.StartAsync(Stop);

        await UntilAsync(house, async () => await PhaseAsync(house, Sound) is Phase.Choosing);
        await UntilAsync(house, async () => await PhaseAsync(house, Broken) is Phase.Paused);

        await runner.StopAsync(Stop);
    }

    [Fact]
    public async Task A_tale_that_closes_does_not_wait_for_those_that_are_written()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var house = new TaleHouse(h => h.Storyteller.Before = b => b.Number > 1 ? gate.Task : Task.CompletedTask);
        var runner = (StepRunner)house.Part<IEnumerable<IHostedService>>().Single(s => s is StepRunner);
        await runner.StartAsync(Stop);
        ChatKey[] rooms = [.. Enumerable.Range(0, 20).Select(n => new ChatKey($"web:r{n}"))];
        foreach (var room in rooms) await StartAsync(house, room, "a fox");
        foreach (var room in rooms) await UntilAsync(house, async () => await PhaseAsync(house, room) is Phase.Choosing);

        // More of them than there are writers, each waiting for a page that does not come: the ballots close all the same.
        foreach (var room in rooms) await VoteAsync(house, room, ["Mina", "Jun"]);
        foreach (var room in rooms) await UntilAsync(house, async () => await PhaseAsync(house, room) is Phase.Writing);

        gate.SetResult();
        foreach (var room in rooms) await UntilAsync(house, async () => await PhaseAsync(house, room) is Phase.Choosing);
        await runner.StopAsync(Stop);
    }

    [Fact]
    public async Task It_ends_only_when_the_steps_under_way_have_ended()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var house = new TaleHouse(h => h.Storyteller.Before = _ =>
        {
            begun.TrySetResult();
            return gate.Task;
        });
        var runner = (StepRunner)house.Part<IEnumerable<IHostedService>>().Single(s => s is StepRunner);
        await runner.StartAsync(Stop);
        await StartAsync(house, Sound, "a fox");
        await begun.Task;

        // Stopped in the middle of a question to the store, which then answers with a cancellation.
        house.World.Hangs = true;
        house.Part<StepBell>().Ring();
        await Eventually.TrueAsync(() => house.World.Hanging > 0);
        var stopping = runner.StopAsync(Stop);
        await Eventually.TrueAsync(() => house.World.Hanging == 0);
        stopping.IsCompleted.ShouldBeFalse();

        house.World.Hangs = false;
        gate.SetResult();
        await stopping;
        await runner.ExecuteTask!;
    }

    private static Task StartAsync(TaleHouse house, ChatKey room, string theme) =>
        house.Part<ChatDesk>().HandleAsync(
            room, new(TaleHouse.Key("Mina"), "Mina", Company.Group), new ChatAct.Said(CommandLine.Parse($"/tale start {theme} length: 3", ParseRules.Web)), Stop);

    private static async Task VoteAsync(TaleHouse house, ChatKey room, string[] names)
    {
        var tale = await TaleAsync(house, room);
        foreach (var name in names)
        {
            await house.Part<ChatDesk>().HandleAsync(
                room, new(TaleHouse.Key(name), name, Company.Group), new ChatAct.Pressed(new ButtonId.Vote(tale.Id, tale.Ballots, 1).ToString()), Stop);
        }
    }

    private static async Task<Phase> PhaseAsync(TaleHouse house, ChatKey room) => (await TaleAsync(house, room)).Phase;

    private static async Task<Tale> TaleAsync(TaleHouse house, ChatKey room) =>
        (await house.Part<TaleKeeper>().FindAsync((await house.Part<ITaleStore>().ListAsync(room, 1, Stop))[0].Id, Stop))!.Tale;

    /// <summary>Lets time pass in small steps, each with a moment for what it woke.</summary>
    private static Task UntilAsync(TaleHouse house, Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Eventually.TrueAsync(
        async () =>
        {
            if (await isSo()) return true;
            house.Clock.Advance(TimeSpan.FromMilliseconds(500));
            return false;
        },
        what);
}

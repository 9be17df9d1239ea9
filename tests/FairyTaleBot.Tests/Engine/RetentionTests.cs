using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FairyTaleBot.Tests.Engine;

/// <summary>What lives is not old, however long it lives.</summary>
public sealed class RetentionTests
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pictures_of_a_tale_that_goes_on_stay_and_go_some_days_after_it()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start a fox length: 3");
        var picture = (await house.TaleAsync()).Chapters[0].Picture.ShouldNotBeNull();
        for (var day = 0; day < 15; day++)
        {
            await house.SayAsync("Mina", "/tale settings mood: calm");
            house.Clock.Advance(TimeSpan.FromHours(20));
            await SweepAsync(house);
        }

        (await house.Part<IPictureStore>().FindAsync(picture, Stop)).ShouldNotBeNull();
        house.Clock.Advance(TimeSpan.FromHours(5));
        await SweepAsync(house);
        (await house.Part<ITaleStore>().ListAsync(TaleHouse.Chat, 1, Stop)).ShouldBeEmpty();
        house.Clock.Advance(RetentionOptions.LongestSilence + Kept);
        await SweepAsync(house);
        (await house.Part<IPictureStore>().FindAsync(picture, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_models_did_for_a_tale_goes_with_it()
    {
        var workbook = new InMemoryWorkbook();
        await using var house = new TaleHouse(replace: s => s.AddSingleton<IWorkbook>(workbook));
        await house.SayAsync("Mina", "/tale start a fox length: 3");
        var tale = await house.TaleAsync();
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        await workbook.ReserveAsync(new(tale.Id, tale.Chat, tale.StartedBy, today, 100), SpendCaps.None, Stop);
        await workbook.RecordAsync(new("1", tale.Id, CallKind.Chapter, 1, 1, house.Clock.GetUtcNow(), "teller", "", "", "", "{}", 7, 1, 1, 1, 0, 42, 950, "used"), Stop);

        house.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync(house);
        (await workbook.ReadAsync(tale.Id, Stop)).ShouldBeEmpty();
        // Its cost counts until its month is over.
        (await workbook.SpendingAsync(tale.Chat, tale.StartedBy, today, Stop)).Month.ShouldBe(42);

        house.Clock.Advance(TimeSpan.FromDays(40));
        await SweepAsync(house);
        workbook.Calls.ShouldBeEmpty();
        (await workbook.SpendingAsync(tale.Chat, tale.StartedBy, today, Stop)).ShouldBe(new(0, 0, 0));
    }

    private static Task SweepAsync(TaleHouse house) =>
        house.Part<IEnumerable<IHostedService>>().OfType<Retention>().Single().SweepAsync(house.Clock.GetUtcNow() - Kept, Stop);
}

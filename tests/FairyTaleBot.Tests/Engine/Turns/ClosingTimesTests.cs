using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Tests.Engine.Turns;

/// <summary>When a ballot closes, as people who chose a rhythm expect it.</summary>
public sealed class ClosingTimesTests
{
    private static readonly DateTimeOffset Opened = new(2026, 1, 10, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Rhythm.Now, null)]
    [InlineData(Rhythm.Daily, "2026-01-11 18:00")]
    [InlineData(Rhythm.Slow, "2026-01-13 18:00")]
    public void Without_a_time_of_day_a_day_is_a_day(Rhythm rhythm, string? closes) =>
        Closes(new ChatHabits(Rhythm: rhythm)).ShouldBe(closes is null ? null : DateTimeOffset.Parse(closes + "Z"));

    [Theory]
    [InlineData("20:00", "2026-01-10 20:00")]
    [InlineData("18:20", "2026-01-11 18:20")]
    public void An_evening_ballot_closes_at_its_time_when_half_an_hour_is_left_to_read(string time, string closes) =>
        Closes(new ChatHabits(Rhythm: Rhythm.Evening, ClosingTime: TimeOnly.Parse(time))).ShouldBe(DateTimeOffset.Parse(closes + "Z"));

    [Fact]
    public void A_daily_ballot_with_a_time_of_day_closes_then_half_a_day_later_or_more() =>
        Closes(new ChatHabits(Rhythm: Rhythm.Daily, ClosingTime: new(8, 0))).ShouldBe(Opened.AddHours(14));

    [Theory]
    [InlineData(Language.Ko, "2026-01-11 11:00")]
    [InlineData(Language.En, "2026-01-10 20:00")]
    public void An_evening_is_where_the_tale_is_told(Language language, string closes) =>
        Closes(new ChatHabits(language, Rhythm: Rhythm.Evening)).ShouldBe(DateTimeOffset.Parse(closes + "Z"));

    [Fact]
    public void In_the_hour_that_summer_time_leaps_over_the_clock_shows_the_hour_after() =>
        ClosingTimes.For(
                Settings(new ChatHabits(Rhythm: Rhythm.Evening, ClosingTime: new(2, 30), TimeZone: "Europe/Paris")),
                new(2026, 3, 28, 20, 0, 0, TimeSpan.Zero),
                new(20, 0))
            .ShouldBe(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero));

    private static DateTimeOffset? Closes(ChatHabits habits) => ClosingTimes.For(Settings(habits), Opened, new TalesOptions().ClosingTime);

    private static TaleSettings Settings(ChatHabits habits) => habits.SettingsFor(new(), null, null, 5, null, bedtime: false, new TalesOptions());
}

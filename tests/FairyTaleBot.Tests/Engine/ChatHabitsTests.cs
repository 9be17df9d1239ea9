using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Time;

namespace FairyTaleBot.Tests.Engine;

public sealed class ChatHabitsTests
{
    [Fact]
    public async Task What_another_thread_settles_in_the_same_moment_is_not_lost()
    {
        var store = new InMemoryTaleStore(new ManualClock());
        var isFirst = true;

        var habits = await ChatHabits.ChangeAsync(
            store,
            Decided.Kitchen,
            h =>
            {
                if (isFirst) _ = store.SaveProfileAsync(Decided.Kitchen, (h with { Age = AgeBand.From4To6 }).ToProfile(), default);
                isFirst = false;
                return h with { Language = Language.Ko };
            },
            TestContext.Current.CancellationToken);

        (habits.Age, habits.Language).ShouldBe((AgeBand.From4To6, Language.Ko));
        ChatHabits.From(await store.LoadProfileAsync(Decided.Kitchen, TestContext.Current.CancellationToken)).ShouldBe(habits);
    }
}

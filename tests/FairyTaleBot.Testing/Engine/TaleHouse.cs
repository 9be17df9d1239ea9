using FairyTaleBot.Common;
using FairyTaleBot.Engine;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Tales;
using FairyTaleBot.Testing.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Testing.Engine;

/// <summary>
/// The whole engine over stores in memory and fakes for the world. Steps run when a test says so (<see cref="WorkAsync"/>), time
/// passes when a test says so: nothing races.
/// </summary>
public sealed class TaleHouse : IAsyncDisposable
{
    private readonly ServiceProvider parts;

    public TaleHouse(Action<TaleHouse>? change = null, IReadOnlyList<IStoryteller>? storytellers = null, Action<IServiceCollection>? replace = null)
    {
        change?.Invoke(this);
        World = new MemoryWorld(Clock);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddFairyTales()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ITaleStore>(new InMemoryTaleStore(World))
            .AddSingleton<IPostStore>(new InMemoryPostStore(World))
            .AddSingleton<IPictureStore, InMemoryPictureStore>()
            .AddSingleton(new StyleCatalogue([Samples.Style]))
            .AddSingleton<ICasting, FakeCasting>()
            .AddSingleton<IModerator>(Moderator)
            .AddSingleton<IChatSurface>(Surface)
            .AddSingleton(new StorytellerLadder(storytellers ?? [Storyteller]))
            .AddSingleton(new IllustratorLadder([Illustrator]));
        replace?.Invoke(services);
        parts = services.BuildServiceProvider();
    }

    public static readonly ChatKey Chat = new("web:home");

    public ManualClock Clock { get; } = new();

    public MemoryWorld World { get; }

    public FakeStoryteller Storyteller { get; } = new();

    public FakeIllustrator Illustrator { get; } = new();

    public FakeModerator Moderator { get; } = new();

    public FakeSurface Surface { get; } = new();

    public T Part<T>() where T : notnull => parts.GetRequiredService<T>();

    public static MemberKey Key(string name) => new($"m-{name.ToLowerInvariant()}");

    /// <summary>A person says a line; what is owed now is done before the answer is returned.</summary>
    public async Task<Reply> SayAsync(string name, string line, Company company = Company.Room, Language? language = null, bool moderator = false)
    {
        var parsed = CommandLine.Parse(line, company == Company.Group ? ParseRules.Group() : ParseRules.Web);
        var reply = await Part<ChatDesk>().HandleAsync(Chat, new(Key(name), name, company, moderator, language), new ChatAct.Said(parsed), default);
        await WorkAsync();
        return reply;
    }

    public async Task<Reply> PressAsync(string name, ButtonId button, Company company = Company.Room)
    {
        var reply = await Part<ChatDesk>().HandleAsync(Chat, new(Key(name), name, company), new ChatAct.Pressed(button.ToString()), default);
        await WorkAsync();
        return reply;
    }

    public async Task<Reply> VoteAsync(string name, int turn, Company company = Company.Room)
    {
        var tale = await TaleAsync();
        return await PressAsync(name, new ButtonId.Vote(tale.Id, tale.Ballots, turn), company);
    }

    /// <summary>Does everything that is due now, and what becomes due by it.</summary>
    public async Task WorkAsync()
    {
        for (var round = 0; round < 50; round++)
        {
            var due = await Part<ITaleStore>().TakeDueAsync("house", 100, TimeSpan.FromSeconds(10), default);
            if (due.Count == 0) return;
            foreach (var step in due)
            {
                await Part<StepWorker>().DoAsync(step.Tale, step.Key, default);
                await Part<ITaleStore>().ReleaseAsync(step, "house", Clock.GetUtcNow(), default);
            }
        }

        throw new InvalidOperationException("There is always something due: a step does not move its tale on.");
    }

    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await WorkAsync();
    }

    public async Task<Tale> TaleAsync()
    {
        var cards = await Part<ITaleStore>().ListAsync(Chat, 1, default);
        return (await Part<TaleKeeper>().FindAsync(cards[0].Id, default))!.Tale;
    }

    /// <summary>What the chat shows, in order.</summary>
    public async Task<IReadOnlyList<PostView>> RoomAsync()
    {
        var views = new List<PostView>();
        foreach (var stored in await Part<IPostStore>().ReadAsync(Chat, 500, default))
        {
            var told = stored.Post.Tale is { } id ? await Part<TaleKeeper>().FindAsync(id, default) : null;
            if (ViewMaker.Of(PostContent.From(stored.Post), told, Words.None, Language.En) is { } view) views.Add(view);
        }

        return views;
    }

    public static string Text(Reply reply) => reply is Reply.Told told ? ViewMaker.Say(told.Language, told.Lines, Words.None) : reply.GetType().Name;

    public ValueTask DisposeAsync() => parts.DisposeAsync();
}

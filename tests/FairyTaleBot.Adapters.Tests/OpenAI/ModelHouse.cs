using FairyTaleBot.Adapters.OpenAI;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Testing.OpenAI;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>The whole engine with models served by a peer, and the embedded parts behind them.</summary>
internal sealed class ModelHouse : IAsyncDisposable
{
    private readonly ServiceProvider parts;

    public ModelHouse(ModelPeer peer, params (string Key, string? Value)[] settings)
    {
        Peer = peer;
        var values = new Dictionary<string, string?>
        {
            ["OpenAI:Endpoint"] = peer.Endpoint.ToString(),
            ["OpenAI:ApiKey"] = peer.Key,
            ["OpenAI:ChatModel"] = "teller",
            ["OpenAI:ImageModel"] = "painter",
            ["OpenAI:Retries"] = "1",
        };
        foreach (var (key, value) in settings) values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var world = new MemoryWorld(TimeProvider.System);
        var services = new ServiceCollection()
            .AddLogging(l => l.AddProvider(Log).SetMinimumLevel(LogLevel.Debug))
            .AddSingleton<IConfiguration>(configuration)
            .AddFairyTales()
            .AddSingleton<TimeProvider>(TimeProvider.System)
            .AddSingleton<ITaleStore>(new InMemoryTaleStore(world))
            .AddSingleton<IPostStore>(new InMemoryPostStore(world))
            .AddSingleton<IPictureStore, InMemoryPictureStore>()
            .AddSingleton<IWorkbook>(Workbook)
            .AddSingleton(TestStyles.Catalogue)
            .AddSingleton<ICasting, EmbeddedCasting>()
            .AddSingleton<IModerator, LocalGate>();
        services.AddSingleton<LocalGate>().AddOpenAI(configuration, _ => new EmbeddedStoryteller(), _ => new EmbeddedIllustrator(), s => s.GetRequiredService<LocalGate>());
        parts = services.BuildServiceProvider();
    }

    public ModelPeer Peer { get; }

    public InMemoryWorkbook Workbook { get; } = new();

    public LogBook Log { get; } = new();

    public Scribe Scribe => Part<Scribe>();

    public Painter Painter => Part<Painter>();

    public T Part<T>() where T : notnull => parts.GetRequiredService<T>();

    public IReadOnlyList<T> All<T>() where T : notnull => [.. parts.GetServices<T>()];

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens a tale and briefs its first chapter, as an embedded tale would begin.</summary>
    public static async Task<ChapterBrief> BriefAsync(Languages.Language language = Languages.Language.En)
    {
        var opening = await new EmbeddedStoryteller().OpenAsync(new(language, Languages.AgeBand.From7To9, 5, new(), null, TestStyles.Catalogue.Ids, 7), Stop);
        var bible = Ledgers.BibleRules.Open(opening, language, TestStyles.Catalogue.OrFirst(opening.StyleId));
        return new(language, Languages.AgeBand.From7To9, 1, 5, opening.Title, bible, bible.Plan[0], bible.Plan[1], null, null, [], new(), 1, 7, Tale: new("aa-tale"));
    }

    /// <summary>What the embedded storyteller hands in for a brief: a chapter without fault.</summary>
    public static async Task<Drafts.ChapterDraft> DraftAsync(ChapterBrief brief)
    {
        await foreach (var step in new EmbeddedStoryteller().WriteAsync(brief, null, Stop))
        {
            if (step is WritingStep.Written written) return written.Draft;
        }

        throw new InvalidOperationException("There is no draft.");
    }

    public async ValueTask DisposeAsync()
    {
        await parts.DisposeAsync();
        await Peer.DisposeAsync();
    }
}

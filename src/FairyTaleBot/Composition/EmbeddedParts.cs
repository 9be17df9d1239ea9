using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Telling;

namespace FairyTaleBot.Composition;

/// <summary>The parts that need no key and no network.</summary>
internal static class EmbeddedParts
{
    public static IServiceCollection AddEmbeddedParts(this IServiceCollection services) => services
        .AddSingleton(_ => StyleFiles.Read())
        .AddSingleton<EmbeddedStoryteller>()
        .AddSingleton<EmbeddedIllustrator>()
        .AddSingleton<ISketcher>(s => s.GetRequiredService<EmbeddedIllustrator>())
        .AddSingleton<ICasting, EmbeddedCasting>()
        .AddSingleton<IModerator, LocalGate>()
        .AddSingleton(s => new StorytellerLadder([s.GetRequiredService<EmbeddedStoryteller>()]))
        .AddSingleton(s => new IllustratorLadder([s.GetRequiredService<EmbeddedIllustrator>()]));

    /// <summary>What <see cref="TaleTeller"/> needs: no store, no chat.</summary>
    public static IServiceCollection AddTellingParts(this IServiceCollection services) => services
        .AddLogging()
        .AddOptions()
        .Configure<TalesOptions>(_ => { })
        .AddEmbeddedParts()
        .AddSingleton<Scribe>()
        .AddSingleton<Gatekeeper>()
        .AddSingleton<TaleTeller>();
}

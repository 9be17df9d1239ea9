using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Tests.Engine.Posts;

/// <summary>The whole engine with an office for a platform that fails as a test wishes.</summary>
public abstract class PostOfficeBench : IAsyncDisposable
{
    protected static readonly ChatKey Chat = new("web:one"), Other = new("web:other");

    protected FakeCarrier Carrier { get; } = new();

    protected TaleHouse House { get; }

    protected PostOfficeBench() => House = new(replace: services =>
    {
        services.RemoveAll<IChatSurface>();
        services.AddPostOffice<FakeCarrier>().Replace(ServiceDescriptor.Singleton(Carrier));
        Change(services);
    });

    protected virtual void Change(IServiceCollection services)
    {
    }

    protected PostOffice<FakeCarrier> Office => House.Part<PostOffice<FakeCarrier>>();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await House.DisposeAsync();
    }

    protected void Fail(params PostFailure[] failures)
    {
        var left = new Queue<PostFailure>(failures);
        Carrier.OnRequest = (_, _) => left.TryDequeue(out var failure) ? throw new CarrierException(failure) : Task.CompletedTask;
    }

    protected async Task OweAsync(ChatKey chat, params string[] keys)
    {
        await House.Part<IPostStore>().PutAsync([.. keys.Select(k => Decided.Post(k, chat: chat))], NewWords.None, default);
        Office.Wake(chat);
    }

    protected async Task<StoredPost> FindAsync(string key, ChatKey? chat = null) => (await House.Part<IPostStore>().FindAsync(chat ?? Chat, key, default))!;

    protected Task SettledAsync(ChatKey? chat = null) => Eventually.TrueAsync(async () => (await House.Part<IPostStore>().OwedInAsync(chat ?? Chat, 100, default)).Count == 0);
}

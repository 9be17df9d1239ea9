using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Contracts;

namespace FairyTaleBot.Adapters.Tests.Redis;

public sealed class RedisTaleStoreTests() : TaleStoreContract(new RedisKit());

public sealed class RedisOwedStepsTests() : OwedStepsContract(new RedisKit());

public sealed class RedisPostStoreTests() : PostStoreContract(new RedisKit());

public sealed class RedisForgettingTests() : ForgettingContract(new RedisKit());

public sealed class RedisModelTests() : StoreModelContract(new RedisKit());

public sealed class RedisPictureStoreTests : PictureStoreContract, IAsyncDisposable
{
    private readonly RedisKit kit = new();

    public RedisPictureStoreTests() => Pictures = new RedisPictureStore(kit.Link);

    protected override IPictureStore Pictures { get; }

    [Fact]
    public async Task A_touched_picture_stays_its_whole_time_again()
    {
        var pictures = new RedisPictureStore(kit.Link, TimeSpan.FromHours(2));
        var id = await pictures.PutAsync(FairyTaleBot.Testing.Stores.TestPictures.Png(), Stop);
        var key = kit.Link.Keys.Key(RedisKeys.OfPicture(id), "picture", id);
        await kit.Link.Database.KeyExpireAsync(key, TimeSpan.FromHours(1));

        await pictures.TouchAsync(id, Stop);

        (await kit.Link.Database.KeyTimeToLiveAsync(key)).ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromHours(1.5));
    }

    public ValueTask DisposeAsync() => kit.DisposeAsync();
}

public sealed class RedisWorkbookTests : WorkbookContract, IAsyncDisposable
{
    private readonly RedisKit kit = new();

    public RedisWorkbookTests() => Workbook = new RedisWorkbook(kit.Link);

    protected override IWorkbook Workbook { get; }

    public ValueTask DisposeAsync() => kit.DisposeAsync();
}

public sealed class ClusterWorkbookTests : WorkbookContract, IAsyncDisposable
{
    private readonly ClusterKit kit = new();

    public ClusterWorkbookTests() => Workbook = new RedisWorkbook(kit.Link);

    protected override IWorkbook Workbook { get; }

    public ValueTask DisposeAsync() => kit.DisposeAsync();
}

public sealed class ClusterTaleStoreTests() : TaleStoreContract(new ClusterKit());

public sealed class ClusterOwedStepsTests() : OwedStepsContract(new ClusterKit());

public sealed class ClusterPostStoreTests() : PostStoreContract(new ClusterKit());

public sealed class ClusterForgettingTests() : ForgettingContract(new ClusterKit());

public sealed class ClusterModelTests() : StoreModelContract(new ClusterKit());

public sealed class RedisAgeingTests() : AgeingContract(new RedisKit());

public sealed class ClusterAgeingTests() : AgeingContract(new ClusterKit());

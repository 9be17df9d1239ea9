using System.CommandLine;
using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Engine.Moving;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.CommandLine;

/// <summary><c>migrate</c>: carries all tales from a file into Redis or back, and proves by counting that all arrived. The bot must not run meanwhile.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var from = new Option<string>("--from") { Required = true, Description = "The file or folder of the tales (./data/tales.db), or a redis:// address." };
        var to = new Option<string>("--to") { Required = true, Description = "Where they shall go: the other kind, or the same elsewhere. What is there already stays." };
        var prefix = new Option<string>("--prefix") { Description = "What keys in Redis begin with (Redis:Prefix).", DefaultValueFactory = _ => new RedisOptions().Prefix };
        var countOnly = new Option<bool>("--count") { Description = "Only count both and say whether they hold the same." };
        var command = new Command("migrate", "Carry all tales from a file into Redis or back. Stop the bot first; broken off, it is simply begun again.") { from, to, prefix, countOnly };
        command.SetAction((line, stop) => RunAsync(line.GetRequiredValue(from), line.GetRequiredValue(to), line.GetRequiredValue(prefix), line.GetValue(countOnly), stop));
        return command;
    }

    private static async Task<int> RunAsync(string from, string to, string prefix, bool countOnly, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = await Place.OpenAsync(from, prefix, mustBeThere: true, cancellationToken);
            await using var target = await Place.OpenAsync(to, prefix, mustBeThere: countOnly, cancellationToken);
            var mover = new StoreMover(source.Archive, target.Archive, source.Pictures, target.Pictures, (kind, moved) => Console.WriteLine($"{moved} rows carried, now: {kind}"));
            var kinds = countOnly ? await mover.CompareAsync(cancellationToken) : await mover.MoveAsync(cancellationToken);
            foreach (var kind in kinds) Console.WriteLine($"{kind.Kind,-12} {kind.Here,10} {kind.There,10}  {(kind.IsSame ? "the same" : "NOT THE SAME")}");
            if (kinds.All(k => k.IsSame))
            {
                Console.WriteLine($"Complete: {source.Name} and {target.Name} hold the same.");
                return 0;
            }

            await Console.Error.WriteLineAsync($"{source.Name} and {target.Name} do not hold the same. If {target.Name} was empty before, run it again; if not, use an empty place.");
            return 1;
        }
        catch (Exception e) when (Trouble.Of(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>A store, opened for a journey.</summary>
    private sealed record Place(string Name, IStoreArchive Archive, IPictureStore Pictures, IAsyncDisposable Handle) : IAsyncDisposable
    {
        public static async Task<Place> OpenAsync(string place, string prefix, bool mustBeThere, CancellationToken cancellationToken)
        {
            if (place.Contains("://", StringComparison.Ordinal))
            {
                if (!RedisAddress.TryParse(place, out var address, out var problem)) throw new StoreException(problem);
                var link = await RedisLink.OpenAsync(new RedisOptions { Connection = place, Prefix = prefix, MaxPictureBytes = 67_108_864 }, cancellationToken);
                return new(address.ToString(), new RedisArchive(link), new RedisPictureStore(link), link);
            }

            var folder = Path.GetFileName(place) == StorageOptions.FileName ? Path.GetDirectoryName(Path.GetFullPath(place))! : Path.GetFullPath(place);
            var file = Path.Combine(folder, StorageOptions.FileName);
            if (mustBeThere && !File.Exists(file)) throw new StoreException($"There are no tales at {file}.");
            var options = new StorageOptions { Path = folder };
            var database = SqliteDatabase.Open(options);
            return new(file, new SqliteArchive(database, options), new FilePictureStore(options), database);
        }

        public ValueTask DisposeAsync() => Handle.DisposeAsync();
    }
}

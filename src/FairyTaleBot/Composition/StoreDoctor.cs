using System.Runtime.CompilerServices;
using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Composition;

/// <summary>Looks where tales are kept. A folder is looked at from outside, for the bot may be running in it.</summary>
internal sealed class StoreDoctor(IServiceProvider services, IConfiguration configuration) : IDoctor
{
    private const long LittleSpace = 500L * 1024 * 1024;

    public string Part => "Store";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (StorePart.IsRedis(configuration))
        {
            yield return await AskRedisAsync(cancellationToken);
            yield break;
        }

        foreach (var finding in LookAt(Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path))) yield return finding;
    }

    private async Task<Finding> AskRedisAsync(CancellationToken cancellationToken)
    {
        try
        {
            StorePart.Open(services);
            await services.GetRequiredService<ITaleStore>().NextDueAsync(cancellationToken);
            return Finding.Good($"Tales are kept in {StorePart.Describe(services).Which}, which answers.");
        }
        catch (StoreException e)
        {
            return Finding.Wrong(e.Message, "See that Redis 7 or newer runs there, and that Redis:Connection is its address.");
        }
    }

    internal static IEnumerable<Finding> LookAt(string folder)
    {
        var file = Path.Combine(folder, StorageOptions.FileName);
        yield return !File.Exists(file) ? Finding.Good($"No tales yet. They will be kept in {folder}.")
            : IsInUse(file) ? Finding.Good($"Tales are kept in {folder}, and a bot is running with them.")
            : Finding.Good($"Tales are kept in {folder}.");
        var nearest = folder;
        while (!Directory.Exists(nearest)) nearest = Path.GetDirectoryName(nearest)!;
        if (!MayWriteIn(nearest)) yield return Finding.Wrong($"This user may not write in {nearest}.", "Give the folder to the bot's user, or set Storage:Path to another one.");
        if (new DriveInfo(nearest).AvailableFreeSpace < LittleSpace)
            yield return Finding.Advice("Less than 500 MB are free there.", "A tale with its pictures takes a few megabytes; make room before it is full.");
    }

    private static bool IsInUse(string file)
    {
        try
        {
            using var claim = new FileStream(Path.ChangeExtension(file, ".lock"), FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool MayWriteIn(string folder)
    {
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

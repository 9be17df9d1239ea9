using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>The pack in use. A file that changes is read again at the next prompt; while what stands there is broken, the last good pack stays.</summary>
internal sealed partial class PromptShelf : IDisposable
{
    private readonly PromptOptions options;
    private readonly ILogger<PromptShelf> logger;
    private readonly FileSystemWatcher? watcher;
    private volatile PromptPack pack;
    private int stale;

    /// <exception cref="PromptException">The pack cannot be used: the start stops.</exception>
    public PromptShelf(IOptions<PromptOptions> options, ILogger<PromptShelf> logger)
    {
        (this.options, this.logger) = (options.Value, logger);
        pack = PromptPack.Read(this.options.Root, this.options.Pack);
        watcher = Watch();
    }

    public PromptPack Pack
    {
        get
        {
            if (Interlocked.Exchange(ref stale, 0) == 1) Reload();
            return pack;
        }
    }

    public void Dispose() => watcher?.Dispose();

    internal void Reload()
    {
        try
        {
            var fresh = PromptPack.Read(options.Root, options.Pack);
            if (fresh.Hash == pack.Hash) return;
            LogChanged(fresh.Id, pack.Hash, fresh.Hash);
            pack = fresh;
        }
        catch (PromptException e)
        {
            // It may be half written; the next change is looked at again.
            LogBroken(e.Message);
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var found = new FileSystemWatcher(Path.Combine(options.Root, options.Pack)) { IncludeSubdirectories = true };
            found.Changed += Mark;
            found.Created += Mark;
            found.Deleted += Mark;
            found.Renamed += Mark;
            found.EnableRaisingEvents = true;
            return found;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            // Some file systems cannot be watched: a restart reads the files again.
            LogUnwatched(e.Message);
            return null;
        }
    }

    private void Mark(object sender, FileSystemEventArgs e) => Interlocked.Exchange(ref stale, 1);

    [LoggerMessage(Level = LogLevel.Information, Message = "Prompt pack {Pack} has changed ({Before} → {After})")]
    private partial void LogChanged(string pack, string before, string after);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The changed prompt pack cannot be used, so the one before stays: {Reason}")]
    private partial void LogBroken(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The prompt pack cannot be watched for changes: {Reason}")]
    private partial void LogUnwatched(string reason);
}

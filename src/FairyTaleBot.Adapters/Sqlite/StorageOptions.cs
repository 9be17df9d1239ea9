namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Where tales and pictures are kept: configuration section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The file inside the folder that holds tales, posts, names and words.</summary>
    public const string FileName = "tales.db";

    /// <summary>A folder; a relative path is relative to where the command was typed.</summary>
    public string Path { get; set; } = "data";

    /// <summary>How many changes may wait for the writer before a caller has to wait as well, 1 to 65,536.</summary>
    public int WaitingChanges { get; set; } = 1024;

    /// <summary>How many changes one transaction holds at most, 1 to 4,096: more is faster, fewer is sooner.</summary>
    public int BatchedChanges { get; set; } = 256;

    /// <summary>How many reads run beside each other, 1 to 64.</summary>
    public int Readers { get; set; } = 4;

    /// <summary>How long a statement waits for a lock inside the file, 1 ms to 1 minute.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The sentence that says what is wrong, with the key's name; null when all is well.</summary>
    public string? Problem() => this switch
    {
        _ when string.IsNullOrWhiteSpace(Path) => "Storage:Path is empty; it is the folder that holds the tales.",
        { WaitingChanges: < 1 or > 65_536 } => "Storage:WaitingChanges is out of range; it is 1 to 65536.",
        { BatchedChanges: < 1 or > 4096 } => "Storage:BatchedChanges is out of range; it is 1 to 4096.",
        { Readers: < 1 or > 64 } => "Storage:Readers is out of range; it is 1 to 64.",
        _ when BusyTimeout < TimeSpan.FromMilliseconds(1) || BusyTimeout > TimeSpan.FromMinutes(1) =>
            "Storage:BusyTimeout is out of range; it is 00:00:00.001 to 00:01:00.",
        _ => null,
    };
}

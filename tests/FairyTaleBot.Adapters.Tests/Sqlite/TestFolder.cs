namespace FairyTaleBot.Adapters.Tests.Sqlite;

/// <summary>An empty folder that goes with its test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fairytale-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

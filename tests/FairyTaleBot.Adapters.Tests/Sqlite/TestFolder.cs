using FairyTaleBot.Testing;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

/// <summary>An empty folder that goes with its test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fairytale-").FullName;

    /// <summary>A program that was stopped at once may still be writing its last picture.</summary>
    public void Dispose()
    {
        if (!SpinWait.SpinUntil(TryDelete, Eventually.Patience)) Directory.Delete(Path, recursive: true);
    }

    private bool TryDelete()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return !Directory.Exists(Path);
        }
    }
}

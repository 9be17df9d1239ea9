namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>Keeps a minted key beside the tales, so that links still open after a restart.</summary>
/// <param name="path">The file; null keeps nothing.</param>
internal sealed class RoomKeyFile(string? path)
{
    public string ReadOrKeep(string minted)
    {
        if (path is null) return minted;
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } kept) return kept;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(minted);
        return minted;
    }
}

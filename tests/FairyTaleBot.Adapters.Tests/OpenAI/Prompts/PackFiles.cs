using System.Runtime.CompilerServices;
using FairyTaleBot.Adapters.OpenAI.Prompts;

namespace FairyTaleBot.Adapters.Tests.OpenAI.Prompts;

/// <summary>The shipped pack, and copies of it to spoil.</summary>
internal static class PackFiles
{
    public static string Root => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "prompts"));

    public static PromptPack Shipped { get; } = PromptPack.Read(Root, "classic");

    public static Dictionary<string, string> Texts() => Directory.EnumerateFiles(Path.Combine(Root, "classic"), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Path.Combine(Root, "classic"), f).Replace('\\', '/'), File.ReadAllText);

    public static string SnapshotFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Snapshots");
}

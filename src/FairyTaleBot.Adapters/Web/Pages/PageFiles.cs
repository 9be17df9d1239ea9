using System.Collections.Frozen;
using System.Security.Cryptography;

namespace FairyTaleBot.Adapters.Web.Pages;

/// <summary>The files of the page, out of the program itself.</summary>
internal sealed class PageFiles
{
    private const string Folder = "page/";

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, PageFile> files = Load();

    /// <param name="path">As in the address, without the folder: <c>js/main.js</c>.</param>
    public PageFile? Find(string path) => files.GetValueOrDefault(path);

    private static FrozenDictionary<string, PageFile> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], name => Read(assembly.GetManifestResourceStream(name)!, Path.GetExtension(name)));
    }

    private static PageFile Read(Stream stream, string extension)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new(bytes, MediaTypes[extension], $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..24]}\"");
        }
    }
}

/// <param name="Tag">Changes with the bytes.</param>
internal sealed record PageFile(byte[] Bytes, string MediaType, string Tag);

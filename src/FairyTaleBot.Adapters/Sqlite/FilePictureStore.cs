using System.Security.Cryptography;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>
/// Pictures as files beside the tales: <c>pictures/ab/abcdef….png</c>, named by the SHA-256 of their bytes. A picture is written under another name,
/// flushed, then renamed, so whatever has a picture's name is whole.
/// </summary>
public sealed class FilePictureStore(StorageOptions options) : IPictureStore
{
    private readonly string folder = Path.Combine(Path.GetFullPath(options.Path), "pictures");

    /// <exception cref="ArgumentException">The bytes are no PNG, JPEG or WebP.</exception>
    public async Task<string> PutAsync(Picture picture, CancellationToken cancellationToken)
    {
        var format = PictureFormat.Of(picture.Bytes.Span) ?? throw new ArgumentException("The bytes are no picture that is known.", nameof(picture));
        var id = Convert.ToHexStringLower(SHA256.HashData(picture.Bytes.Span));
        var file = FileOf(id, format);
        try
        {
            if (File.Exists(file)) File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
            else await WriteAsync(file, picture.Bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The picture could not be kept in {folder}: {e.Message}", e) { IsAway = e is IOException };
        }

        return id;
    }

    public async Task<Picture?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!IsId(id)) return null;
        try
        {
            if (PictureFormat.All.Select(f => FileOf(id, f)).FirstOrDefault(File.Exists) is not { } file) return null;
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
            if (PictureFormat.Of(bytes) is not { } format) throw new StoreException($"The picture {file} is damaged.");
            var (width, height) = format.Size(bytes);
            return new(bytes, format.MediaType, width, height);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The picture {id} could not be read from {folder}: {e.Message}", e) { IsAway = e is IOException };
        }
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        if (!IsId(id)) return Task.CompletedTask;
        try
        {
            foreach (var file in PictureFormat.All.Select(f => FileOf(id, f)).Where(File.Exists)) File.Delete(file);
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromException(new StoreException($"The picture {id} could not be deleted from {folder}: {e.Message}", e));
        }
    }

    public Task<bool> TouchAsync(string id, CancellationToken cancellationToken)
    {
        if (!IsId(id)) return Task.FromResult(false);
        try
        {
            if (PictureFormat.All.Select(f => FileOf(id, f)).FirstOrDefault(File.Exists) is not { } file) return Task.FromResult(false);
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
            return Task.FromResult(true);
        }
        catch (FileNotFoundException)
        {
            return Task.FromResult(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<bool>(new StoreException($"The picture {id} could not be kept any longer in {folder}: {e.Message}", e));
        }
    }

    public Task<int> ForgetOlderAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) return Task.FromResult(0);
        var gone = 0;
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) < before.UtcDateTime))
            {
                cancellationToken.ThrowIfCancellationRequested();
                File.Delete(file);
                gone++;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Old pictures in {folder} could not be deleted: {e.Message}", e);
        }

        return Task.FromResult(gone);
    }

    /// <summary>Only such a name is ever made into a path.</summary>
    private static bool IsId(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower);

    private string FileOf(string id, PictureFormat format) => Path.Combine(folder, id[..2], id + format.Extension);

    private static async Task WriteAsync(string file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}

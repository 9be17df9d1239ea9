using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram.Calls;

/// <summary>Takes in a file: an id the server knows, or a part of the body.</summary>
internal static class FileCalls
{
    private const int MaxPhoto = 10 * 1024 * 1024;
    private const int MaxOther = 50 * 1024 * 1024;

    internal static PeerFile Take(PeerWorld world, PeerCall call, string kind, string? reference, string partName)
    {
        var part = reference is ['a', 't', 't', 'a', 'c', 'h', ':', '/', '/', .. var name] ? name : reference is null ? partName : null;
        if (part is null) return world.FileOf(reference!, kind);
        var bytes = call.Files[part];
        if (bytes.Length == 0) throw ApiError.BadRequest("file must be non-empty");
        if (bytes.Length > (kind == "photo" ? MaxPhoto : MaxOther)) throw new ApiError(413, "Request Entity Too Large");
        return kind == "photo" ? Photo(world, bytes) : world.Keep(kind, bytes, 0, 0);
    }

    private static PeerFile Photo(PeerWorld world, byte[] bytes)
    {
        var (width, height) = PictureSize.Read(bytes) ?? throw ApiError.BadRequest("IMAGE_PROCESS_FAILED");
        var isFair = width > 0 && height > 0 && width + height <= 10_000 && Math.Max(width, height) <= 20 * Math.Min(width, height);
        return isFair ? world.Keep("photo", bytes, width, height) : throw ApiError.BadRequest("PHOTO_INVALID_DIMENSIONS");
    }
}

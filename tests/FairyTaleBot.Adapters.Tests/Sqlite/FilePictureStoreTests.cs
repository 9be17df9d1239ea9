using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Contracts;
using FairyTaleBot.Testing.Stores;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

public sealed class FilePictureStoreTests : PictureStoreContract, IDisposable
{
    private readonly TestFolder folder = new();

    public FilePictureStoreTests() => Pictures = new FilePictureStore(new() { Path = folder.Path });

    protected override IPictureStore Pictures { get; }

    [Fact]
    public async Task A_picture_stands_under_its_hash_and_nothing_else_is_left_behind()
    {
        var id = await Pictures.PutAsync(TestPictures.Png(), Stop);
        var file = Path.Combine(folder.Path, "pictures", id[..2], id + ".png");
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).ShouldBe([file]);
        (await File.ReadAllBytesAsync(file, Stop)).ShouldBe(TestPictures.Png().Bytes.ToArray());
    }

    [Fact]
    public async Task What_a_picture_is_is_read_from_its_bytes()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC0, 0, 17, 8, 0x02, 0x00, 0x03, 0x00, 3];
        byte[] webp = [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0x03, 0, 0xFF, 0x01, 0];
        (await PutAndFind(jpeg)).ShouldBe(("image/jpeg", 768, 512));
        (await PutAndFind(webp)).ShouldBe(("image/webp", 1024, 512));
        (await PutAndFind([0xFF, 0xD8, 0xFF])).ShouldBe(("image/jpeg", 0, 0));
    }

    [Fact]
    public async Task A_touched_picture_is_not_old()
    {
        var (used, unused) = (await Pictures.PutAsync(TestPictures.Png(1), Stop), await Pictures.PutAsync(TestPictures.Png(2), Stop));
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(folder.Path, "*.png", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, longAgo);

        await Pictures.TouchAsync(used, Stop);

        (await Pictures.ForgetOlderAsync(longAgo.AddDays(1), Stop)).ShouldBe(1);
        (await Pictures.FindAsync(used, Stop)).ShouldNotBeNull();
        (await Pictures.FindAsync(unused, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_picture_is_not_kept()
    {
        await Should.ThrowAsync<ArgumentException>(() => Pictures.PutAsync(new("<html>"u8.ToArray(), "image/png", 1, 1), Stop));
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_whose_file_was_overwritten_is_said_to_be_damaged()
    {
        var id = await Pictures.PutAsync(TestPictures.Png(), Stop);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "pictures", id[..2], id + ".png"), "gone", Stop);
        (await Should.ThrowAsync<StoreException>(() => Pictures.FindAsync(id, Stop))).Message.ShouldContain(id);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "pictures"), "in the way", Stop);
        (await Should.ThrowAsync<StoreException>(() => Pictures.PutAsync(TestPictures.Png(), Stop))).Message.ShouldContain(folder.Path);
    }

    public void Dispose() => folder.Dispose();

    private async Task<(string MediaType, int Width, int Height)> PutAndFind(byte[] bytes)
    {
        var found = (await Pictures.FindAsync(await Pictures.PutAsync(new(bytes, "image/lie", 1, 1), Stop), Stop))!;
        return (found.MediaType, found.Width, found.Height);
    }
}

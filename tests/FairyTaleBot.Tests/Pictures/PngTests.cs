using System.IO.Compression;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.Tests.Pictures;

public sealed class PngTests
{
    private static readonly Bitmap Noisy = new(37, 19, [.. Enumerable.Range(0, 37 * 19 * 3).Select(i => (byte)(Noise.Hash(i, i / 111) >> (i % 9)))]);

    [Fact]
    public void What_is_written_is_read_back_byte_for_byte()
    {
        var back = PngReader.Read(PngWriter.Write(Noisy));
        (back.Width, back.Height).ShouldBe((37, 19));
        back.Rgb.ShouldBe(Noisy.Rgb);
    }

    [Fact]
    public void White_stays_white_at_every_step_of_colour()
    {
        using var page = new Raster(2, 2);
        page.Pixels.Fill(System.Numerics.Vector4.One);
        for (var step = 1; step <= 8; step++) page.ToBitmap(step).Rgb.ShouldAllBe(v => v > 246, $"steps of {step}");
    }

    [Fact]
    public void Every_row_filter_is_undone()
    {
        var row = new byte[] { 10, 20, 30, 40, 50, 60 };
        var above = new byte[] { 1, 2, 3, 4, 5, 6 };
        byte[][] filtered =
        [
            [10, 20, 30, 40, 50, 60],
            [10, 20, 30, 30, 30, 30],
            [9, 18, 27, 36, 45, 54],
            [10, 19, 29, 33, 38, 42],
            [9, 18, 27, 30, 30, 30],
        ];
        for (var filter = 0; filter < filtered.Length; filter++)
        {
            PngFilters.Undo(filter, filtered[filter], above, 3);
            filtered[filter].ShouldBe(row, $"filter {filter}");
        }
    }

    [Fact]
    public void Broken_files_are_refused_with_a_reason()
    {
        var file = PngWriter.Write(Noisy);
        Should.Throw<InvalidDataException>(() => PngReader.Read("no picture"u8)).Message.ShouldContain("begin");
        Should.Throw<InvalidDataException>(() => PngReader.Read(file.AsSpan(0, file.Length - 30).ToArray()));
        for (var at = 8; at < file.Length; at += 5)
        {
            byte[] broken = [.. file];
            broken[at] ^= 0x40;
            Should.Throw<InvalidDataException>(() => PngReader.Read(broken), $"byte {at}");
        }
    }

    [Fact]
    public void A_picture_too_large_is_refused_before_it_is_unpacked()
    {
        var file = PngWriter.Write(new(1, 1, [1, 2, 3]));
        byte[] header = [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, 8, 2, 0, 0, 0];
        using var huge = new MemoryStream();
        huge.Write(file.AsSpan(0, 8));
        PngChunk.Write(huge, "IHDR"u8, header);
        huge.Write(file.AsSpan(8 + 25));
        Should.Throw<InvalidDataException>(() => PngReader.Read(huge.ToArray())).Message.ShouldContain("4096");
    }

    [Fact]
    public void Alpha_is_laid_on_white_and_palettes_are_read()
    {
        Read(6, [0, 255, 0, 0, 128]).ShouldBe([255, 127, 127]);
        Read(4, [0, 100, 255]).ShouldBe([100, 100, 100]);
        Read(3, [0, 1], [9, 9, 9, 7, 8, 9]).ShouldBe([7, 8, 9]);
        Should.Throw<InvalidDataException>(() => Read(3, [0, 2], [9, 9, 9, 7, 8, 9]));
    }

    private static byte[] Read(byte colour, byte[] row, byte[]? palette = null)
    {
        using var file = new MemoryStream();
        file.Write(PngChunk.Signature);
        PngChunk.Write(file, "IHDR"u8, [0, 0, 0, 1, 0, 0, 0, 1, 8, colour, 0, 0, 0]);
        if (palette is not null) PngChunk.Write(file, "PLTE"u8, palette);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(row);
        PngChunk.Write(file, "IDAT"u8, packed.ToArray());
        PngChunk.Write(file, "IEND"u8, []);
        return PngReader.Read(file.ToArray()).Rgb;
    }
}

namespace FairyTaleBot.Engine.Pictures;

internal static class PngFilters
{
    public static byte Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove) = (above - corner, left - corner);
        var toCorner = Math.Abs(toLeft + toAbove);
        (toLeft, toAbove) = (Math.Abs(toLeft), Math.Abs(toAbove));
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }

    /// <summary>Puts a filtered row back as it was, in place.</summary>
    /// <exception cref="InvalidDataException">There is no such filter.</exception>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= pixel ? row[i - pixel] : 0;
            var corner = i >= pixel ? above[i - pixel] : 0;
            row[i] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => Paeth(left, above[i], corner),
                _ => throw new InvalidDataException($"Row filter {filter} is none of PNG's."),
            };
        }
    }
}

namespace FairyTaleBot.Reviews.Text;

/// <summary>What stands between commas behind a name and could be left out: ", who had been quiet so far,", ", however,".</summary>
internal static class Asides
{
    /// <summary>What follows a name, without an aside at its beginning; unchanged when there is none.</summary>
    /// <param name="after">The sentence from behind the name on.</param>
    public static string Without(string after)
    {
        while (Length(after) is > 0 and var length) after = after[length..];
        return after;
    }

    private static int Length(string after)
    {
        if (after.Length < 2 || after[0] is not (',' or '—' or '–')) return 0;
        var end = after.IndexOf(after[0], 1);
        // A name or a list between commas is no aside: "Mira, Bo, and the crow ran".
        return end < 0 || after.AsSpan(1, end - 1).ContainsAny(";:”") || char.IsUpper(after[1..end].TrimStart() is { Length: > 0 } aside ? aside[0] : 'A') ? 0 : end + 1;
    }
}

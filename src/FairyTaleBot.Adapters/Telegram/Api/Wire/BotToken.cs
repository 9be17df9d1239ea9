using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>The bot's token, which shows itself to nobody but the address of a call.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed partial class BotToken
{
    private readonly string _value;

    /// <exception cref="FormatException">Not of the form BotFather gives: digits, a colon, letters. The text is not quoted.</exception>
    internal BotToken(string value)
    {
        if (!IsValid(value)) throw new FormatException("A Telegram bot token is digits, a colon and letters, as BotFather gives it.");
        _value = value;
        BotId = long.Parse(value.AsSpan(0, value.IndexOf(':')), CultureInfo.InvariantCulture);
    }

    /// <summary>The bot's user id, which is no secret.</summary>
    internal long BotId { get; }

    internal static bool IsValid(string? value) => value is not null && Form.IsMatch(value);

    /// <summary>The only door the token leaves by.</summary>
    internal Uri AddressOf(string method, Uri server) => new($"{server.AbsoluteUri.TrimEnd('/')}/bot{_value}/{method}");

    /// <summary>A key of our own that only holders of the token can compute.</summary>
    internal byte[] Key(ReadOnlySpan<byte> purpose) =>
        System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.ASCII.GetBytes(_value), purpose);

    internal string Redact(string text) => text
        .Replace(_value, ToString(), StringComparison.Ordinal)
        .Replace(Uri.EscapeDataString(_value), ToString(), StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{BotId}:***";

    [GeneratedRegex("^[0-9]{1,18}:[A-Za-z0-9_-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}

using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Makes a message ready to send: numbers its files and refuses what Discord would refuse.</summary>
internal static class MessageForm
{
    private const int ContentLimit = 2_000;
    private const int FilesLimit = 10;

    /// <exception cref="ArgumentException">The message breaks a documented limit.</exception>
    public static OutgoingMessage Ready(this OutgoingMessage message)
    {
        var findings = Findings(message).ToArray();
        if (findings.Length > 0)
            throw new ArgumentException(string.Join(' ', findings));
        return message.Files.Count == 0 && message.KeptAttachments is null ? message : message with
        {
            Attachments =
            [
                .. (message.KeptAttachments ?? []).Select(kept => new AttachmentSlot(kept.ToString())),
                .. message.Files.Select((file, number) => new AttachmentSlot(number.ToString()) { Filename = file.Name, Description = file.Description }),
            ],
        };
    }

    private static IEnumerable<string> Findings(OutgoingMessage message)
    {
        var modern = message.Flags is { } flags && flags.HasFlag(MessageFlags.ComponentsV2);
        if ((message.Content?.Length ?? 0) > ContentLimit)
            yield return $"A message's text has at most {ContentLimit} characters.";
        if (modern && message.Content is { Length: > 0 })
            yield return "A Components V2 message has no text of its own.";
        if (message.Files.Count + (message.KeptAttachments?.Count ?? 0) > FilesLimit)
            yield return $"A message carries at most {FilesLimit} files.";
        if (message.Files.Any(file => (file.Description?.Length ?? 0) > ComponentLimits.AltText))
            yield return $"An alt text has at most {ComponentLimits.AltText} characters.";
        if (message.Files.Any(file => file.Name.Length == 0 || !file.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')))
            yield return "A file's name is made of letters, digits, '-', '_' and '.'.";
        foreach (var finding in message.Components is { } components ? ComponentCheck.Message(components, modern) : [])
            yield return finding;
    }
}

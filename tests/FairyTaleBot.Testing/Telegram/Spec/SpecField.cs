namespace FairyTaleBot.Testing.Telegram.Spec;

/// <param name="Name">As on the wire.</param>
/// <param name="Types">Any of them will do.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Limit">What the description says of its size, if anything.</param>
public sealed record SpecField(string Name, string[] Types, bool IsRequired, SpecLimit? Limit);

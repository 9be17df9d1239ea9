namespace FairyTaleBot.Sheets;

/// <summary>What was asked of <c>stylesheet</c> cannot be done as it stands; the message is for the person who typed it.</summary>
internal sealed class SheetException(string message) : Exception(message);

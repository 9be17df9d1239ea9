namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Discord will not let this bot in until somebody mends something. The message says what, in a sentence for the one who runs it.</summary>
public sealed class GatewayStoppedException(string whatToFix) : Exception(whatToFix);

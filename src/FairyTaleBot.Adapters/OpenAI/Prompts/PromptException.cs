namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>A prompt file cannot be used; the message names the file and what is wrong with it.</summary>
public sealed class PromptException(string source, string reason, Exception? inner = null) : Exception($"{source}: {reason}.", inner);

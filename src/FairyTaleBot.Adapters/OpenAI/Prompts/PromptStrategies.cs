namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>The parts of a prompt that can be left out, each on its own. Source: the four needs of people who write with a machine, and examples.</summary>
[Flags]
public enum PromptStrategies
{
    None = 0,

    /// <summary>Who everybody is and what is true: looks, ledger, places, things, the last words.</summary>
    Consistency = 1,

    /// <summary>The step that is due, the steps before, open questions.</summary>
    Plot = 2,

    /// <summary>What the reader should feel: tension, mood, pace, the last line, the turn.</summary>
    Reader = 4,

    /// <summary>What the tale is about at heart, its voice, and what people wished.</summary>
    Intent = 8,

    /// <summary>Passages of other tales, for the tone.</summary>
    Examples = 16,

    All = Consistency | Plot | Reader | Intent | Examples,
}
